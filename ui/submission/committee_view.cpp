// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/committee_view.h"

#include "ui/submission/marked_section.h"
#include "ui/text/document_words.h"
#include "ui/text/review_words.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using domain::AnswerKind;
using Mark = SectionMark;

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString labelled(const QString &pattern, const QString &value) { return value.isEmpty() ? QString() : pattern.arg(value); }

} // namespace

CommitteeView::CommitteeView(QWidget *parent) : QWidget(parent), m_scroll(new QScrollArea)
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setBackgroundRole(QPalette::Base); // as the lists on the other tabs
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(tr("What the committee answered"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 8, 0, 0);
    whole->addWidget(m_scroll);
}

void CommitteeView::setSubmission(const domain::Submission &submission, QDate today, bool writable)
{
    m_today = today;
    m_writable = writable;
    const int scrolled = m_scroll->verticalScrollBar()->value();
    auto *inside = new QWidget;
    auto *columns = new QHBoxLayout(inside);
    columns->setContentsMargins(4, 0, 12, 8);
    columns->setSpacing(36);
    for (const bool left : {true, false}) {
        m_column = new QVBoxLayout;
        m_column->setSpacing(20);
        columns->addLayout(m_column, 1);
        if (left) {
            addReceipt(submission);
            addRequests(submission);
            addConditions(submission);
        } else {
            addGates(submission);
            addDelegations(submission);
            addComments(submission);
        }
        m_column->addStretch();
    }
    inside->setBackgroundRole(QPalette::Base);
    m_scroll->setWidget(inside);
    m_scroll->verticalScrollBar()->setValue(scrolled);
}

MarkedSection *CommitteeView::section(const QString &title, const QString &none)
{
    auto *made = new MarkedSection(title, none);
    m_column->addWidget(made);
    return made;
}

void CommitteeView::addReceipt(const domain::Submission &submission)
{
    MarkedSection *answers = section(tr("Acknowledgement and decision"), tr("The committee has not answered yet."));
    QPushButton *record = answers->addHeadButton(tr("Record an an&swer…"));
    record->setObjectName(u"recordAnswer"_s);
    record->setEnabled(m_writable);
    const AnswerKind next = submission.acknowledgement ? AnswerKind::Decision : AnswerKind::Acknowledgement;
    connect(record, &QPushButton::clicked, this, [this, next] { Q_EMIT answerAsked(next); });
    if (const auto &receipt = submission.acknowledgement) {
        const QString said = receipt->intakeRejected ? tr("Refused at intake on %1").arg(dayWords(receipt->on))
                                                     : tr("Acknowledged on %1").arg(dayWords(receipt->on));
        addAnswer(answers, (receipt->intakeRejected ? Mark::Refused : Mark::Done), said,
                  joined({labelled(tr("reference %1"), receipt->reference), receipt->reason}), receipt->letter);
    }
    if (const auto &decision = submission.decision) {
        const bool refused = decision->outcome == domain::DecisionOutcome::Rejected;
        const bool open = decision->outcome == domain::DecisionOutcome::Deferred;
        addAnswer(answers, (refused ? Mark::Refused : open ? Mark::Open : Mark::Done), decisionSentence(*decision),
                  decision->reason, decision->letter);
    }
}

void CommitteeView::addAnswer(MarkedSection *to, SectionMark mark, const QString &text, const QString &quiet,
                              const domain::DocumentId &letter)
{
    QPushButton *show = to->addRow(mark, text, quiet, letter.isEmpty() ? QString() : tr("Show letter"));
    if (show)
        connect(show, &QPushButton::clicked, this, [this, letter] { Q_EMIT documentAsked(letter.text()); });
}

