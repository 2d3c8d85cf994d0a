// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"
#include "core/engine/drill_attack.h"
#include "core/ledger/witness.h"

using namespace Qt::StringLiterals;

/// Attacks by somebody who holds the file and the ledger's key: every hash, link, root, signature and table is made to fit. Done
/// on the twin, whose key is the drill's own.
namespace chancery::engine {

using base::Json;

namespace {

constexpr std::int64_t Day = 86'400'000;

void moveElsewhere(std::int64_t, Json &entry)
{
    entry.set(u"origin_host"_s, u"another-machine"_s);
}

void moveTime(Json &entry, std::int64_t ms)
{
    if (const auto at = base::UtcTime::fromText(entry[u"timestamp_utc"].toString()))
        entry.set(u"timestamp_utc"_s, base::UtcTime(at->msSinceEpoch() + ms).text());
}

/// Hashes, links, heads and tables fit again; then it is verified.
base::Result<DrilledAttack> closed(const DrillGround &ground, DrillCopy &copy, std::int64_t from, const DrillCopy::Change &change,
                                   const ledger::VerifyOptions &options)
{
    base::Status done = copy.relink(from, change);
    if (done)
        done = copy.resign(0, &ground.twinKey());
    if (done)
        done = copy.refold();
    if (!done)
        return done.error();
    auto report = copy.verify(options);
    if (!report)
        return report.error();
    return drilled(std::move(*report));
}

base::Result<DrilledAttack> rewritten(const DrillGround &ground, const DrillCopy::Change &change, const ledger::VerifyOptions &options)
{
    auto copy = ground.twin();
    if (!copy)
        return copy.error();
    return closed(ground, *copy, ground.middle(), change, options);
}

base::Result<DrilledAttack> rewriteSeen(const DrillGround &ground)
{
    ledger::VerifyOptions options;
    options.seen = {ground.twinHead()};
    return rewritten(ground, moveElsewhere, options);
}

base::Result<DrilledAttack> rewriteWitnessed(const DrillGround &ground)
{
    ledger::VerifyOptions options;
    const ledger::Witness witness{u"witness.example/drill"_s, publicKey(ground.strangerKey())};
    const auto note = ledger::addCosignature(ground.twinNote(), witness, ground.clock().now().msSinceEpoch() / 1000, signing(ground.strangerKey()));
    if (!note)
        return note.error();
    options.witnesses = {witness};
    options.cosigned = {*note};
    return rewritten(ground, moveElsewhere, options);
}

base::Result<DrilledAttack> rewriteUnanchored(const DrillGround &ground)
{
    return rewritten(ground, moveElsewhere, {});
}

base::Result<DrilledAttack> clockBack(const DrillGround &ground)
{
    return rewritten(ground, [](std::int64_t, Json &entry) { moveTime(entry, -365 * Day); }, {});
}

/// A time-stamp over the end says when all of it existed.
base::Result<DrilledAttack> clockForward(const DrillGround &ground)
{
    auto copy = ground.twin();
    if (!copy)
        return copy.error();
    const auto last = copy->entry(ground.size() - 1);
    if (!last)
        return last.error();
    const auto time = base::UtcTime::fromText((*last)[u"timestamp_utc"].toString());
    ledger::VerifyOptions options;
    options.timestamps = {{ground.size(), time.value_or(base::UtcTime()), std::nullopt}};
    return closed(ground, *copy, ground.middle(), [](std::int64_t, Json &entry) { moveTime(entry, Day); }, options);
}

/// One entry more, made of the newest sign-in; `about`: of the newest that concerns a submission.
base::Result<DrilledAttack> appended(const DrillGround &ground, bool about, void (*forge)(Json &entry))
{
    auto copy = ground.twin();
    if (!copy)
        return copy.error();
    store::Statement find = copy->connection().statement(
        about ? "SELECT max(seq) FROM ledger_entry WHERE submission_id IS NOT NULL" : "SELECT max(seq) FROM ledger_entry WHERE action = 'LOGIN'");
    const auto row = find.step();
    if (!row)
        return row.error();
    const std::int64_t seq = find.integer(0);
    find.reset();
    auto entry = copy->entry(seq);
    const auto last = copy->entry(ground.size() - 1);
    if (!entry || !last || seq == 0)
        return nothingToAttack();
    entry->set(u"timestamp_utc"_s, (*last)[u"timestamp_utc"]);
    entry->set(u"id"_s, base::urnUuid(ground.clock().now(), ground.random()));
    if (about)
        entry->set(u"submission_seq"_s, (*entry)[u"submission_seq"].toInt() + 1);
    forge(*entry);
    if (const base::Status done = copy->append(std::move(*entry)); !done)
        return done.error();
    return closed(ground, *copy, ground.size(), {}, {});
}

/// From nowhere to the archive.
void forgeTransition(Json &entry)
{
    Json::Object members = entry.object();
    for (const QString &name : {u"details"_s, u"artifacts"_s, u"produced"_s, u"payload_hash"_s, u"changes"_s, u"error_type"_s})
        members.erase(name);
    entry = Json(std::move(members));
    entry.set(u"action"_s, u"STATE_CHANGED"_s);
    entry.set(u"outcome"_s, u"success"_s);
    entry.set(u"state_from"_s, u"ARCHIVED"_s);
    entry.set(u"state_to"_s, u"APPROVED"_s);
}

base::Result<DrilledAttack> illegalTransition(const DrillGround &ground)
{
    return appended(ground, true, forgeTransition);
}

base::Result<DrilledAttack> roleInvented(const DrillGround &ground)
{
    return appended(ground, false, [](Json &entry) {
        Json association = entry[u"association"];
        association.set(u"role_grant"_s, u"urn:uuid:00000000-0000-7000-8000-000000000000"_s);
        entry.set(u"association"_s, association);
    });
}

base::Result<DrilledAttack> anotherName(const DrillGround &ground)
{
    return appended(ground, false, [](Json &entry) {
        Json association = entry[u"association"];
        association.set(u"printed_name"_s, u"Somebody Else"_s);
        entry.set(u"association"_s, association);
    });
}

/// The entry that the query finds is taken out, and everything closed behind it.
base::Result<DrilledAttack> removed(const DrillGround &ground, const QByteArray &query)
{
    auto copy = ground.twin();
    if (!copy)
        return copy.error();
    store::Statement find = copy->connection().statement(query);
    const auto row = find.step();
    if (!row)
        return row.error();
    const std::int64_t seq = *row ? find.integer(0) : 0;
    find.reset();
    if (seq == 0)
        return nothingToAttack();
    if (const base::Status done = copy->remove(seq); !done)
        return done.error();
    return closed(ground, *copy, seq, {}, {});
}

base::Result<DrilledAttack> submissionEntryRemoved(const DrillGround &ground)
{
    // Not the first nor the last of its submission: something stands on either side.
    return removed(ground, "SELECT seq FROM ledger_entry AS e WHERE submission_id IS NOT NULL AND json_extract(canonical, '$.submission_seq') > 0"
                           " AND seq < (SELECT max(seq) FROM ledger_entry WHERE submission_id = e.submission_id) ORDER BY seq DESC LIMIT 1");
}

base::Result<DrilledAttack> grantRemoved(const DrillGround &ground)
{
    // One that a later entry of somebody's rests on.
    return removed(ground, "SELECT g.seq FROM ledger_entry AS g WHERE g.action = 'ROLE_GRANTED' AND EXISTS (SELECT 1 FROM ledger_entry AS e WHERE e.seq > g.seq"
                           " AND json_extract(e.canonical, '$.association.role_grant') = json_extract(g.canonical, '$.id')) ORDER BY g.seq LIMIT 1");
}

} // namespace

std::vector<DrillAttack> insiderAttacks()
{
    return {
        {"INSIDER_REWRITE_SEEN", rewriteSeen},
        {"INSIDER_REWRITE_WITNESSED", rewriteWitnessed},
        {"INSIDER_REWRITE_UNANCHORED", rewriteUnanchored, DrillExpectation::Unprovable},
        {"CLOCK_SET_BACK", clockBack},
        {"CLOCK_SET_FORWARD", clockForward},
        {"TRANSITION_FORGED", illegalTransition},
        {"ROLE_INVENTED", roleInvented},
        {"NAME_BORROWED", anotherName},
        {"SUBMISSION_ENTRY_REMOVED", submissionEntryRemoved},
        {"ROLE_GRANT_REMOVED", grantRemoved},
    };
}

} // namespace chancery::engine
