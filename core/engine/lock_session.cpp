// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/lock_session.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

base::Result<Outcome> lockSession(Room &room, const Actor &actor, const LockSession &what, const QString &token)
{
    base::Result<Act> act = Act::begin(room, what.idle ? room.application() : actor);
    if (!act)
        return act.error();
    ledger::Draft entry = draft(ledger::Action::SessionLocked);
    if (what.idle) {
        entry.details.set(u"cause"_s, u"idle"_s);
        entry.details.set(u"user"_s, actor.person.text());
    }
    const auto done = act->append(std::move(entry));
    if (!done)
        return done.error();
    const base::Result<Receipt> receipt = act->commit();
    if (!receipt)
        return receipt.error();
    room.sessions.erase(token);
    return Outcome{*receipt, Session{}};
}

} // namespace chancery::engine
