// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tone.h"

#include <QPushButton>
#include <QStyle>
#include <QVariant>

namespace chancery::ui {

namespace {

const char *toneName(Tone tone)
{
    switch (tone) {
    case Tone::Title:
        return "title";
    case Tone::Heading:
        return "heading";
    case Tone::Quiet:
        return "quiet";
    case Tone::Caption:
        return "caption";
    case Tone::Danger:
        return "danger";
    }
    return "";
}

} // namespace

void setTone(QLabel *label, Tone tone)
{
    label->setProperty("tone", QString::fromLatin1(toneName(tone)));
    // A style sheet looks at properties once; a later change has to be shown to it.
    label->style()->unpolish(label);
    label->style()->polish(label);
}

QLabel *toned(Tone tone, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(tone == Tone::Quiet || tone == Tone::Danger);
    setTone(label, tone);
    return label;
}

void makePrimary(QPushButton *button) { button->setProperty("primary", true); }

} // namespace chancery::ui
