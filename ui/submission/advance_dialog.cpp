// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/advance_dialog.h"

#include "ui/text/check_words.h"
#include "ui/text/state_words.h"
#include "ui/widgets/day_field.h"
#include "ui/widgets/tone.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace chancery::ui {

using domain::State;

namespace {

workflow::Transition way(State from, State to)
{
    return workflow::transition(from, to).value_or(workflow::Transition{from, to, workflow::Cause::Act});
}

/// The record must say why a submission went back and why a file was closed.
bool needsReason(State from, State to)
{
    return to == State::Archived || (from == State::PreValidation && to == State::Draft);
}

/// What a recorded transition rests on has a day of its own; an act happens now.
QDate dayItHappened(const domain::Submission &submission, State to, QDate today)
{
    if (way(submission.state, to).cause != workflow::Cause::Recorded)
        return today;
    if (submission.state == State::Submitted)
        return submission.acknowledgement ? submission.acknowledgement->on : today;
    if (submission.state == State::ConditionalApproval && to == State::Approved) {
        QDate last;
        for (const domain::Condition &each : submission.conditions)
            last = each.met && each.metOn.isValid() && (!last.isValid() || each.metOn > last) ? each.metOn : last;
        return last.isValid() ? last : today;
    }
    return submission.decision ? submission.decision->on : today;
}

} // namespace

bool isLate(QDate day, QDate today) { return day.isValid() && day < today.addDays(-1); }

AdvanceDialog::AdvanceDialog(Desk &desk, const domain::Submission &submission, State to, QDate today, QWidget *parent)
    : ActDialog(desk, actTitle(way(submission.state, to)), stateMeaning(to), actTitle(way(submission.state, to)), parent),
      m_submission(submission.id), m_to(to), m_today(today), m_reason(new QPlainTextEdit),
      m_elsewhere(new QCheckBox(tr("It &happened earlier or elsewhere"))), m_day(new DayField), m_lateReason(new QLineEdit)
{
    const bool reasoned = needsReason(submission.state, to);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(m_reason->fontMetrics().lineSpacing() * 4);
    addField(reasoned ? tr("&Reason:") : tr("&Reason, if there is one:"), m_reason,
             reasoned ? notEmpty(m_reason, tr("Say why; the ledger keeps it.")) : Complaint());

    m_elsewhere->setObjectName(QStringLiteral("elsewhere"));
    m_elsewhere->setChecked(way(submission.state, to).cause == workflow::Cause::Recorded);
    m_elsewhere->setAccessibleName(tr("It happened earlier or elsewhere"));
    addWide(m_elsewhere);
    m_day->setObjectName(QStringLiteral("day"));
    addField(tr("&Day it happened:"), m_day, needed([this] {
        const QString said = aDay(m_day, true).says();
        return said.isEmpty() && *m_day->day() > m_today ? tr("That day has not come yet.") : said;
    }));
    m_lateReason->setObjectName(QStringLiteral("lateReason"));
    addField(tr("Why it is entered &late:"), m_lateReason, notEmpty(m_lateReason, tr("Say why it is entered late.")));
    connect(m_elsewhere, &QCheckBox::toggled, this, &AdvanceDialog::showOccurred);
    connect(m_day, &DayField::changed, this, &AdvanceDialog::showOccurred);
    m_day->setDay(dayItHappened(submission, to, today));
    showOccurred();
    m_reason->setFocus();
}

void AdvanceDialog::showLeftBehind(const LeftBehind &left)
{
    if (left.isEmpty())
        return;
    auto *panel = new QFrame;
    panel->setObjectName(QStringLiteral("leftBehind"));
    panel->setProperty("panel", QStringLiteral("note"));
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(4);
    QLabel *title = toned(Tone::Heading, left.title);
    title->setWordWrap(true);
    column->addWidget(title);
    for (const QString &each : left.lines) {
        auto *line = new QLabel(each);
        line->setTextFormat(Qt::PlainText);
        line->setWordWrap(true);
        column->addWidget(line);
    }
    panel->setAccessibleName(left.title);
    panel->setAccessibleDescription(left.lines.join(QLatin1Char('\n')));
    addWide(panel);
}

void AdvanceDialog::showOccurred()
{
    const auto day = m_day->day();
    setFieldVisible(m_day, m_elsewhere->isChecked());
    setFieldVisible(m_lateReason, m_elsewhere->isChecked() && day && isLate(*day, m_today));
}

engine::Command AdvanceDialog::command() const
{
    engine::Advance advance{.submission = m_submission, .to = m_to, .reason = m_reason->toPlainText().trimmed(), .occurred = {}};
    if (m_elsewhere->isChecked()) {
        advance.occurred.on = m_day->day();
        if (m_day->day() && isLate(*m_day->day(), m_today))
            advance.occurred.lateReason = m_lateReason->text().trimmed();
    }
    return advance;
}

QString AdvanceDialog::refusal(const engine::Outcome &outcome) const
{
    const auto *advanced = std::get_if<engine::Advanced>(&outcome.answer);
    const auto *refused = advanced ? std::get_if<workflow::Refused>(&advanced->decision) : nullptr;
    if (!refused)
        return {};
    QStringList lines{tr("It was refused; the ledger keeps the attempt.")};
    for (const workflow::GuardLine &line : refused->reasons) {
        if (!line.met)
            lines.append(checkSpoken(line));
    }
    return lines.join(u'\n');
}

} // namespace chancery::ui
