// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include "core/access/role_matrix.h"
#include "core/engine/authority.h"
#include "core/engine/credentials.h"
#include "core/engine/lock_session.h"
#include "core/engine/open_workspace.h"
#include "core/engine/rule_files.h"
#include "core/engine/use_cases.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

struct Engine::Private {
    Room room;
    bool open = false;
};

namespace {

/// One overload a command: the list of use cases, checked by the compiler to be complete.
struct Performer {
    Room &room;
    const Actor &actor;
    const Work &work;

    base::Result<Outcome> operator()(const SignIn &what) const { return signIn(room, what); }
    base::Result<Outcome> operator()(const SignOut &) const { return Outcome{}; }
    base::Result<Outcome> operator()(const LockSession &) const { return Outcome{}; }
    base::Result<Outcome> operator()(const AddUser &what) const { return addUser(room, actor, what); }
    base::Result<Outcome> operator()(const GrantRole &what) const { return grantRole(room, actor, what); }
    base::Result<Outcome> operator()(const CreateStudy &what) const { return createStudy(room, actor, what); }
    base::Result<Outcome> operator()(const CreateSite &what) const { return createSite(room, actor, what); }
    base::Result<Outcome> operator()(const CreateSubmission &what) const { return createSubmission(room, actor, what); }
    base::Result<Outcome> operator()(const AttachDocuments &what) const { return attachDocuments(room, actor, what, work); }
    base::Result<Outcome> operator()(const DescribeDocument &what) const { return describeDocument(room, actor, what); }
    base::Result<Outcome> operator()(const WithdrawDocument &what) const { return withdrawDocument(room, actor, what); }
    base::Result<Outcome> operator()(const SaveDocument &what) const { return saveDocument(room, actor, what, work); }
    base::Result<Outcome> operator()(const VerifyDocuments &what) const { return verifyDocuments(room, actor, what, work); }
    base::Result<Outcome> operator()(const CheckSources &what) const { return checkSources(room, actor, what, work); }
    base::Result<Outcome> operator()(const Validate &what) const { return validate(room, actor, what); }
    base::Result<Outcome> operator()(const LockPackage &what) const { return lockPackage(room, actor, what); }
    base::Result<Outcome> operator()(const Advance &what) const { return advance(room, actor, what, work); }
    base::Result<Outcome> operator()(const AssignFinding &what) const { return assignFinding(room, actor, what); }
    base::Result<Outcome> operator()(const ResolveFinding &what) const { return resolveFinding(room, actor, what); }
    base::Result<Outcome> operator()(const RecordDelegation &what) const { return recordDelegation(room, actor, what); }
    base::Result<Outcome> operator()(const RecordAnswer &what) const { return recordAnswer(room, actor, what, work); }
    base::Result<Outcome> operator()(const AnswerRequest &what) const { return answerRequest(room, actor, what); }
    base::Result<Outcome> operator()(const MeetCondition &what) const { return meetCondition(room, actor, what); }
    base::Result<Outcome> operator()(const SetGate &what) const { return setGate(room, actor, what); }
    base::Result<Outcome> operator()(const AddComment &what) const { return addComment(room, actor, what); }
    base::Result<Outcome> operator()(const RunClocks &) const { return runClocks(room, actor); }
    base::Result<Outcome> operator()(const VerifyLedger &what) const { return verifyLedger(room, actor, what, work); }
    base::Result<Outcome> operator()(const ExportLedger &what) const { return exportLedger(room, actor, what, work); }
    base::Result<Outcome> operator()(const InstallRules &what) const { return installRules(room, actor, what); }
    base::Result<Outcome> operator()(const ReviewTrail &what) const { return reviewTrail(room, actor, what); }
    base::Result<Outcome> operator()(const SetTimestampAuthority &what) const { return setTimestampAuthority(room, actor, what); }
    base::Result<Outcome> operator()(const SetWitness &what) const { return setWitness(room, actor, what); }
    base::Result<Outcome> operator()(const RecordTimestamp &what) const { return recordTimestamp(room, actor, what); }
    base::Result<Outcome> operator()(const RecordCosignature &what) const { return recordCosignature(room, actor, what); }
    base::Result<Outcome> operator()(const BackUp &what) const { return backUp(room, actor, what, work); }
    base::Result<Outcome> operator()(const RebuildRecords &) const { return rebuildRecords(room, actor, work); }
};

} // namespace

Engine::Engine(std::unique_ptr<Private> held) : d(std::move(held)) {}

Engine::~Engine()
{
    // A ledger that could not be closed says so itself: the next opening writes RECOVERED.
    if (d && d->open && !d->room.frozen)
        (void)appendClosing(d->room).ok();
}

base::Result<std::unique_ptr<Engine>> Engine::create(const NewWorkspace &what, const World &world)
{
    auto held = std::unique_ptr<Private>(new Private{.room = {.folder = what.folder, .world = world}});
    const base::Status done = createWorkspace(held->room, what);
    if (!done)
        return done.error();
    held->open = true;
    return std::unique_ptr<Engine>(new Engine(std::move(held)));
}

base::Result<std::unique_ptr<Engine>> Engine::open(const QString &folder, const World &world)
{
    auto held = std::unique_ptr<Private>(new Private{.room = {.folder = folder, .world = world}});
    base::Status done = openWorkspace(held->room);
    if (done)
        done = settlePacks(held->room);
    if (!done)
        return done.error();
    held->open = true;
    return std::unique_ptr<Engine>(new Engine(std::move(held)));
}

void Engine::freeze()
{
    d->room.frozen = true;
}

base::Result<Outcome> Engine::perform(const Command &command, const QString &token, const ProgressFunction &progress, std::stop_token stop)
{
    Room &room = d->room;
    if (room.frozen)
        return base::error(ErrorKind::Corrupt, u"RECORD_FROZEN"_s);
    const Work work{progress, stop};
    if (const auto *in = std::get_if<SignIn>(&command))
        return signIn(room, *in);
    const base::Result<Actor> actor = authorise(room, command, token);
    if (!actor)
        return actor.error();
    if (std::holds_alternative<SignOut>(command))
        return signOut(room, *actor, token);
    if (const auto *locked = std::get_if<LockSession>(&command))
        return lockSession(room, *actor, *locked, token);
    return std::visit(Performer{room, *actor, work}, command);
}

void Engine::onChanged(ChangedFunction changed)
{
    d->room.changed = std::move(changed);
}

QString Engine::folder() const { return d->room.folder; }
QString Engine::ledgerOrigin() const { return d->room.origin; }
QString Engine::keyDid() const { return d->room.key.did(); }
QString Engine::vkey() const { return d->room.key.vkey(d->room.origin); }

} // namespace chancery::engine
