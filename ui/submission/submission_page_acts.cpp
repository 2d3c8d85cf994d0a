// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does on the page: each asks the engine through the desk, or opens the dialog that does.
#include "ui/diagram/diagram_view.h"
#include "ui/submission/advance_dialog.h"
#include "ui/submission/answer_dialog.h"
#include "ui/submission/attach_dialog.h"
#include "ui/submission/condition_dialog.h"
#include "ui/submission/delegation_dialog.h"
#include "ui/submission/describe_dialog.h"
#include "ui/submission/difference_dialog.h"
#include "ui/submission/documents_view.h"
#include "ui/submission/drop_words.h"
#include "ui/submission/findings_view.h"
#include "ui/submission/gate_dialog.h"
#include "ui/submission/note_dialog.h"
#include "ui/submission/request_dialog.h"
#include "ui/submission/submission_page.h"
#include "ui/submission/withdraw_dialog.h"
#include "ui/text/finding_words.h"
#include "ui/widgets/assign_dialog.h"
#include "ui/widgets/desk.h"
#include "ui/widgets/digest_label.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/resolve_dialog.h"
#include "ui/widgets/save_place.h"

#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using domain::AnswerKind;
using workflow::Check;

void SubmissionPage::openDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SubmissionPage::validate()
{
    say(tr("The gates look at the package…"));
    const bool fromButton = m_validate->hasFocus();
    m_validate->setEnabled(false);
    m_desk.ask(engine::Validate{.submission = m_id}, this, [this, fromButton](const base::Result<engine::Outcome> &result) {
        m_validate->setEnabled(writable());
        if (fromButton && m_validate->isVisible())
            m_validate->setFocus();
        say({});
        if (!result.ok()) {
            Q_EMIT problem(result.error());
            return;
        }
        const auto *seen = std::get_if<engine::Validated>(&result->answer);
        if (!seen)
            return;
        sayValidated(*seen);
        if (!seen->findings.empty())
            setTab(Findings);
    });
}

/// Two things, told apart: what the gates saw in the package, and what sending asks for beyond the package.
void SubmissionPage::sayValidated(const engine::Validated &seen)
{
    const int warnings = int(std::ranges::count(seen.findings, domain::Category::NonBlockingWarning, &domain::Finding::category));
    QString words = seen.clean ? tr("The gates found nothing that blocks; %1.").arg(categoryCount(domain::Category::NonBlockingWarning, warnings))
                   : seen.blocking == 1 ? tr("The gates found 1 thing that blocks.") : tr("The gates found %1 things that block.").arg(seen.blocking);
    QStringList wanted;
    for (const workflow::GuardLine &line : workflow::neededBeforeSending(m_sheet->submission, guardContext(*m_sheet))) {
        if (line.check != Check::NoBlockingFindings)
            wanted.append(neededSentence(line));
    }
    if (!wanted.isEmpty())
        words += u' ' + (wanted.size() == 1 ? tr("Sending still wants 1 thing more.") : tr("Sending still wants %1 things more.").arg(wanted.size()));
    say(words, wanted.join(u'\n'));
}

void SubmissionPage::lock()
{
    m_lock->setEnabled(false);
    m_desk.ask(engine::LockPackage{.submission = m_id}, this, [this](const base::Result<engine::Outcome> &result) {
        if (!result.ok()) {
            showActs();
            Q_EMIT problem(result.error());
            return;
        }
        if (const auto *locked = std::get_if<engine::Locked>(&result->answer)) {
            say(tr("Locked as %1, hash %2").arg(locked->version, DigestLabel::shortened(locked->packageSha256.hex())), locked->packageSha256.hex());
        }
    });
}

