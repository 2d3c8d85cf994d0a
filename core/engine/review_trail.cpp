// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/use_cases.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

namespace {

base::Error notHere(const ReviewTrail &what, std::int64_t size)
{
    return base::error(base::ErrorKind::BadInput, u"RANGE_NOT_HERE"_s,
                       {{u"from"_s, QString::number(what.from)}, {u"to"_s, QString::number(what.to)}, {u"last"_s, QString::number(size - 1)}});
}

} // namespace

/// The entry names the hash of the last one reviewed: through its links that is every byte that was there to be seen.
base::Result<Outcome> reviewTrail(Room &room, const Actor &actor, const ReviewTrail &what)
{
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    if (what.from < 0 || what.from > what.to || what.to >= act->size())
        return notHere(what, act->size());
    const auto last = store::LedgerTable(act->connection()).entry(what.to);
    if (!last)
        return last.error();
    if (!last->has_value())
        return notHere(what, act->size());
    ledger::Draft entry = draft(ledger::Action::TrailReviewed);
    entry.reason = cleaned(what.note);
    entry.details.set(u"from"_s, what.from);
    entry.details.set(u"to"_s, what.to);
    entry.details.set(u"last_entry_hash"_s, (*last)->hash.hex());
    const auto done = act->append(std::move(entry));
    if (!done)
        return done.error();
    const base::Result<Receipt> receipt = act->commit();
    if (!receipt)
        return receipt.error();
    return Outcome{*receipt, Acknowledged{}};
}

} // namespace chancery::engine
