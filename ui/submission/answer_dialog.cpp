// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/answer_dialog.h"

#include "ui/submission/advance_dialog.h"
#include "ui/submission/document_box.h"
#include "ui/text/review_words.h"
#include "ui/widgets/day_field.h"
#include "ui/widgets/prompts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using domain::AnswerKind;
using domain::DecisionBasis;
using domain::DecisionOutcome;

AnswerDialog::AnswerDialog(Desk &desk, Prompts &prompts, const domain::Submission &submission, AnswerKind kind, QDate today,
                           QWidget *parent)
    : ActDialog(desk, tr("Record the committee's answer"), tr("Start from its letter; what is recorded rests on it."),
                tr("Record"), parent),
      m_prompts(prompts), m_submission(submission.id), m_today(today), m_kind(new QComboBox), m_meaning(new QLabel),
      m_letterFile(new QLineEdit), m_on(new DayField), m_reference(new QLineEdit),
      m_intakeRejected(new QCheckBox(tr("The package was re&fused at intake"))), m_outcome(new QComboBox),
      m_basis(new QComboBox), m_meetingOn(new DayField), m_expires(new DayField), m_text(new QPlainTextEdit),
      m_verifier(new QLineEdit), m_due(new DayField), m_lateReason(new QLineEdit)
{
    buildLetter(submission);
    for (const auto &[each, wire] : base::EnumNames<AnswerKind>::table)
        m_kind->addItem(answerKindWord(each), int(each));
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
    m_kind->setObjectName(u"kind"_s);
    addField(tr("Ki&nd of answer:"), m_kind);
    m_meaning->setWordWrap(true);
    addWide(m_meaning);
    m_on->setDay(today);
    m_on->setObjectName(u"on"_s);
    addField(tr("&Day of the letter:"), m_on, needed([this] {
        const QString said = aDay(m_on, true).says();
        return said.isEmpty() && *m_on->day() > m_today ? tr("That day has not come yet.") : said;
    }));
    m_reference->setObjectName(u"reference"_s);
    addField(tr("The committee's &reference:"), m_reference);
    buildDecision();
    buildRest();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AnswerDialog::showFieldsOf);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &AnswerDialog::showFieldsOf);
    connect(m_basis, &QComboBox::currentIndexChanged, this, &AnswerDialog::showFieldsOf);
    connect(m_intakeRejected, &QCheckBox::toggled, this, &AnswerDialog::showFieldsOf);
    connect(m_on, &DayField::changed, this, &AnswerDialog::showFieldsOf);
    showFieldsOf();
}

void AnswerDialog::buildLetter(const domain::Submission &submission)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *choose = new QPushButton(tr("&Choose…"));
    choose->setAccessibleName(tr("Choose the letter's file"));
    choose->setAutoDefault(false);
    m_letterFile->setObjectName(u"letterFile"_s);
    m_letterFile->setPlaceholderText(tr("the file of the letter"));
    m_letterFile->setAccessibleName(tr("File of the letter"));
    line->addWidget(m_letterFile);
    line->addWidget(choose);
    row->setFocusProxy(m_letterFile);
    addField(tr("&Letter:"), row, needed([this] { return letterComplaint(); }));
    m_letter = new DocumentBox(submission, u"committee-letter"_s, tr("Attach the file above"));
    addField(tr("or one already a&ttached:"), m_letter);
    setFieldVisible(m_letter, m_letter->count() > 1);
    connect(choose, &QPushButton::clicked, this, &AnswerDialog::chooseLetter);
}

void AnswerDialog::buildDecision()
{
    m_outcome->addItem(tr("Choose…")); // what the committee decided is never assumed
    for (const auto &[each, wire] : base::EnumNames<DecisionOutcome>::table)
        m_outcome->addItem(decisionOutcomeWord(each), int(each));
    for (const auto &[each, wire] : base::EnumNames<DecisionBasis>::table)
        m_basis->addItem(decisionBasisWord(each), int(each));
    m_outcome->setObjectName(u"outcome"_s);
    m_basis->setObjectName(u"basis"_s);
    m_expires->setObjectName(u"expires"_s);
    addField(tr("&Outcome:"), m_outcome, needed([this] { return outcomeChosen() ? QString() : tr("Choose what the committee decided."); }));
    addField(tr("It r&ests on:"), m_basis);
    m_meetingOn->setToolTip(tr("Only where the approval counts from it."));
    m_expires->setToolTip(tr("Only where the letter names it; otherwise the rules do."));
    addField(tr("Day of the &meeting:"), m_meetingOn, aDay(m_meetingOn, false));
    addField(tr("La&st day of the approval:"), m_expires, [this] {
        const QString said = aDay(m_expires, false).says();
        const bool early = said.isEmpty() && m_expires->day() && m_on->day() && *m_expires->day() < *m_on->day();
        return early ? tr("It would end before it was given.") : said;
    });
}

