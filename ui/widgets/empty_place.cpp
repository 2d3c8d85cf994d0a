// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_place.h"

#include "ui/widgets/tone.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace chancery::ui {

namespace {
constexpr int TextWidth = 440;
} // namespace

EmptyPlace::EmptyPlace(const QString &title, const QString &text, const QString &button, QWidget *parent)
    : QWidget(parent), m_title(toned(Tone::Heading, title)), m_text(toned(Tone::Quiet, text))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 8, 24, 8);
    column->setSpacing(8);
    column->addStretch(2);
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setMaximumWidth(TextWidth);
        column->addWidget(label, 0, Qt::AlignHCenter);
    }
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(TextWidth);
    fit();
    if (!button.isEmpty()) {
        m_button = new QPushButton(button);
        m_button->setObjectName(QStringLiteral("emptyPlaceButton"));
        makePrimary(m_button);
        column->addSpacing(8);
        column->addWidget(m_button, 0, Qt::AlignHCenter);
        connect(m_button, &QPushButton::clicked, this, &EmptyPlace::asked);
    }
    column->addStretch(3);
}

void EmptyPlace::setWords(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    fit();
}

void EmptyPlace::fit()
{
    // Stacked layouts do not pass a wrapped text's height on, and would show its first line only.
    m_text->setMinimumHeight(m_text->heightForWidth(TextWidth));
}

void EmptyPlace::showEvent(QShowEvent *event)
{
    fit(); // the face is known by now
    QWidget::showEvent(event);
}

} // namespace chancery::ui
