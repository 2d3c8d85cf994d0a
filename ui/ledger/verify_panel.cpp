// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledger/verify_panel.h"

#include "ui/ledger/verify_words.h"
#include "ui/widgets/tone.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int DetailsHeight = 196;

QLabel *fixedText()
{
    auto *label = new QLabel;
    label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

VerifyPanel::VerifyPanel(QWidget *parent)
    : QFrame(parent), m_sentence(toned(Tone::Heading)), m_comparison(new QWidget), m_expected(fixedText()), m_found(fixedText()),
      m_meaning(toned(Tone::Quiet)), m_checks(toned(Tone::Quiet)), m_details(new QScrollArea), m_go(new QPushButton(tr("Show the entry"))), m_more(new QPushButton(tr("What it means")))
{
    setObjectName(u"verifyPanel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 10, 10);
    auto *top = new QHBoxLayout;
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(u"verifySentence"_s);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton;
    close->setText(u"✕"_s);
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the report"));
    m_more->setCheckable(true);
    m_go->setObjectName(u"showBroken"_s);
    top->addWidget(m_sentence, 1);
    top->addWidget(m_go, 0, Qt::AlignTop);
    top->addWidget(m_more, 0, Qt::AlignTop);
    top->addWidget(close, 0, Qt::AlignTop);
    column->addLayout(top);
    auto *grid = new QGridLayout(m_comparison);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setColumnStretch(1, 1);
    grid->addWidget(toned(Tone::Caption, tr("Should be")), 0, 0, Qt::AlignTop);
    grid->addWidget(m_expected, 0, 1);
    grid->addWidget(toned(Tone::Caption, tr("Is")), 1, 0, Qt::AlignTop);
    grid->addWidget(m_found, 1, 1);
    column->addWidget(m_comparison);
    column->addWidget(makeDetails());
    m_more->setObjectName(u"verifyMore"_s);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_more, &QPushButton::toggled, m_details, &QWidget::setVisible);
    connect(m_go, &QPushButton::clicked, this, [this] { Q_EMIT showEntry(m_broken); });
    hide();
}

/// The words of the sentence explained, and each check with what it shows; scrolled, so that the table keeps its room.
QWidget *VerifyPanel::makeDetails()
{
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 4, 8, 0);
    column->setSpacing(8);
    for (QLabel *each : {m_meaning, m_checks}) {
        each->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(each);
    }
    column->addStretch();
    m_meaning->setObjectName(u"verifyMeaning"_s);
    m_checks->setObjectName(u"verifyChecks"_s);
    m_details->setWidgetResizable(true);
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setWidget(inside);
    m_details->setFixedHeight(DetailsHeight);
    m_details->setAccessibleName(tr("What the verification means"));
    inside->setAutoFillBackground(false);
    m_details->viewport()->setAutoFillBackground(false);
    return m_details;
}

void VerifyPanel::showBroken(const ledger::BrokenEntry *broken)
{
    m_broken = broken ? broken->seq : -1;
    m_go->setVisible(broken != nullptr);
    m_comparison->setVisible(broken && (!broken->expected.isEmpty() || !broken->found.isEmpty()));
    if (!broken)
        return;
    m_expected->setText(broken->expected);
    m_found->setText(broken->found);
}

void VerifyPanel::showReport(const engine::LedgerVerified &verified)
{
    const bool holds = verified.report.valid && !verified.report.firstBroken;
    setProperty("panel", holds ? u"good"_s : u"error"_s);
    style()->unpolish(this);
    style()->polish(this);
    m_sentence->setText(verifySentence(verified));
    setAccessibleName(m_sentence->text());
    showBroken(verified.report.firstBroken ? &*verified.report.firstBroken : nullptr);
    m_checks->setText(verifyDetails(verified));
    m_meaning->setText(verifyMeaning(verified));
    m_sentence->setToolTip(m_meaning->text());
    m_sentence->setWhatsThis(m_meaning->text());
    m_more->setChecked(!holds);
    m_meaning->setVisible(!m_meaning->text().isEmpty());
    m_details->setVisible(!holds);
    show();
}

} // namespace chancery::ui
