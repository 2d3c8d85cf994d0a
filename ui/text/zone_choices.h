// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

/// Which time zones a jurisdiction has. Rule packs name none; the zone database (zone.tab) knows those of each country, so a
/// jurisdiction that a pack adds has its zones, too.
namespace chancery::ui {

/// IANA zones of the country that "EU-NL", "UK" or "US" names; empty for a code that names none.
QStringList zonesOf(const QString &jurisdiction);
/// The one zone of the jurisdiction, or the first of several that keep the same time all year; empty where they differ.
QString proposedZone(const QString &jurisdiction, QDate today);

} // namespace chancery::ui
