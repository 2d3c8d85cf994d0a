// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/rollback_panel.h"

#include "ui/text/change_words.h"
#include "ui/text/check_words.h"
#include "ui/text/document_words.h"
#include "ui/text/finding_words.h"
#include "ui/widgets/tone.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLayoutItem>
#include <QPushButton>

namespace chancery::ui {

using namespace Qt::StringLiterals;

RollbackPanel::RollbackPanel(QWidget *parent)
    : QFrame(parent), m_title(toned(Tone::Heading)), m_when(toned(Tone::Quiet)), m_reasons(new QVBoxLayout)
{
    setObjectName(u"rollback"_s);
    setProperty("panel", u"error"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 12, 10);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    m_title->setText(tr("Returned to draft"));
    column->addWidget(m_title);
    column->addWidget(m_when);
    m_reasons->setSpacing(2);
    column->addLayout(m_reasons);
    row->addLayout(column, 1);
    auto *copy = new QPushButton(tr("Copy &details"));
    copy->setObjectName(u"copyPayload"_s);
    connect(copy, &QPushButton::clicked, this, &RollbackPanel::copyPayload);
    row->addWidget(copy, 0, Qt::AlignTop);
    hide();
}

void RollbackPanel::setRollback(const std::optional<domain::Rollback> &rollback, const std::optional<DocumentChange> &change)
{
    setVisible(rollback.has_value());
    while (QLayoutItem *item = m_reasons->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_change = change;
    m_rollback = rollback.value_or(domain::Rollback());
    if (!rollback)
        return;
    const auto category = base::fromWire<domain::Category>(rollback->errorType);
    m_when->setText(tr("%1 · %2 · entry %3", "what kind of error, when, where it stands in the ledger")
                        .arg(category ? categoryWord(*category) : tr("Error"), instantWords(rollback->at))
                        .arg(rollback->seq));
    m_when->setToolTip(localInstantWords(rollback->at));
    for (const auto &reason : rollback->reasons)
        addReason(reason);
}

void RollbackPanel::addReason(const std::pair<QString, QString> &reason)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    const auto failed = failedCheck(reason);
    const QString sentence = failed ? tr("%1. %2", "a precondition, and why it is not met").arg(checkTitle(*failed), checkReason(*failed))
                                    : changeSentence(reason.first, reason.second);
    auto *said = new QLabel(sentence);
    if (failed && failed->values.contains(u"expected"_s))
        said->setToolTip(tr("Expected %1\nFound %2", "two hashes").arg(failed->values.value(u"expected"_s), foundWords(failed->values.value(u"found"_s))));
    line->addWidget(said);
    const QString link = failed ? checkRemedy(*failed) : tr("Show what changed");
    if (!link.isEmpty()) {
        auto *mend = new QPushButton(link);
        mend->setFlat(true);
        mend->setCursor(Qt::PointingHandCursor);
        mend->setAccessibleName(tr("%1: %2", "a link, and what it mends").arg(link, sentence));
        if (failed)
            connect(mend, &QPushButton::clicked, this, [this, failed] { Q_EMIT mendAsked(failed->check, failed->values); });
        else
            connect(mend, &QPushButton::clicked, this, &RollbackPanel::differenceAsked);
        line->addWidget(mend);
    }
    line->addStretch();
    m_reasons->addWidget(row);
}

void RollbackPanel::copyPayload()
{
    QStringList lines{m_rollback.errorType, m_rollback.at, tr("entry %1").arg(m_rollback.seq)};
    for (const auto &[check, found] : m_rollback.reasons)
        lines.append(found.isEmpty() ? check : check + u": "_s + found);
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace chancery::ui
