// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/read_answer.h"

#include "app/cli/cli.h"
#include "app/cli/identify.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

/// The days of the answer, each where the call names one.
base::Status readDays(const Call &call, QDate today, engine::RecordAnswer &answer)
{
    const auto on = call.dateOr(u"on"_s, today);
    if (!on)
        return on.error();
    answer.on = *on;
    for (const auto &[option, target] : {std::pair(u"due"_s, &answer.due), std::pair(u"meeting-on"_s, &answer.meetingOn),
                                         std::pair(u"expires"_s, &answer.expires)}) {
        const auto day = call.date(option);
        if (!day)
            return day.error();
        *target = *day;
    }
    return {};
}

base::Status readKind(const Call &call, engine::RecordAnswer &answer)
{
    const auto kind = call.choice(u"kind"_s, domain::AnswerKind::Acknowledgement);
    if (!kind)
        return kind.error();
    const auto outcome = call.choice(u"outcome"_s, domain::DecisionOutcome::Approved);
    if (!outcome)
        return outcome.error();
    const auto basis = call.choice(u"basis"_s, domain::DecisionBasis::Letter);
    if (!basis)
        return basis.error();
    if (*kind == domain::AnswerKind::Decision && !call.has(u"outcome"_s))
        return base::error(base::ErrorKind::Usage, u"OPTION_MISSING"_s,
                           {{u"option"_s, u"--outcome"_s}, {u"value"_s, u"OUTCOME"_s}, {u"command"_s, Cli::tr("submission answer --kind decision")}});
    answer.kind = *kind;
    answer.outcome = *outcome;
    answer.basis = *basis;
    return {};
}

} // namespace

std::vector<Option> answerOptions()
{
    return {
        {u"letter"_s, u"FILE"_s, Cli::tr("the committee's letter: a file, or the id of a document attached before")},
        {u"kind"_s, u"KIND"_s, Cli::tr("acknowledgement, comment, request, condition or decision"), true},
        {u"on"_s, u"DATE"_s, Cli::tr("the day of the letter; else today")},
        {u"reference"_s, u"TEXT"_s, Cli::tr("the committee's own reference")},
        {u"text"_s, u"TEXT"_s, Cli::tr("what it says: the comment, request, condition or reason")},
        {u"intake-rejected"_s, {}, Cli::tr("acknowledgement: refused at intake")},
        {u"due"_s, u"DATE"_s, Cli::tr("request: last day for the answer")},
        {u"verifier"_s, u"NAME"_s, Cli::tr("condition: who verifies it")},
        {u"outcome"_s, u"OUTCOME"_s, Cli::tr("decision: approved, approved_with_conditions, rejected or deferred")},
        {u"basis"_s, u"BASIS"_s, Cli::tr("decision: letter, tacit, LAPSED, INVALID or WITHDRAWN")},
        {u"meeting-on"_s, u"DATE"_s, Cli::tr("decision: the day of the meeting")},
        {u"expires"_s, u"DATE"_s, Cli::tr("decision: last day of the approval")},
        {u"late-reason"_s, u"TEXT"_s, Cli::tr("why it is entered late")},
    };
}

base::Result<engine::RecordAnswer> readAnswer(const Call &call, const domain::Submission &submission, QDate today)
{
    engine::RecordAnswer answer;
    answer.submission = submission.id;
    if (const base::Status kind = readKind(call, answer); !kind)
        return kind.error();
    if (const base::Status days = readDays(call, today, answer); !days)
        return days.error();
    const QString letter = call.value(u"letter"_s);
    const auto attached = identifyDocument(submission, letter);
    if (attached && !QFileInfo::exists(letter))
        answer.letter = *attached;
    else
        answer.letterPath = letter.isEmpty() ? QString() : QFileInfo(letter).absoluteFilePath();
    answer.reference = call.value(u"reference"_s);
    answer.text = call.value(u"text"_s);
    answer.verifier = call.value(u"verifier"_s);
    answer.intakeRejected = call.has(u"intake-rejected"_s);
    answer.lateReason = call.value(u"late-reason"_s);
    return answer;
}

} // namespace chancery::cli
