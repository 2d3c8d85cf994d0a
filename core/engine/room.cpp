// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/room.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace chancery::engine {

Actor Room::application() const
{
    return {.agent = {.iri = recorder.iri, .software = true, .printedName = recorder.name, .role = u"Application"_s,
                      .roleGrant = {}, .authenticatedBy = u"none"_s},
            .person = {}};
}

QDate Room::today(const domain::Site &site) const
{
    const QTimeZone zone(site.timeZone.toLatin1());
    const auto now = QDateTime::fromMSecsSinceEpoch(world.clock.now().msSinceEpoch(), Qt::UTC);
    return zone.isValid() ? now.toTimeZone(zone).date() : now.date();
}

base::Error cancelled()
{
    return base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s);
}

} // namespace chancery::engine
