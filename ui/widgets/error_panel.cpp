// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/error_panel.h"

#include "ui/text/error_words.h"
#include "ui/widgets/tone.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace chancery::ui {

using namespace Qt::StringLiterals;

ErrorPanel::ErrorPanel(QWidget *parent)
    : QFrame(parent), m_happened(toned(Tone::Heading)), m_next(new QLabel), m_copy(new QPushButton(tr("Copy &details"))),
      m_close(new QToolButton)
{
    setObjectName(u"errorPanel"_s);
    setProperty("panel", u"error"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 10, 10);
    row->setSpacing(12);
    auto *column = new QVBoxLayout;
    column->setSpacing(3);
    for (QLabel *label : {m_happened, m_next}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    row->addLayout(column, 1);
    row->addWidget(m_copy, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignVCenter);
    m_copy->setObjectName(u"copyDetails"_s);
    m_close->setObjectName(u"closeError"_s);
    m_close->setText(u"✕"_s);
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    connect(m_copy, &QPushButton::clicked, this, &ErrorPanel::copyDetails);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });
    hide();
}

void ErrorPanel::showError(const base::Error &error)
{
    m_error = error;
    const ErrorWords words = errorWords(error);
    m_happened->setText(words.happened);
    m_next->setText(words.subject.isEmpty() ? words.next : words.subject + u'\n' + words.next);
    m_copy->setText(tr("Copy &details"));
    setAccessibleName(words.happened);
    setAccessibleDescription(words.next);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ErrorPanel::clear()
{
    m_error.reset();
    hide();
}

void ErrorPanel::copyDetails()
{
    if (!m_error)
        return;
    QGuiApplication::clipboard()->setText(errorDetails(*m_error));
    m_copy->setText(tr("Copied"));
}

} // namespace chancery::ui