QString SubmissionPage::dropWords(const QStringList &paths) const
{
    if (!m_sheet || !writable())
        return {};
    const DroppedPaths dropped = droppedPaths(paths);
    QStringList lines;
    if (!dropped.files.isEmpty())
        lines << tr("Attach %1 to %2 · %3", "documents, submission, site").arg(droppedCount(dropped), m_id.text(), m_sheet->site.name);
    lines << droppedDetails(dropped);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

bool SubmissionPage::openFiles()
{
    if (!m_sheet || !writable())
        return false;
    attach({}, {});
    return true;
}

void SubmissionPage::attach(const QStringList &paths, const QString &documentClass)
{
    if (!m_sheet || !writable())
        return;
    const DroppedPaths given = droppedPaths(paths.isEmpty() ? m_prompts.openFiles(this, tr("Attach documents"), tr("All files (*)")) : paths);
    const QStringList &files = given.files;
    say(leftOutSentence(given));
    if (files.isEmpty())
        return;
    auto *dialog = new AttachDialog(m_desk, m_prompts, m_choices, m_sheet->submission, m_sheet->today, this);
    dialog->addFiles(files, documentClass);
    openDialog(dialog);
}

void SubmissionPage::advance(domain::State to)
{
    auto *dialog = new AdvanceDialog(m_desk, m_sheet->submission, to, m_sheet->today, this);
    dialog->showLeftBehind(leftBehind(m_sheet->submission, to, guardContext(*m_sheet)));
    openDialog(dialog);
}

void SubmissionPage::mend(Check check, const QMap<QString, QString> &values)
{
    switch (check) {
    case Check::DocumentsPresent:
    case Check::DemandedDocuments:
        setTab(Documents);
        m_documents->selectClass(values.value(u"class"_s));
        return attach({}, values.value(u"class"_s));
    case Check::DocumentsDescribed:
        showDocument(values.value(u"document"_s));
        return describe(values.value(u"document"_s));
    case Check::Validated:
        return validate();
    case Check::NoBlockingFindings:
    case Check::NoOpenQueueItems:
        setTab(Findings);
        return m_findings->setFocus();
    case Check::PackageLocked:
        return lock();
    case Check::BytesMatchLock:
        return showDifference();
    case Check::DelegationAuthority:
        return delegate();
    case Check::LeadSubmitted:
        Q_EMIT openSubmission(m_sheet->submission.lead.text());
        return;
    case Check::AcknowledgementRecorded:
    case Check::IntakeRejectionRecorded:
        return answer(AnswerKind::Acknowledgement);
    case Check::DecisionRecorded:
    case Check::ExpiryKnown:
        return answerWith(base::fromWire<domain::DecisionOutcome>(values.value(u"outcome"_s)));
    case Check::ConditionsRecorded:
        return answer(AnswerKind::Condition);
    case Check::ConditionsMet:
    case Check::NoOpenRequests:
        return setTab(Committee);
    case Check::NoSuchTransition:
    case Check::ReturnReason:
    case Check::ExpiryPassed:
    case Check::ClosureReason:
        return;
    }
}

void SubmissionPage::answer(AnswerKind kind)
{
    if (m_sheet)
        openDialog(new AnswerDialog(m_desk, m_prompts, m_sheet->submission, kind, m_sheet->today, this));
}

void SubmissionPage::answerWith(std::optional<domain::DecisionOutcome> outcome)
{
    auto *dialog = new AnswerDialog(m_desk, m_prompts, m_sheet->submission, AnswerKind::Decision, m_sheet->today, this);
    if (outcome)
        dialog->setOutcome(*outcome);
    openDialog(dialog);
}

void SubmissionPage::answerRequest(const QString &id)
{
    const auto &all = m_sheet->submission.requests;
    const auto found = std::ranges::find(all, domain::RequestId(id), &domain::OpenRequest::id);
    if (found != all.end())
        openDialog(new RequestDialog(m_desk, m_id, *found, m_sheet->today, this));
}

void SubmissionPage::meetCondition(const QString &id)
{
    const auto &all = m_sheet->submission.conditions;
    const auto found = std::ranges::find(all, domain::ConditionId(id), &domain::Condition::id);
    if (found != all.end())
        openDialog(new ConditionDialog(m_desk, m_sheet->submission, *found, m_sheet->today, this));
}

void SubmissionPage::setGate(const QString &name)
{
    const auto &rules = m_sheet->submission.obligations.gates;
    const auto rule = std::ranges::find(rules, name, &domain::GateRule::name);
    if (rule == rules.end())
        return;
    const auto &gates = m_sheet->submission.gates;
    const auto gate = std::ranges::find(gates, name, &domain::ActivationGate::name);
    openDialog(new GateDialog(m_desk, m_id, *rule, gate == gates.end() ? domain::ActivationGate{} : *gate, m_sheet->today, this));
}

void SubmissionPage::delegate()
{
    if (m_sheet)
        openDialog(new DelegationDialog(m_desk, m_sheet->submission, m_sheet->today, this));
}

void SubmissionPage::describe(const QString &document)
{
    if (const domain::Document *found = m_sheet->submission.document(domain::DocumentId(document)))
        openDialog(new DescribeDialog(m_desk, m_choices, m_sheet->submission, *found, this));
}

void SubmissionPage::withdraw(const QString &document)
{
    if (const domain::Document *found = m_sheet->submission.document(domain::DocumentId(document)))
        openDialog(new WithdrawDialog(m_desk, m_sheet->submission, *found, this));
}

void SubmissionPage::assign(const QString &finding)
{
    if (const domain::Finding *found = m_sheet->submission.finding(domain::FindingId(finding)))
        openDialog(new AssignDialog(m_desk, m_id, *found, m_sheet->people, this));
}

void SubmissionPage::resolve(const QString &finding)
{
    if (const domain::Finding *found = m_sheet->submission.finding(domain::FindingId(finding)))
        openDialog(new ResolveDialog(m_desk, m_sheet->submission, *found, this));
}

void SubmissionPage::note()
{
    if (m_sheet)
        openDialog(new NoteDialog(m_desk, m_id, this));
}

void SubmissionPage::showDifference()
{
    if (!m_sheet)
        return;
    std::vector<DocumentChange> changes = changesSince(m_sheet->submission);
    QString since = sinceWords(m_sheet->submission);
    if (m_sheet->change && m_sheet->submission.rollback) {
        changes.insert(changes.begin(), *m_sheet->change);
        since = tr("What put it back to draft");
    }
    openDialog(new DifferenceDialog(since.isEmpty() ? tr("It was not validated yet") : since, changes, this));
}

void SubmissionPage::savePicture()
{
    if (!m_sheet)
        return;
    const QString path = m_prompts.saveFile(this, tr("Save the diagram as a picture"), m_id.text() + u".svg"_s, tr("Pictures (*.svg *.png)"));
    if (path.isEmpty())
        return;
    if (const base::Status may = maySaveTo(m_desk, path); !may) {
        Q_EMIT problem(may.error());
        return;
    }
    QSaveFile file(path);
    bool done = file.open(QIODevice::WriteOnly);
    if (path.endsWith(u".png"_s, Qt::CaseInsensitive))
        done = done && m_diagram->image().save(&file, "PNG");
    else
        done = done && file.write(m_diagram->svg()) >= 0;
    if (!done || !file.commit())
        Q_EMIT problem(base::error(base::ErrorKind::Io, u"CANNOT_WRITE"_s, {{u"file"_s, path}}, file.errorString()));
}

} // namespace chancery::ui
