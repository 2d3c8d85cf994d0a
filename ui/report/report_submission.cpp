// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_chapters.h"

#include "core/workflow/lifecycle.h"
#include "ui/text/clock_words.h"
#include "ui/text/document_words.h"
#include "ui/text/finding_words.h"
#include "ui/text/outstanding_words.h"
#include "ui/text/review_words.h"
#include "ui/text/state_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// One submission as its file is read: where it stands, how it came there, what it holds, what was said of it.
namespace chancery::ui {

namespace {

using Look = ReportText::Look;

QString dayOrText(const QString &iso)
{
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    return day.isValid() ? dayWords(day) : iso;
}

QString fileOf(const domain::Submission &submission, const domain::DocumentId &id)
{
    const domain::Document *document = submission.document(id);
    return document ? document->fileName : QString();
}

void addFacts(ReportText &report, const domain::Submission &submission, const domain::Site &site, const domain::Study &study)
{
    const QString protocol = study.protocolNumber.isEmpty() ? study.title : ReportWords::tr("%1 (protocol %2)").arg(study.title, study.protocolNumber);
    const QString lock = submission.lock ? ReportWords::tr("%1, locked %2 by %3").arg(submission.lock->version, instantWords(submission.lock->at), submission.lock->by)
                                         : QString();
    report.facts({{ReportWords::tr("State"), {stateName(submission.state), Look::Strong}},
                  {ReportWords::tr("Study"), protocol}, {ReportWords::tr("Sponsor"), study.sponsor},
                  {ReportWords::tr("Site"), site.name}, {ReportWords::tr("Principal investigator"), site.investigator},
                  {ReportWords::tr("Committee"), site.committee}, {ReportWords::tr("Jurisdiction"), submission.jurisdiction},
                  {ReportWords::tr("Rules"), u"%1 %2"_s.arg(submission.obligations.packTitle, submission.obligations.packVersion).trimmed()},
                  {ReportWords::tr("Standing"), originSentence(submission)}, {ReportWords::tr("Package"), lock},
                  {ReportWords::tr("Hash of the package"), {submission.lock ? submission.lock->packageSha256.hex() : QString(), Look::Code}}});
}

QString stepWord(const domain::Step &step)
{
    const auto made = std::ranges::find_if(workflow::Lifecycle, [&](const workflow::Transition &each) { return each.from == step.from && each.to == step.to; });
    return made == std::end(workflow::Lifecycle) ? QString() : transitionDone(*made);
}

void addPath(ReportText &report, const domain::Submission &submission)
{
    std::vector<ReportText::Row> rows{{instantWords(submission.createdAt), QString(), stateName(domain::State::Draft), ReportWords::tr("Created"), QString(), QString()}};
    for (const domain::Step &step : submission.steps) {
        const QString who = step.byTime ? ReportWords::tr("%1, by time").arg(step.by) : step.by;
        rows.push_back({instantWords(step.at), dayOrText(step.occurredOn), {stateName(step.to), Look::Strong}, stepWord(step), who, {QString::number(step.seq), Look::Quiet}});
    }
    report.heading(ReportWords::tr("The way it went"));
    report.table({{ReportWords::tr("Recorded (UTC)"), 17}, {ReportWords::tr("Happened on"), 13}, {ReportWords::tr("State"), 19}, {ReportWords::tr("Step"), 22},
                  {ReportWords::tr("By"), 21}, {ReportWords::tr("Entry"), 8}}, rows);
}

QString standingOf(const domain::Document &document)
{
    if (document.isWithdrawn())
        return ReportWords::tr("Withdrawn: %1").arg(document.withdrawnReason);
    if (document.damaged)
        return ReportWords::tr("Stored bytes damaged");
    QStringList words;
    if (document.locked)
        words.append(ReportWords::tr("Locked"));
    if (!document.supersededBy.isEmpty())
        words.append(ReportWords::tr("superseded by %1").arg(document.supersededBy.text()));
    return words.isEmpty() ? ReportWords::tr("Not locked") : words.join(u", "_s);
}

QString classOf(const domain::Submission &submission, const domain::Document &document)
{
    for (const domain::DocumentDemand &demand : submission.obligations.documents) {
        if (demand.documentClass == document.documentClass && !demand.label.isEmpty())
            return demand.label;
    }
    return documentClassWord(document.documentClass);
}

void addDocuments(ReportText &report, const domain::Submission &submission)
{
    std::vector<ReportText::Row> rows;
    for (const domain::Document &each : submission.documents) {
        const QString version = QStringList{each.version, each.date ? dayWords(*each.date) : QString()}.join(u'\n').trimmed();
        rows.push_back({{each.id.text(), Look::Quiet}, classOf(submission, each), each.fileName, version, {twoLines(each.sha256.hex()), Look::Code}, standingOf(each)});
    }
    report.heading(ReportWords::tr("Documents"));
    if (rows.empty())
        report.paragraph(ReportWords::tr("None attached."), Look::Quiet);
    report.table({{ReportWords::tr("Document"), 11}, {ReportWords::tr("Class"), 16}, {ReportWords::tr("File"), 22}, {ReportWords::tr("Version"), 11},
                  {u"SHA-256"_s, 29}, {ReportWords::tr("Standing"), 11}}, rows);
}

QString dutyOf(const domain::Finding &finding)
{
    if (finding.status == domain::FindingStatus::Resolved) {
        const QString how = finding.resolution.isEmpty() ? QString() : u": "_s + resolutionWord(finding.resolution);
        return findingStatusWord(finding.status) + how;
    }
    return finding.assignedTo.isEmpty() ? findingStatusWord(finding.status)
                                        : ReportWords::tr("%1, assigned to %2").arg(findingStatusWord(finding.status), finding.assignedTo.text());
}

void addFindings(ReportText &report, const domain::Submission &submission)
{
    report.heading(ReportWords::tr("Findings"));
    if (submission.validation) {
        const domain::ValidationReport &last = *submission.validation;
        report.paragraph((last.clean ? ReportWords::tr("Last validated %1 by %2: nothing that blocks.") : ReportWords::tr("Last validated %1 by %2: something blocks."))
                             .arg(instantWords(last.at), last.by), Look::Quiet);
    } else {
        report.paragraph(ReportWords::tr("Not validated yet."), Look::Quiet);
    }
    std::vector<ReportText::Row> rows;
    for (const domain::Finding &each : submission.findings) {
        const QString rule = QStringList{each.rule, each.citation}.join(u'\n').trimmed();
        rows.push_back({{each.id.text(), Look::Quiet}, categoryWord(each.category), findingSentence(each), dutyOf(each), {rule, Look::Quiet}});
    }
    report.table({{ReportWords::tr("Finding"), 9}, {ReportWords::tr("Category"), 15}, {ReportWords::tr("What was seen"), 36}, {ReportWords::tr("Status"), 20},
                  {ReportWords::tr("Rule"), 20}}, rows);
}

std::vector<ReportText::Row> answersOf(const domain::Submission &submission)
{
    std::vector<ReportText::Row> rows;
    if (const auto &each = submission.acknowledgement) {
        const QString said = QStringList{each->intakeRejected ? ReportWords::tr("Refused at intake.") : ReportWords::tr("Received."), each->reference, each->reason}.join(u' ').trimmed();
        rows.push_back({dayWords(each->on), answerKindWord(domain::AnswerKind::Acknowledgement), said, fileOf(submission, each->letter)});
    }
    for (const domain::Comment &each : submission.comments)
        rows.push_back({dayWords(each.on), answerKindWord(domain::AnswerKind::Comment), each.text, fileOf(submission, each.letter)});
    for (const domain::OpenRequest &each : submission.requests) {
        const QString answer = each.answered ? ReportWords::tr("Answered %1: %2").arg(dayWords(each.answeredOn), each.answer)
                             : each.due      ? ReportWords::tr("Open, due %1").arg(dayWords(*each.due))
                                             : ReportWords::tr("Open");
        rows.push_back({dayWords(each.on), u"%1 %2"_s.arg(answerKindWord(domain::AnswerKind::Request), each.id.text()), each.text + u'\n' + answer, fileOf(submission, each.letter)});
    }
    if (const auto &each = submission.decision)
        rows.push_back({dayWords(each->on), {answerKindWord(domain::AnswerKind::Decision), Look::Strong},
                        QStringList{decisionSentence(*each), each->reason}.join(u'\n').trimmed(), fileOf(submission, each->letter)});
    for (const domain::Condition &each : submission.conditions) {
        const QString met = each.met ? ReportWords::tr("Met %1: %2 (%3)").arg(dayWords(each.metOn), each.how, each.verifiedBy) : ReportWords::tr("Not met yet");
        rows.push_back({QString(), u"%1 %2"_s.arg(answerKindWord(domain::AnswerKind::Condition), each.id.text()), each.text + u'\n' + met, fileOf(submission, each.letter)});
    }
    return rows;
}

void addCommittee(ReportText &report, const domain::Submission &submission)
{
    const std::vector<ReportText::Row> rows = answersOf(submission);
    if (rows.empty())
        return;
    report.heading(ReportWords::tr("What the committee answered"));
    report.table({{ReportWords::tr("On"), 13}, {ReportWords::tr("Kind"), 19}, {ReportWords::tr("What"), 46}, {ReportWords::tr("Letter"), 22}}, rows);
}

void addClocks(ReportText &report, const domain::Submission &submission, QDate today)
{
    std::vector<ReportText::Row> rows;
    for (const domain::RunningClock &each : submission.clocks)
        rows.push_back({clockName(each), dayWords(each.startedOn), clockDeadline(each), clockCount(each, today), {QStringList{each.rule, each.citation}.join(u'\n').trimmed(), Look::Quiet}});
    if (rows.empty())
        return;
    report.heading(ReportWords::tr("Clocks"));
    report.table({{ReportWords::tr("Clock"), 23}, {ReportWords::tr("Began"), 12}, {ReportWords::tr("Last day"), 22}, {ReportWords::tr("Status"), 20}, {ReportWords::tr("Rule"), 23}}, rows);
}

void addGates(ReportText &report, const domain::Submission &submission)
{
    std::vector<ReportText::Row> rows;
    for (const domain::ActivationGate &each : submission.gates)
        rows.push_back({activationGateName(submission, each.name), each.met ? ReportWords::tr("Met %1").arg(dayWords(each.on)) : ReportWords::tr("Not met"), each.evidence, each.by});
    if (rows.empty())
        return;
    report.heading(ReportWords::tr("Activation gates"));
    report.table({{ReportWords::tr("Gate"), 36}, {ReportWords::tr("Status"), 18}, {ReportWords::tr("Evidence"), 28}, {ReportWords::tr("By"), 18}}, rows);
}

template<typename T>
T valueOf(const domain::Moment::Rows<T> &rows, const QString &id)
{
    const auto found = rows.find(id);
    return found == rows.end() ? T{} : *found->second.value;
}

} // namespace

void addSubmission(ReportText &report, const domain::Submission &submission, const domain::Moment &moment, const base::UtcTime &madeAt)
{
    const auto site = valueOf(moment.sites, submission.site.text());
    report.chapter(u"%1 · %2"_s.arg(submission.id.text(), site.name.isEmpty() ? submission.site.text() : site.name));
    addFacts(report, submission, site, valueOf(moment.studies, submission.study.text()));
    addPath(report, submission);
    addDocuments(report, submission);
    addFindings(report, submission);
    addCommittee(report, submission);
    addClocks(report, submission, dayInZone(madeAt, site.timeZone));
    addGates(report, submission);
}

} // namespace chancery::ui
