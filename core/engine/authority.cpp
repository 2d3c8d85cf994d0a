// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/authority.h"

#include "core/engine/act.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

using access::Right;
using base::ErrorKind;

namespace {

struct Rights {
    using R = std::optional<Right>;
    R operator()(const SignIn &) const { return std::nullopt; }
    R operator()(const SignOut &) const { return std::nullopt; }
    R operator()(const LockSession &) const { return std::nullopt; }
    R operator()(const AddUser &) const { return Right::ManagePeople; }
    R operator()(const GrantRole &) const { return Right::ManagePeople; }
    R operator()(const CreateStudy &) const { return Right::ManageStudies; }
    R operator()(const CreateSite &) const { return Right::ManageStudies; }
    R operator()(const CreateSubmission &) const { return Right::ManageStudies; }
    R operator()(const AttachDocuments &) const { return Right::ManageDocuments; }
    R operator()(const DescribeDocument &) const { return Right::ManageDocuments; }
    R operator()(const WithdrawDocument &) const { return Right::ManageDocuments; }
    R operator()(const SaveDocument &) const { return Right::VerifyLedger; }
    R operator()(const VerifyDocuments &) const { return Right::VerifyLedger; }
    // What time and disks do by themselves is recorded whoever is there to see it.
    R operator()(const CheckSources &) const { return std::nullopt; }
    R operator()(const Validate &) const { return Right::Validate; }
    R operator()(const LockPackage &) const { return Right::Validate; }
    R operator()(const Advance &) const { return Right::Advance; }
    R operator()(const AssignFinding &) const { return Right::AssignFindings; }
    R operator()(const ResolveFinding &) const { return Right::ResolveFindings; }
    R operator()(const RecordDelegation &) const { return Right::RecordReview; }
    R operator()(const RecordAnswer &) const { return Right::RecordReview; }
    R operator()(const AnswerRequest &) const { return Right::RecordReview; }
    R operator()(const MeetCondition &) const { return Right::RecordReview; }
    R operator()(const SetGate &) const { return Right::RecordReview; }
    R operator()(const AddComment &) const { return Right::Comment; }
    R operator()(const RunClocks &) const { return std::nullopt; }
    R operator()(const SetTimestampAuthority &) const { return Right::ManageAnchors; }
    R operator()(const SetWitness &) const { return Right::ManageAnchors; }
    // The answers prove themselves: whoever may verify may bring them.
    R operator()(const RecordTimestamp &) const { return Right::VerifyLedger; }
    R operator()(const RecordCosignature &) const { return Right::VerifyLedger; }
    R operator()(const BackUp &) const { return Right::VerifyLedger; }
    R operator()(const RebuildRecords &) const { return Right::RepairRecords; }
    R operator()(const VerifyLedger &) const { return Right::VerifyLedger; }
    R operator()(const ReviewTrail &) const { return Right::ReviewTrail; }
    R operator()(const ExportLedger &) const { return Right::VerifyLedger; }
    R operator()(const InstallRules &) const { return Right::InstallRules; }
};

Actor acting(const domain::Person &person, const domain::RoleGrant &grant)
{
    return {.agent = {.iri = person.iri, .software = false, .printedName = person.printedName, .role = base::wireText(grant.role),
                      .roleGrant = grant.grant.text(), .authenticatedBy = u"password"_s},
            .person = person.id};
}

base::Status recordDenial(Room &room, const Actor &actor, Right right)
{
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    ledger::Draft entry = draft(ledger::Action::AccessDenied);
    entry.outcome = u"minor_failure"_s;
    entry.severity = u"warning"_s;
    entry.details.set(u"right"_s, base::wireText(right));
    const auto done = act->append(std::move(entry));
    if (!done)
        return done.error();
    const auto receipt = act->commit();
    if (!receipt)
        return receipt.error();
    return {};
}

} // namespace

std::optional<Right> rightFor(const Command &command)
{
    return std::visit(Rights{}, command);
}

base::Result<Actor> authorise(Room &room, const Command &command, const QString &token)
{
    const auto session = room.sessions.find(token);
    if (token.isEmpty() || session == room.sessions.end())
        return base::error(ErrorKind::Denied, u"NOT_SIGNED_IN"_s);
    const auto registry = room.trust.registry(*room.connection);
    if (!registry)
        return registry.error();
    const auto found = (*registry)->people.find(session->second.person.id.text());
    if (found == (*registry)->people.end())
        return base::error(ErrorKind::Denied, u"NOT_SIGNED_IN"_s);
    const domain::Person person = found->second;
    const std::optional<Right> right = rightFor(command);
    for (const domain::RoleGrant &grant : person.roles) {
        if (!right || access::may(grant.role, *right))
            return acting(person, grant);
    }
    const Actor actor = acting(person, person.roles.empty() ? domain::RoleGrant{} : person.roles.front());
    const base::Status kept = recordDenial(room, actor, *right);
    if (!kept)
        return kept.error();
    return base::error(ErrorKind::Denied, u"ROLE_MISSING"_s, {{u"person"_s, actor.agent.printedName}});
}

} // namespace chancery::engine
