// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/zone_choices.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

bool keepTheSameTime(const QString &a, const QString &b, QDate from)
{
    const QTimeZone one(a.toLatin1()), other(b.toLatin1());
    for (int month = 0; month < 12; ++month) {
        const QDateTime then(from.addMonths(month), QTime(12, 0), Qt::UTC);
        if (one.offsetFromUtc(then) != other.offsetFromUtc(then))
            return false;
    }
    return true;
}

} // namespace

QStringList zonesOf(const QString &jurisdiction)
{
    // The portal contract writes UK; ISO 3166 and the zone database write GB.
    QString country = jurisdiction.section(u'-', -1);
    if (country == "UK"_L1)
        country = u"GB"_s;
    const QLocale::Territory territory = QLocale::codeToTerritory(country);
    QStringList zones;
    if (territory == QLocale::AnyTerritory)
        return zones;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds(territory))
        zones.append(QString::fromLatin1(id));
    zones.sort();
    return zones;
}

QString proposedZone(const QString &jurisdiction, QDate today)
{
    const QStringList zones = zonesOf(jurisdiction);
    const bool one = !zones.isEmpty() && std::ranges::all_of(zones, [&](const QString &each) { return keepTheSameTime(zones.front(), each, today); });
    return one ? zones.front() : QString();
}

} // namespace chancery::ui