void AnswerDialog::buildRest()
{
    m_intakeRejected->setObjectName(u"intakeRejected"_s);
    m_intakeRejected->setAccessibleName(tr("The package was refused at intake"));
    addField(QString(), m_intakeRejected);
    m_intakeRejected->setAccessibleName(tr("The package was refused at intake"));
    m_text->setObjectName(u"text"_s);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 4);
    addField(tr("What it sa&ys:"), m_text, [this] { return textComplaint(); });
    m_verifier->setObjectName(u"verifier"_s);
    addField(tr("Who &verifies it:"), m_verifier, notEmpty(m_verifier, tr("Name who verifies that it is met: the chair, the staff, the board.")));
    m_due->setObjectName(u"due"_s);
    addField(tr("Answer wanted &until:"), m_due, aDay(m_due, false));
    m_lateReason->setObjectName(u"lateReason"_s);
    addField(tr("&Why it is entered late:"), m_lateReason, notEmpty(m_lateReason, tr("Say why it is entered late.")));
}

void AnswerDialog::setLetterFile(const QString &path)
{
    m_letterFile->setText(path);
    m_letter->setCurrentIndex(0);
}

void AnswerDialog::setOutcome(DecisionOutcome outcome) { m_outcome->setCurrentIndex(m_outcome->findData(int(outcome))); }

void AnswerDialog::chooseLetter()
{
    const QStringList files = m_prompts.openFiles(this, tr("Letter of the committee"), tr("All files (*)"));
    if (!files.isEmpty())
        setLetterFile(files.first());
}

AnswerKind AnswerDialog::kind() const { return AnswerKind(m_kind->currentData().toInt()); }

std::optional<DecisionOutcome> AnswerDialog::outcomeChosen() const
{
    const QVariant chosen = m_outcome->currentData();
    return chosen.isValid() ? std::optional(DecisionOutcome(chosen.toInt())) : std::nullopt;
}

void AnswerDialog::showFieldsOf()
{
    const AnswerKind now = kind();
    const bool decision = now == AnswerKind::Decision;
    const auto outcome = outcomeChosen();
    const bool approves = decision && outcome && *outcome != DecisionOutcome::Rejected && *outcome != DecisionOutcome::Deferred;
    const bool refused = now == AnswerKind::Acknowledgement && m_intakeRejected->isChecked();
    m_meaning->setText(answerKindMeaning(now));
    setActText(tr("Record %1", "an act; then what is recorded, in lower case").arg(answerKindWord(now).toLower()));
    setFieldVisible(m_outcome, decision);
    setFieldVisible(m_basis, decision);
    setFieldVisible(m_meetingOn, approves);
    setFieldVisible(m_expires, approves);
    setFieldVisible(m_intakeRejected, now == AnswerKind::Acknowledgement);
    setFieldVisible(m_text, now != AnswerKind::Acknowledgement || refused);
    setFieldVisible(m_verifier, now == AnswerKind::Condition);
    setFieldVisible(m_due, now == AnswerKind::Request || (decision && outcome == DecisionOutcome::Deferred));
    setFieldVisible(m_lateReason, m_on->day() && isLate(*m_on->day(), m_today));
}

QString AnswerDialog::letterComplaint() const
{
    const bool silent = kind() == AnswerKind::Decision && DecisionBasis(m_basis->currentData().toInt()) != DecisionBasis::Letter;
    const bool named = !m_letterFile->text().trimmed().isEmpty() || !m_letter->document().isEmpty();
    return named || silent ? QString() : tr("Choose the letter: what is recorded rests on it.");
}

QString AnswerDialog::textComplaint() const
{
    const auto outcome = outcomeChosen();
    const bool speaksForItself = !outcome || *outcome == DecisionOutcome::Approved || *outcome == DecisionOutcome::ApprovedWithConditions;
    const bool said = !m_text->toPlainText().trimmed().isEmpty();
    if (said || (kind() == AnswerKind::Decision && speaksForItself))
        return {};
    return tr("Write what the letter says.");
}

engine::Command AnswerDialog::command() const
{
    engine::RecordAnswer answer{.submission = m_submission, .kind = kind()};
    answer.letterPath = m_letter->document().isEmpty() ? m_letterFile->text().trimmed() : QString();
    answer.letter = m_letter->document();
    answer.on = m_on->day().value_or(QDate());
    answer.reference = m_reference->text().trimmed();
    answer.intakeRejected = kind() == AnswerKind::Acknowledgement && m_intakeRejected->isChecked();
    answer.text = m_text->isHidden() ? QString() : m_text->toPlainText().trimmed();
    if (kind() == AnswerKind::Condition)
        answer.verifier = m_verifier->text().trimmed();
    if (kind() == AnswerKind::Request || kind() == AnswerKind::Decision)
        answer.due = m_due->day();
    if (kind() == AnswerKind::Decision) {
        answer.outcome = outcomeChosen().value_or(DecisionOutcome::Deferred); // never asked for without one
        answer.basis = DecisionBasis(m_basis->currentData().toInt());
        answer.meetingOn = m_meetingOn->day();
        answer.expires = m_expires->day();
    }
    if (isLate(answer.on, m_today))
        answer.lateReason = m_lateReason->text().trimmed();
    return answer;
}

} // namespace chancery::ui
