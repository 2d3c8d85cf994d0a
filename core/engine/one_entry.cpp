// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/one_entry.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

base::Result<Started> start(Room &room, const Actor &actor, const domain::SubmissionId &id)
{
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    base::Result<Act::Held> held = act->hold(id);
    if (!held)
        return held.error();
    if (held->submission.state == domain::State::Archived)
        return base::error(base::ErrorKind::Refused, u"ARCHIVED"_s, {{u"id"_s, id.text()}});
    return Started{std::move(*act), std::move(*held)};
}

base::Result<Outcome> finish(Started &started, ledger::Draft entry, const std::function<base::Status(Act &)> &also)
{
    const auto done = started.act.append(std::move(entry), started.held.submission.id);
    if (!done)
        return done.error();
    if (const base::Status followed = also ? also(started.act) : base::Status(); !followed)
        return followed.error();
    const base::Result<Receipt> receipt = started.act.commit();
    if (!receipt)
        return receipt.error();
    return Outcome{*receipt, Acknowledged{}};
}

} // namespace chancery::engine
