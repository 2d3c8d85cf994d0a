// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/json_members.h"
#include "core/replay/submission_fold.h"

#include <algorithm>
#include <array>

namespace chancery::replay {

using domain::fromJson;
using domain::Submission;
using ledger::Action;

namespace {

template<typename T>
T recorded(const EntryView &view, QStringView name)
{
    T value = fromJson<T>(view.details[name]);
    value.seq = view.seq;
    return value;
}

void acknowledged(Submission &submission, const EntryView &view)
{
    submission.acknowledgement = recorded<domain::Acknowledgement>(view, u"acknowledgement");
}

void commented(Submission &submission, const EntryView &view)
{
    submission.comments.push_back(recorded<domain::Comment>(view, u"comment"));
}

void requested(Submission &submission, const EntryView &view)
{
    submission.requests.push_back(recorded<domain::OpenRequest>(view, u"request"));
}

void requestAnswered(Submission &submission, const EntryView &view)
{
    const domain::RequestId id(view.details[u"request_id"].toString());
    const auto found = std::ranges::find(submission.requests, id, &domain::OpenRequest::id);
    if (found == submission.requests.end())
        return;
    found->answered = true;
    found->answeredSeq = view.seq;
    found->answeredOn = QDate::fromString(view.details[u"on"].toString(), Qt::ISODate);
    found->answer = view.details[u"answer"].toString();
}

void conditionRecorded(Submission &submission, const EntryView &view)
{
    submission.conditions.push_back(recorded<domain::Condition>(view, u"condition"));
}

void conditionMet(Submission &submission, const EntryView &view)
{
    const domain::ConditionId id(view.details[u"condition_id"].toString());
    const auto found = std::ranges::find(submission.conditions, id, &domain::Condition::id);
    if (found == submission.conditions.end())
        return;
    found->met = true;
    found->metSeq = view.seq;
    found->metOn = QDate::fromString(view.details[u"on"].toString(), Qt::ISODate);
    found->how = view.details[u"how"].toString();
    found->verifiedBy = view.details[u"verified_by"].toString();
    found->evidence = domain::DocumentId(view.details[u"evidence"].toString());
}

void decided(Submission &submission, const EntryView &view)
{
    submission.decision = recorded<domain::Decision>(view, u"decision");
}

void delegated(Submission &submission, const EntryView &view)
{
    submission.delegations.push_back(recorded<domain::Delegation>(view, u"delegation"));
}

void gateSet(Submission &submission, const EntryView &view)
{
    auto gate = recorded<domain::ActivationGate>(view, u"gate");
    gate.by = view.by;
    const auto found = std::ranges::find(submission.gates, gate.name, &domain::ActivationGate::name);
    if (found == submission.gates.end())
        submission.gates.push_back(gate);
    else
        *found = gate;
}

using Step = void (*)(Submission &, const EntryView &);
constexpr std::array<std::pair<Action, Step>, 9> Steps{{
    {Action::AcknowledgementRecorded, acknowledged},
    {Action::CommentAdded, commented},
    {Action::RequestRecorded, requested},
    {Action::RequestAnswered, requestAnswered},
    {Action::ConditionRecorded, conditionRecorded},
    {Action::ConditionMet, conditionMet},
    {Action::DecisionRecorded, decided},
    {Action::DelegationRecorded, delegated},
    {Action::GateRecorded, gateSet},
}};

} // namespace

void foldReview(Submission &submission, Action action, const EntryView &view)
{
    for (const auto &[each, step] : Steps) {
        if (each == action)
            step(submission, view);
    }
}

} // namespace chancery::replay
