// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/json_members.h"
#include "core/engine/use_cases.h"
#include "core/store/entry_query.h"
#include "core/workflow/lockable.h"
#include "core/workflow/package.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

namespace {

/// "v1.0", "v2.0", …: counts the locks in the ledger, so that an identifier is never given out twice.
base::Result<QString> nextVersion(const Act &act, const domain::SubmissionId &id)
{
    const auto locks = store::EntryQuery(act.connection())
                           .count({.action = base::wireText(ledger::Action::ArtifactLocked), .submissionId = id.text()});
    if (!locks)
        return locks.error();
    return QStringLiteral("v%1.0").arg(*locks + 1);
}

} // namespace

base::Result<Outcome> lockPackage(Room &room, const Actor &actor, const LockPackage &what)
{
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    const auto held = act->hold(what.submission);
    if (!held)
        return held.error();
    const base::Status may = workflow::lockable(held->submission);
    if (!may)
        return may.error();
    const base::Result<QString> version = nextVersion(*act, what.submission);
    if (!version)
        return version.error();
    domain::PackageLock lock{.packageSha256 = workflow::packageSha256(held->submission), .version = *version};
    ledger::Draft entry = draft(ledger::Action::ArtifactLocked);
    for (const domain::Document *each : workflow::packageDocuments(held->submission)) {
        lock.documents.push_back(each->id);
        entry.artifacts.push_back({each->iri, each->fileName, each->sha256, each->byteLength, each->mediaType});
    }
    entry.payloadHash = lock.packageSha256;
    entry.details.set(u"lock"_s, domain::toJsonValue(lock));
    const auto done = act->append(std::move(entry), what.submission);
    if (!done)
        return done.error();
    const base::Result<Receipt> receipt = act->commit();
    if (!receipt)
        return receipt.error();
    return Outcome{*receipt, Locked{lock.packageSha256, lock.version}};
}

} // namespace chancery::engine
