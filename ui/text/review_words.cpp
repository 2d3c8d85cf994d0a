// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/review_words.h"

#include "ui/text/document_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace chancery::ui {

using domain::AnswerKind;
using domain::DecisionBasis;
using domain::DecisionOutcome;
using domain::Relation;
using domain::Route;

namespace {
struct ReviewWords {
    Q_DECLARE_TR_FUNCTIONS(ReviewWords)
};
} // namespace

QString answerKindWord(AnswerKind kind)
{
    switch (kind) {
    case AnswerKind::Acknowledgement:
        return ReviewWords::tr("Acknowledgement");
    case AnswerKind::Comment:
        return ReviewWords::tr("Comment");
    case AnswerKind::Request:
        return ReviewWords::tr("Request for information");
    case AnswerKind::Condition:
        return ReviewWords::tr("Condition");
    case AnswerKind::Decision:
        return ReviewWords::tr("Decision");
    }
    return {};
}

QString answerKindMeaning(AnswerKind kind)
{
    switch (kind) {
    case AnswerKind::Acknowledgement:
        return ReviewWords::tr("The committee has received the package, or refused it at intake.");
    case AnswerKind::Comment:
        return ReviewWords::tr("A remark that asks for nothing; it is kept with its letter.");
    case AnswerKind::Request:
        return ReviewWords::tr("The committee wants to know something. The review stays open, and the request has a clock of its own.");
    case AnswerKind::Condition:
        return ReviewWords::tr("Something that must be met before the approval is whole, and who verifies it.");
    case AnswerKind::Decision:
        return ReviewWords::tr("What the committee decided. The diagram moves only by its handle, which rests on this.");
    }
    return {};
}

QString decisionOutcomeWord(DecisionOutcome outcome)
{
    switch (outcome) {
    case DecisionOutcome::Approved:
        return ReviewWords::tr("Approved");
    case DecisionOutcome::ApprovedWithConditions:
        return ReviewWords::tr("Approved with conditions");
    case DecisionOutcome::Rejected:
        return ReviewWords::tr("Rejected");
    case DecisionOutcome::Deferred:
        return ReviewWords::tr("Deferred");
    }
    return {};
}

QString decisionBasisWord(DecisionBasis basis)
{
    switch (basis) {
    case DecisionBasis::Letter:
        return ReviewWords::tr("By letter");
    case DecisionBasis::Tacit:
        return ReviewWords::tr("By silence: the term passed without an answer");
    case DecisionBasis::Lapsed:
        return ReviewWords::tr("Lapsed: our answer did not come in time");
    case DecisionBasis::Invalid:
        return ReviewWords::tr("Found invalid");
    case DecisionBasis::Withdrawn:
        return ReviewWords::tr("Withdrawn by the applicant");
    }
    return {};
}

QString routeWord(Route route)
{
    switch (route) {
    case Route::Central:
        return ReviewWords::tr("Central review");
    case Route::Local:
        return ReviewWords::tr("Local review");
    case Route::Pack:
        return ReviewWords::tr("As the jurisdiction has it");
    }
    return {};
}

QString relationWord(Relation relation)
{
    switch (relation) {
    case Relation::None:
        return {};
    case Relation::Amends:
        return ReviewWords::tr("Amends");
    case Relation::Renews:
        return ReviewWords::tr("Renews");
    }
    return {};
}

QString decisionSentence(const domain::Decision &decision)
{
    QStringList parts{decisionOutcomeWord(decision.outcome)};
    if (decision.on.isValid())
        parts.append(ReviewWords::tr("on %1").arg(dayWords(decision.on)));
    if (decision.basis != DecisionBasis::Letter)
        parts.append(u'(' + decisionBasisWord(decision.basis) + u')');
    QString sentence = parts.join(u' ');
    if (decision.meetingOn)
        sentence += ReviewWords::tr(", meeting held %1").arg(dayWords(*decision.meetingOn));
    if (decision.expires)
        sentence += ReviewWords::tr(", approval runs until %1").arg(dayWords(*decision.expires));
    if (!decision.reference.isEmpty())
        sentence += ReviewWords::tr(", reference %1").arg(decision.reference);
    return sentence;
}

QString relationSentence(const domain::Submission &submission)
{
    if (submission.relation == Relation::None)
        return {};
    return ReviewWords::tr("%1 %2", "amends or renews, and what").arg(relationWord(submission.relation).toLower(), submission.relatedTo.text());
}

QString originSentence(const domain::Submission &submission)
{
    QStringList parts;
    if (submission.route != Route::Pack)
        parts.append(routeWord(submission.route));
    if (submission.isLead)
        parts.append(ReviewWords::tr("this is the lead submission"));
    else if (!submission.lead.isEmpty())
        parts.append(ReviewWords::tr("lead %1").arg(submission.lead.text()));
    if (submission.relation != Relation::None)
        parts.append(relationSentence(submission));
    return parts.join(QStringLiteral(", "));
}

} // namespace chancery::ui
