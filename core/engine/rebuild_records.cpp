// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/anchor_rows.h"
#include "core/engine/facts_repair.h"
#include "core/engine/ledger_check.h"
#include "core/engine/record_check.h"
#include "core/engine/use_cases.h"
#include "core/store/beside_check.h"
#include "core/store/projection_rows.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

namespace {

/// So many differences stand in the entry one by one; an entry has its limit, and the first hundred tell the story.
constexpr std::size_t Told = 100;

/// Tables may only be written anew from a ledger that holds.
base::Status ledgerHolds(const Room &room, const Work &work)
{
    const auto reader = store::Reader::open(room.folder);
    if (!reader)
        return reader.error();
    ledger::VerifyOptions options;
    options.pinned = room.key;
    options.stop = work.stop;
    const std::int64_t total = (*reader)->entryCount();
    options.progress = [&work, total](std::int64_t done) { work.report(u"ledger"_s, done, total, false); };
    return entriesHold(**reader, options);
}

ledger::Draft told(const std::vector<ledger::StorageFault> &faults)
{
    ledger::Draft entry = draft(ledger::Action::RecordsRebuilt);
    entry.severity = u"alert"_s;
    base::Json list{base::Json::Array{}};
    for (std::size_t i = 0; i < std::min(faults.size(), Told); ++i) {
        base::Json each;
        each.set(u"record"_s, faults[i].place);
        each.setIfAny(u"expected"_s, faults[i].expected);
        each.setIfAny(u"found"_s, faults[i].found);
        list.append(each);
    }
    entry.details.set(u"differences"_s, list);
    entry.details.set(u"count"_s, base::Json(std::int64_t(faults.size())));
    return entry;
}

} // namespace

base::Result<Outcome> rebuildRecords(Room &room, const Actor &actor, const Work &work)
{
    base::Status done = ledgerHolds(room, work);
    if (!done)
        return done.error();
    const auto shelf = foldAll(store::LedgerTable(*room.connection).source(), work.stop);
    if (!shelf)
        return shelf.error();
    const auto reread = rereadFacts(room, *shelf, work);
    if (!reread)
        return reread.error();
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    const std::vector<store::ProjectionRow> right = rowsOf(*shelf);
    store::ProjectionRows table(act->connection());
    const auto found = table.all();
    if (!found)
        return found.error();
    Rebuilt rebuilt{.entries = act->size(), .differences = differences(right, *found)};
    for (const RereadFacts &each : *reread)
        rebuilt.differences.push_back(each.fault);
    const auto foreign = store::foreignRows(act->connection());
    if (!foreign)
        return foreign.error();
    rebuilt.differences.insert(rebuilt.differences.end(), foreign->begin(), foreign->end());
    const auto strays = strayAnchors(act->connection());
    if (!strays)
        return strays.error();
    rebuilt.differences.insert(rebuilt.differences.end(), strays->begin(), strays->end());
    if (rebuilt.differences.empty())
        return Outcome{{}, rebuilt};
    done = table.replaceAll(right);
    if (done)
        done = store::removeForeignRows(act->connection());
    if (done)
        done = putAnchorsRight(act->connection());
    if (done)
        done = appendReread(*act, *reread);
    if (!done)
        return done.error();
    const auto seq = act->append(told(rebuilt.differences));
    if (!seq)
        return seq.error();
    const auto receipt = act->commit();
    if (!receipt)
        return receipt.error();
    return Outcome{*receipt, rebuilt};
}

} // namespace chancery::engine
