// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/json_members.h"
#include "core/engine/use_cases.h"
#include "core/store/entry_query.h"
#include "core/workflow/guard.h"
#include "core/workflow/package.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;
using domain::State;

namespace {

base::Status lockable(const domain::Submission &submission)
{
    if (submission.state != State::PreValidation)
        return base::error(ErrorKind::Refused, u"NOT_IN_PRE_VALIDATION"_s, {{u"state"_s, base::wireText(submission.state)}});
    const base::Digest now = workflow::packageSha256(submission);
    if (!submission.validation || submission.validation->manifest != now)
        return base::error(ErrorKind::Refused, u"NOT_VALIDATED"_s);
    const auto blocking = std::ranges::count_if(submission.findings, &domain::Finding::blocks);
    if (blocking > 0)
        return base::error(ErrorKind::Refused, u"BLOCKING_FINDINGS"_s, {{u"count"_s, QString::number(blocking)}});
    if (submission.lock && submission.lock->packageSha256 == now)
        return base::error(ErrorKind::Refused, u"ALREADY_LOCKED"_s, {{u"package"_s, now.hex()}});
    return {};
}

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
    const base::Status may = lockable(held->submission);
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
