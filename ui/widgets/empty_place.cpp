// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_place.h"

#include "ui/widgets/tone.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace chancery::ui {

EmptyPlace::EmptyPlace(const QString &title, const QString &text, const QString &button, QWidget *parent)
    : QWidget(parent), m_title(toned(Tone::Heading, title)), m_text(toned(Tone::Quiet, text))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addStretch(2);
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setMaximumWidth(440);
        column->addWidget(label, 0, Qt::AlignHCenter);
    }
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(320);
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
}

} // namespace chancery::ui