void CommitteeView::addRequests(const domain::Submission &submission)
{
    MarkedSection *requests = section(tr("Requests"), tr("The committee has asked for nothing."));
    for (const domain::OpenRequest &each : submission.requests) {
        if (each.answered) {
            requests->addRow(Mark::Done, tr("%1: %2").arg(each.id.text(), each.text),
                             tr("answered on %1: %2").arg(dayWords(each.answeredOn), each.answer));
            continue;
        }
        const int left = each.due ? int(m_today.daysTo(*each.due)) : 0;
        QString due = tr("no day is named");
        if (each.due)
            due = left < 0 ? tr("was due on %1").arg(dayWords(*each.due)) : (left == 1 ? tr("due on %1, 1 day left").arg(dayWords(*each.due)) : tr("due on %1, %2 days left").arg(dayWords(*each.due)).arg(left));
        QPushButton *answer = requests->addRow(each.due && left <= 7 ? Mark::Pressing : Mark::Open, tr("%1: %2").arg(each.id.text(), each.text),
                                               joined({labelled(tr("of %1"), dayWords(each.on)), due}), tr("Answer…"));
        answer->setObjectName(u"answer_"_s + each.id.text());
        answer->setEnabled(m_writable);
        connect(answer, &QPushButton::clicked, this, [this, id = each.id.text()] { Q_EMIT requestAnswered(id); });
    }
}

void CommitteeView::addConditions(const domain::Submission &submission)
{
    MarkedSection *conditions = section(tr("Conditions"), tr("No condition is set."));
    for (const domain::Condition &each : submission.conditions) {
        const QString text = tr("%1: %2").arg(each.id.text(), each.text);
        if (each.met) {
            conditions->addRow(Mark::Done, text, tr("met on %1, verified by %2: %3").arg(dayWords(each.metOn), each.verifiedBy, each.how));
            continue;
        }
        QPushButton *met = conditions->addRow(Mark::Open, text, labelled(tr("verified by %1"), each.verifier), tr("Met…"));
        met->setObjectName(u"met_"_s + each.id.text());
        met->setEnabled(m_writable);
        connect(met, &QPushButton::clicked, this, [this, id = each.id.text()] { Q_EMIT conditionMet(id); });
    }
}

void CommitteeView::addComments(const domain::Submission &submission)
{
    MarkedSection *comments = section(tr("Comments"), tr("No comment of the committee is on record."));
    for (const domain::Comment &each : submission.comments)
        comments->addRow(Mark::Done, each.text, dayWords(each.on));
}

void CommitteeView::addGates(const domain::Submission &submission)
{
    MarkedSection *gates = section(tr("Activation"), tr("This jurisdiction sets no gate between the approval and the start."));
    for (const domain::GateRule &rule : submission.obligations.gates) {
        const auto found = std::ranges::find(submission.gates, rule.name, &domain::ActivationGate::name);
        const bool met = found != submission.gates.end() && found->met;
        const QString label = rule.label.isEmpty() ? rule.name : rule.label;
        const QString quiet = met ? joined({dayWords(found->on), found->evidence, found->by}) : rule.citation;
        QPushButton *set = gates->addRow(met ? Mark::Done : Mark::Open, label, quiet, met ? tr("Not met…") : tr("Met…"));
        set->setObjectName(u"gate_"_s + rule.name);
        set->setEnabled(m_writable);
        connect(set, &QPushButton::clicked, this, [this, name = rule.name] { Q_EMIT gateAsked(name); });
    }
}

void CommitteeView::addDelegations(const domain::Submission &submission)
{
    MarkedSection *delegations = section(tr("Delegation"), tr("Nobody may act for the principal investigator yet; submitting asks for it."));
    QPushButton *record = delegations->addHeadButton(tr("Record a dele&gation…"));
    record->setObjectName(u"recordDelegation"_s);
    record->setEnabled(m_writable);
    connect(record, &QPushButton::clicked, this, &CommitteeView::delegationAsked);
    for (const domain::Delegation &each : submission.delegations) {
        const bool current = each.from <= m_today && (!each.to || *each.to >= m_today);
        const QString until = each.to ? tr("%1 to %2").arg(dayWords(each.from), dayWords(*each.to)) : tr("from %1").arg(dayWords(each.from));
        const QString confirmed = each.confirmedByInvestigator ? labelled(tr("confirmed %1"), dayWords(each.confirmedOn)) : tr("not confirmed yet");
        delegations->addRow(current && each.confirmedByInvestigator ? Mark::Done : Mark::Open,
                            tr("%1: %2", "a person and their duties").arg(each.person, each.duties), joined({until, confirmed}));
    }
}

} // namespace chancery::ui
