// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/review.h"
#include "core/domain/submission.h"

#include <QString>

/// What the committee answered, in words; and how a submission came to be.
namespace chancery::ui {

QString answerKindWord(domain::AnswerKind kind);
/// What recording that kind of answer does, in a sentence.
QString answerKindMeaning(domain::AnswerKind kind);
QString decisionOutcomeWord(domain::DecisionOutcome outcome);
QString decisionBasisWord(domain::DecisionBasis basis);
QString routeWord(domain::Route route);
/// "Amends", "Renews"; empty for neither.
QString relationWord(domain::Relation relation);
/// "amends SUB-0003"; empty where it stands by itself.
QString relationSentence(const domain::Submission &submission);
/// The decision in one line: "Approved by letter on 25 Mar 2026, until 24 Mar 2027".
QString decisionSentence(const domain::Decision &decision);
/// What the submission is beyond its site: "Central review, lead SUB-0001; amends SUB-0003". Empty if nothing.
QString originSentence(const domain::Submission &submission);

} // namespace chancery::ui
