// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/review_entries.h"

#include "core/store/aggregate_table.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

namespace {

base::Status appendOne(Act &act, const Act::Held &held, const EntryFor &entry, const domain::SubmissionId &lead)
{
    base::Result<ledger::Draft> made = entry(held);
    if (!made)
        return made.error();
    made->details.setIfAny(u"received_by_lead"_s, lead.text());
    const auto done = act.append(std::move(*made), held.submission.id);
    if (!done)
        return done.error();
    return {};
}

} // namespace

base::Status appendToAll(Act &act, const Act::Held &held, const EntryFor &entry)
{
    base::Status done = appendOne(act, held, entry, {});
    if (!done || !held.submission.isLead)
        return done;
    const auto all = store::submissionTable(act.connection()).all();
    if (!all)
        return all.error();
    for (const domain::Submission &each : *all) {
        if (each.lead != held.submission.id || each.state == domain::State::Archived)
            continue;
        const auto linked = act.hold(each.id);
        if (!linked)
            return linked.error();
        done = appendOne(act, *linked, entry, held.submission.id);
        if (!done)
            return done;
    }
    return {};
}

} // namespace chancery::engine
