// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_submissions.h"

namespace chancery::test {

using namespace Qt::StringLiterals;
using domain::Category;
using domain::State;
using domain::Submission;
using workflow::Check;
using workflow::Checklist;
using workflow::GuardLine;

namespace {

domain::Step step(State from, State to, const char *day, const char *by, bool byTime = false)
{
    return {.from = from, .to = to, .at = QString::fromLatin1(day) + u"T09:00:00.000Z"_s, .occurredOn = {}, .by = QString::fromLatin1(by), .byTime = byTime};
}

domain::RunningClock clock(const char *kind, State state, QDate from, QDate due)
{
    domain::RunningClock clock;
    clock.kind = QString::fromLatin1(kind);
    clock.state = state;
    clock.startedOn = from;
    clock.dueOn = due;
    clock.calendar = u"us"_s;
    return clock;
}

void addFindings(Submission &submission, Category category, int count)
{
    for (int i = 0; i < count; ++i) {
        domain::Finding finding;
        finding.id = domain::FindingId(u"F-%1"_s.arg(submission.findings.size() + 1, 4, 10, QChar(u'0')));
        finding.category = category;
        finding.check = u"MISSING_DOCUMENT"_s;
        finding.values = {{u"class"_s, u"icf"_s}};
        finding.rule = u"US-01"_s;
        submission.findings.push_back(finding);
    }
}

Checklist lines(std::initializer_list<std::pair<Check, bool>> checks)
{
    Checklist list;
    for (const auto &[check, met] : checks)
        list.push_back(GuardLine{check, met, {{u"count"_s, u"1"_s}}});
    return list;
}

GuardLine demanded(const char *label, bool met)
{
    return {Check::DemandedDocuments, met, {{u"label"_s, QString::fromLatin1(label)}, {u"citation"_s, u"21 CFR 56.115"_s}}};
}

GuardLine decided(const char *outcome, bool met)
{
    return {Check::DecisionRecorded, met, {{u"outcome"_s, QString::fromLatin1(outcome)}}};
}

Submission begun()
{
    Submission submission;
    submission.id = domain::SubmissionId(u"SUB-0001"_s);
    submission.site = domain::SiteId(u"SITE-0001"_s);
    submission.jurisdiction = u"US"_s;
    submission.createdAt = u"2026-02-19T08:00:00.000Z"_s;
    submission.obligations.retentionYears = 25;
    return submission;
}

void walk(Submission &submission, std::initializer_list<domain::Step> steps)
{
    for (const domain::Step &each : steps)
        submission.steps.push_back(each);
    submission.state = submission.steps.back().to;
}

Submission atReview()
{
    Submission submission = begun();
    walk(submission, {step(State::Draft, State::PreValidation, "2026-02-20", "Alma Ruiz"),
                      step(State::PreValidation, State::Draft, "2026-02-21", "Alma Ruiz"),
                      step(State::Draft, State::PreValidation, "2026-02-24", "Alma Ruiz"),
                      step(State::PreValidation, State::Submitted, "2026-02-27", "Mary Okafor"),
                      step(State::Submitted, State::UnderReview, "2026-03-03", "Mary Okafor")});
    return submission;
}

void add(SampleSubmission &sample, State to, Checklist list)
{
    const auto transition = workflow::transition(sample.submission.state, to);
    if (transition)
        sample.ways.emplace_back(*transition, std::move(list));
}

SampleSubmission draft()
{
    SampleSubmission sample{begun(), QDate(2026, 2, 23), {}};
    addFindings(sample.submission, Category::BlockingSchemaError, 2);
    addFindings(sample.submission, Category::BlockingComplianceViolation, 1);
    addFindings(sample.submission, Category::NonBlockingWarning, 3);
    Checklist list = lines({{Check::DocumentsPresent, true}});
    list.push_back(demanded("FDA Form 1572", false));
    list.push_back(demanded("Investigator's brochure", false));
    list.push_back(GuardLine{Check::DocumentsDescribed, true, {}});
    add(sample, State::PreValidation, list);
    return sample;
}

SampleSubmission preValidation()
{
    SampleSubmission sample{begun(), QDate(2026, 2, 24), {}};
    walk(sample.submission, {step(State::Draft, State::PreValidation, "2026-02-24", "Alma Ruiz")});
    sample.submission.validation = domain::ValidationReport{.clean = true, .at = u"2026-02-24T10:00:00.000Z"_s};
    addFindings(sample.submission, Category::NonBlockingWarning, 2);
    add(sample, State::Draft, {});
    add(sample, State::Submitted, lines({{Check::Validated, true}, {Check::NoBlockingFindings, true}, {Check::PackageLocked, true},
                                         {Check::BytesMatchLock, true}, {Check::DelegationAuthority, true}}));
    return sample;
}

SampleSubmission submitted()
{
    SampleSubmission sample{begun(), QDate(2026, 3, 8), {}};
    walk(sample.submission, {step(State::Draft, State::PreValidation, "2026-02-24", "Alma Ruiz"),
                             step(State::PreValidation, State::Submitted, "2026-02-27", "Mary Okafor")});
    sample.submission.clocks.push_back(clock("acknowledgement", State::Submitted, QDate(2026, 2, 27), QDate(2026, 3, 9)));
    add(sample, State::UnderReview, lines({{Check::AcknowledgementRecorded, true}}));
    add(sample, State::Rejected, lines({{Check::IntakeRejectionRecorded, true}}));
    return sample;
}

SampleSubmission underReview()
{
    SampleSubmission sample{atReview(), QDate(2026, 3, 26), {}};
    sample.submission.clocks.push_back(clock("review", State::UnderReview, QDate(2026, 3, 3), QDate(2026, 5, 2)));
    addFindings(sample.submission, Category::NonBlockingWarning, 2);
    domain::OpenRequest request;
    request.id = domain::RequestId(u"R-1"_s);
    request.on = QDate(2026, 3, 20);
    request.due = QDate(2026, 4, 1);
    sample.submission.requests.push_back(request);
    add(sample, State::ConditionalApproval, {decided("approved_with_conditions", true), {Check::ConditionsRecorded, true, {}}});
    add(sample, State::Approved, {decided("approved", true), {Check::NoOpenRequests, true, {}}, {Check::ExpiryKnown, true, {}}});
    add(sample, State::Rejected, {decided("rejected", true)});
    return sample;
}

SampleSubmission conditional()
{
    SampleSubmission sample{atReview(), QDate(2026, 4, 20), {}};
    walk(sample.submission, {step(State::UnderReview, State::ConditionalApproval, "2026-03-26", "Mary Okafor")});
    sample.submission.clocks.push_back(clock("decision", State::ConditionalApproval, QDate(2026, 3, 26), QDate(2026, 4, 24)));
    addFindings(sample.submission, Category::BlockingComplianceViolation, 1);
    for (const bool met : {true, true, false}) {
        domain::Condition condition;
        condition.id = domain::ConditionId(u"C-%1"_s.arg(sample.submission.conditions.size() + 1));
        condition.verifier = u"chair"_s;
        condition.met = met;
        sample.submission.conditions.push_back(condition);
    }
    add(sample, State::Approved, lines({{Check::ConditionsMet, false}, {Check::ExpiryKnown, true}}));
    add(sample, State::Rejected, {decided("rejected", true)});
    return sample;
}

SampleSubmission approved()
{
    SampleSubmission sample{atReview(), QDate(2026, 7, 1), {}};
    walk(sample.submission, {step(State::UnderReview, State::ConditionalApproval, "2026-03-26", "Mary Okafor"),
                             step(State::ConditionalApproval, State::Approved, "2026-04-09", "Mary Okafor")});
    sample.submission.clocks.push_back(clock("expiry", State::Approved, QDate(2026, 3, 26), QDate(2027, 3, 25)));
    sample.submission.decision = domain::Decision{.outcome = domain::DecisionOutcome::Approved, .expires = QDate(2027, 3, 25)};
    for (const bool met : {true, true, false, false})
        sample.submission.gates.push_back({.name = u"gate"_s, .met = met});
    addFindings(sample.submission, Category::NonBlockingWarning, 1);
    add(sample, State::Expired, lines({{Check::ExpiryPassed, false}}));
    add(sample, State::Archived, lines({{Check::NoOpenRequests, true}, {Check::NoOpenQueueItems, true}, {Check::ClosureReason, false}}));
    return sample;
}

SampleSubmission rejected()
{
    SampleSubmission sample{begun(), QDate(2026, 3, 5), {}};
    walk(sample.submission, {step(State::Draft, State::PreValidation, "2026-02-24", "Alma Ruiz"),
                             step(State::PreValidation, State::Submitted, "2026-02-27", "Mary Okafor"),
                             step(State::Submitted, State::Rejected, "2026-03-04", "Mary Okafor")});
    sample.submission.acknowledgement = domain::Acknowledgement{.on = QDate(2026, 3, 4), .intakeRejected = true, .reason = u"fee form missing"_s};
    addFindings(sample.submission, Category::BlockingSchemaError, 1);
    addFindings(sample.submission, Category::BlockingComplianceViolation, 2);
    addFindings(sample.submission, Category::NonBlockingWarning, 12);
    add(sample, State::Archived, lines({{Check::NoOpenRequests, true}, {Check::NoOpenQueueItems, true}, {Check::ClosureReason, true}}));
    return sample;
}

SampleSubmission expired()
{
    SampleSubmission sample{atReview(), QDate(2027, 3, 28), {}};
    walk(sample.submission, {step(State::UnderReview, State::Approved, "2026-03-26", "Mary Okafor"),
                             step(State::Approved, State::Expired, "2027-03-25", "Chancery", true)});
    addFindings(sample.submission, Category::NonBlockingWarning, 1);
    add(sample, State::Archived, lines({{Check::NoOpenRequests, true}, {Check::NoOpenQueueItems, true}, {Check::ClosureReason, true}}));
    return sample;
}

SampleSubmission archived()
{
    SampleSubmission sample{atReview(), QDate(2027, 4, 10), {}};
    walk(sample.submission, {step(State::UnderReview, State::Approved, "2026-03-26", "Mary Okafor"),
                             step(State::Approved, State::Archived, "2027-04-02", "Alma Ruiz")});
    return sample;
}

} // namespace

SampleSubmission sampleSubmission(State state)
{
    switch (state) {
    case State::Draft:
        return draft();
    case State::PreValidation:
        return preValidation();
    case State::Submitted:
        return submitted();
    case State::UnderReview:
        return underReview();
    case State::ConditionalApproval:
        return conditional();
    case State::Approved:
        return approved();
    case State::Rejected:
        return rejected();
    case State::Expired:
        return expired();
    case State::Archived:
        return archived();
    }
    return {};
}

SampleSubmission sampleWaitingReview()
{
    SampleSubmission sample = underReview();
    sample.submission.requests.clear();
    addFindings(sample.submission, Category::BlockingComplianceViolation, 1);
    sample.ways[1].second = {decided("approved", true), {Check::NoOpenRequests, true, {}}, {Check::ExpiryKnown, false, {}}};
    return sample;
}

SampleSubmission sampleRolledBack()
{
    SampleSubmission sample = preValidation();
    domain::Step back = step(State::PreValidation, State::Draft, "2026-02-24", "Alma Ruiz");
    back.rolledBack = true;
    walk(sample.submission, {back});
    sample.submission.rollback = domain::Rollback{.errorType = u"BLOCKING_COMPLIANCE_VIOLATION"_s,
                                                  .reasons = {{u"PACKAGE_LOCKED"_s, {}}, {u"DELEGATION_AUTHORITY"_s, u"0"_s}},
                                                  .at = u"2026-02-24T11:00:00.000Z"_s};
    sample.ways.clear();
    add(sample, State::PreValidation, lines({{Check::DocumentsPresent, true}, {Check::DocumentsDescribed, true}}));
    return sample;
}

SampleSubmission sampleLongWay()
{
    SampleSubmission sample = approved();
    walk(sample.submission, {step(State::Approved, State::Expired, "2027-03-25", "Chancery", true),
                             step(State::Expired, State::Archived, "2027-04-02", "Alma Ruiz")});
    sample.submission.clocks.clear();
    sample.ways.clear();
    sample.today = QDate(2027, 4, 10);
    return sample;
}

} // namespace chancery::test
