// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"
#include "core/workflow/calendar.h"
#include "resources/resources.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using chancery::base::Json;
using chancery::workflow::Calendar;
using chancery::workflow::easterSunday;

namespace {

Json dataOf(const QString &id)
{
    QFile file(u":/rules/calendars/%1.json"_s.arg(id));
    if (!file.open(QFile::ReadOnly))
        qFatal("no calendar %s", qPrintable(id));
    auto parsed = chancery::base::parseJson(file.readAll());
    return parsed ? *parsed : Json();
}

Calendar calendarOf(const QString &id)
{
    const Json own = dataOf(id);
    const QString base = own[u"based_on"].toString();
    return Calendar::fromJson(base.isEmpty() ? own : Calendar::joined(dataOf(base), own));
}

} // namespace

class TestCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { chancery::resources::load(); }

    void findsEaster_data()
    {
        QTest::addColumn<QDate>("easter");
        // Earliest and latest possible, and the years of this archive (US Naval Observatory's table).
        for (const char *day : {"1818-03-22", "2038-04-25", "1961-04-02", "2000-04-23", "2008-03-23", "2011-04-24", "2016-03-27",
                                "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20",
                                "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21"})
            QTest::newRow(day) << QDate::fromString(QString::fromLatin1(day), Qt::ISODate);
    }
    void findsEaster()
    {
        QFETCH(QDate, easter);
        QCOMPARE(easterSunday(easter.year()), easter);
    }

    void putsEasterOnASundayBetweenMarch22AndApril25()
    {
        for (int year = 1600; year < 2400; ++year) {
            const QDate day = easterSunday(year);
            QCOMPARE(day.dayOfWeek(), 7);
            QVERIFY(day >= QDate(year, 3, 22) && day <= QDate(year, 4, 25));
        }
    }

    void knowsHolidays_data()
    {
        QTest::addColumn<QString>("calendar");
        QTest::addColumn<QString>("day");
        QTest::addColumn<bool>("working");
        const auto row = [](const char *calendar, const char *day, bool working, const char *why) {
            QTest::addRow("%s %s %s", calendar, day, why) << QString::fromLatin1(calendar) << QString::fromLatin1(day) << working;
        };
        row("us", "2026-07-03", false, "Independence Day falls on a Saturday: the Friday before");
        row("us", "2021-12-31", false, "New Year's Day 2022 falls on a Saturday: the old year's last day");
        row("us", "2026-11-26", false, "fourth Thursday of November");
        row("us", "2026-11-27", true, "the Friday after is none");
        row("us", "2026-05-25", false, "last Monday of May");
        row("us", "2020-06-19", true, "Juneteenth began in 2021");
        row("us", "2026-06-19", false, "Juneteenth");
        row("uk", "2021-12-27", false, "Christmas Day on a Saturday");
        row("uk", "2021-12-28", false, "Boxing Day on a Sunday");
        row("uk", "2022-12-27", false, "Christmas Day on a Sunday, Monday is Boxing Day");
        row("uk", "2022-12-28", true, "not a day more");
        row("uk", "2022-01-03", false, "New Year's Day on a Saturday");
        row("uk", "2026-04-03", false, "Good Friday");
        row("uk", "2026-08-31", false, "last Monday of August");
        row("eu-nl", "2026-04-27", false, "King's Day");
        row("eu-nl", "2025-04-27", false, "a Sunday anyway");
        row("eu-nl", "2025-04-25", true, "the Friday before");
        row("eu-nl", "2026-05-14", false, "Ascension Day");
        row("eu-nl", "2026-04-03", true, "Good Friday is none in the Netherlands");
        row("eu-nl", "2026-12-28", false, "winter stop, from the calendar it is based on");
        row("eu-nl", "2027-01-07", false, "last day of the winter stop");
        row("eu-nl", "2027-01-08", true, "first day after it");
        row("eu-no", "2026-05-17", false, "Constitution Day");
        row("eu-no", "2026-04-02", false, "Maundy Thursday");
        row("eu-ie", "2030-02-01", false, "Saint Brigid's Day on a Friday");
        row("eu-ie", "2030-02-04", true, "and not on the Monday");
        row("eu-ie", "2026-02-02", false, "first Monday of February");
        row("ca", "2026-05-18", false, "Victoria Day, the Monday before the 25th");
        row("jp", "2026-09-22", false, "between two holidays");
        row("jp", "2026-03-20", false, "vernal equinox");
        row("jp", "2026-05-06", false, "Constitution Day fell on a Sunday: the next free day");
        row("jp", "2026-05-07", true, "after the holidays");
        row("br", "2026-02-17", false, "Carnival");
        row("br", "2026-06-04", false, "Corpus Christi");
        row("ch", "2026-05-25", false, "Whit Monday");
        row("au", "2027-04-26", false, "Anzac Day on a Sunday");
        row("in", "2026-01-26", false, "Republic Day");
    }
    void knowsHolidays()
    {
        QFETCH(QString, calendar);
        QFETCH(QString, day);
        QFETCH(bool, working);
        QCOMPARE(calendarOf(calendar).isWorkingDay(QDate::fromString(day, Qt::ISODate)), working);
    }

    void countsNoDayOfTheWinterStop()
    {
        const Calendar eu = calendarOf(u"eu"_s);
        QVERIFY(!eu.isClosed(QDate(2026, 12, 22)));
        for (QDate day(2026, 12, 23); day <= QDate(2027, 1, 7); day = day.addDays(1))
            QVERIFY(eu.isClosed(day));
        QVERIFY(!eu.isClosed(QDate(2027, 1, 8)));
    }

    void withoutDataIsMondayToFriday()
    {
        const Calendar plain;
        QVERIFY(plain.isWorkingDay(QDate(2026, 12, 25)));
        QVERIFY(!plain.isWorkingDay(QDate(2026, 12, 26)));
    }

    void takesWeekendsFromTheData()
    {
        Json json;
        json.set(u"weekend"_s, Json(QStringList{u"friday"_s, u"saturday"_s}));
        const Calendar calendar = Calendar::fromJson(json);
        QVERIFY(!calendar.isWorkingDay(QDate(2026, 11, 20)));
        QVERIFY(calendar.isWorkingDay(QDate(2026, 11, 22)));
    }

    void everyYearHasAtLeastTwoHundredWorkingDays_data()
    {
        QTest::addColumn<QString>("calendar");
        for (const char *id : {"us", "uk", "eu", "eu-nl", "eu-no", "eu-ie", "ca", "au", "jp", "in", "ch", "br"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void everyYearHasAtLeastTwoHundredWorkingDays()
    {
        QFETCH(QString, calendar);
        const Calendar held = calendarOf(calendar);
        for (int year = 2024; year < 2032; ++year) {
            int working = 0;
            for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1))
                working += held.isWorkingDay(day) ? 1 : 0;
            QVERIFY2(working > 225 && working < 263, qPrintable(u"%1 %2: %3"_s.arg(calendar).arg(year).arg(working)));
        }
    }
};

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
