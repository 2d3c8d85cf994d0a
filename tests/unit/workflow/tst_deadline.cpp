// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/deadline.h"

#include "core/base/canonical_json.h"
#include "resources/resources.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using domain::ClockRule;
using domain::ClockUnit;
using workflow::Calendar;
using workflow::dueDate;
using workflow::Stop;

namespace {

base::Json dataOf(const QString &id)
{
    QFile file(u":/rules/calendars/%1.json"_s.arg(id));
    if (!file.open(QFile::ReadOnly))
        qFatal("no calendar %s", qPrintable(id));
    auto parsed = base::parseJson(file.readAll());
    return parsed ? *parsed : base::Json();
}

Calendar netherlands()
{
    return Calendar::fromJson(Calendar::joined(dataOf(u"eu"_s), dataOf(u"eu-nl"_s)));
}

ClockRule clock(int amount, ClockUnit unit)
{
    ClockRule rule;
    rule.amount = amount;
    rule.unit = unit;
    return rule;
}

ClockRule european(int days)
{
    ClockRule rule = clock(days, ClockUnit::CalendarDays);
    rule.rollsToWorkingDay = true;
    return rule;
}

int workingDays(const Calendar &calendar, QDate after, QDate upTo)
{
    int count = 0;
    for (QDate day = after.addDays(1); day <= upTo; day = day.addDays(1))
        count += calendar.isWorkingDay(day) ? 1 : 0;
    return count;
}

} // namespace

class TestDeadline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { resources::load(); }

    /// viceprovost.tufts.edu, Anniversary Date Policy: approved from June 25, 2011 to June 24, 2012. USU policy 700-27: approved
    /// 1/5/2023, expires 1/4/2024. irb.pitt.edu: one year from the convened meeting, minus one day.
    void approvalEndsOneYearLaterLessADay_data()
    {
        QTest::addColumn<QDate>("start");
        QTest::addColumn<QDate>("last");
        QTest::newRow("Tufts") << QDate(2011, 6, 25) << QDate(2012, 6, 24);
        QTest::newRow("USU") << QDate(2023, 1, 5) << QDate(2024, 1, 4);
        QTest::newRow("leap day: never longer than a year less a day") << QDate(2024, 2, 29) << QDate(2025, 2, 27);
        QTest::newRow("over a leap day") << QDate(2023, 3, 1) << QDate(2024, 2, 29);
    }
    void approvalEndsOneYearLaterLessADay()
    {
        QFETCH(QDate, start);
        ClockRule rule = clock(1, ClockUnit::Years);
        rule.minusDays = 1;
        QTEST(dueDate(rule, start, Calendar()), "last");
    }

    /// viceprovost.tufts.edu: the next period after June 24, 2012 runs from June 25, 2012 to June 24, 2013 where the review was
    /// within thirty days; a later renewal gets a new date.
    void renewalsKeepTheAnniversaryWithinThirtyDays()
    {
        ClockRule rule = clock(1, ClockUnit::Years);
        rule.minusDays = 1;
        const QDate last(2012, 6, 24);
        QCOMPARE(workflow::renewedDueDate(rule, last, QDate(2012, 6, 10), Calendar()), QDate(2013, 6, 24));
        QCOMPARE(workflow::renewedDueDate(rule, last, QDate(2012, 6, 24), Calendar()), QDate(2013, 6, 24));
        QCOMPARE(workflow::renewedDueDate(rule, last, QDate(2012, 5, 25), Calendar()), QDate(2013, 6, 24));
        QCOMPARE(workflow::renewedDueDate(rule, last, QDate(2012, 5, 24), Calendar()), QDate(2013, 5, 23));
        QCOMPARE(workflow::renewedDueDate(rule, last, QDate(2012, 7, 2), Calendar()), QDate(2013, 7, 1)); // lapsed meanwhile
        // However often it is renewed in time, the day of the year stays; never more than a year and thirty days ahead.
        QDate end(2024, 3, 14);
        for (int year = 0; year < 20; ++year) {
            const QDate renewed = end.addDays(-(year * 7) % 31);
            const QDate next = workflow::renewedDueDate(rule, end, renewed, Calendar());
            QCOMPARE(next, end.addYears(1));
            QVERIFY(next <= renewed.addYears(1).addDays(30));
            end = next;
        }
    }

    /// english.ccmo.nl: the clock starts the day after, never ends on a weekend or holiday, no period is shorter than two working days.
    void countsAsTheNetherlandsDo_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QDate>("start");
        QTest::addColumn<QDate>("last");
        QTest::newRow("ten days from a Tuesday") << 10 << QDate(2026, 3, 10) << QDate(2026, 3, 20);
        QTest::newRow("ends on Easter Sunday: Tuesday after Easter Monday") << 10 << QDate(2026, 3, 26) << QDate(2026, 4, 7);
        QTest::newRow("ends on Ascension Day") << 10 << QDate(2026, 5, 4) << QDate(2026, 5, 15);
        QTest::newRow("ends on a Saturday") << 10 << QDate(2026, 3, 11) << QDate(2026, 3, 23);
        QTest::newRow("two days from a Friday hold two working days") << 2 << QDate(2026, 3, 6) << QDate(2026, 3, 10);
        QTest::newRow("one day from a Friday ends on Monday") << 1 << QDate(2026, 3, 6) << QDate(2026, 3, 9);
        QTest::newRow("45 days") << 45 << QDate(2026, 3, 20) << QDate(2026, 5, 4);
        QTest::newRow("12 days asked on 22 December begin on 8 January") << 12 << QDate(2025, 12, 22) << QDate(2026, 1, 19);
        QTest::newRow("10 days over the stop") << 10 << QDate(2025, 12, 18) << QDate(2026, 1, 13);
    }
    void countsAsTheNetherlandsDo()
    {
        QFETCH(int, days);
        QFETCH(QDate, start);
        QTEST(dueDate(european(days), start, netherlands()), "last");
    }

    void countsPlainDaysWhereNothingRolls()
    {
        const Calendar uk = Calendar::fromJson(dataOf(u"uk"_s));
        QCOMPARE(dueDate(clock(7, ClockUnit::CalendarDays), QDate(2026, 4, 28), uk), QDate(2026, 5, 5));
        QCOMPARE(dueDate(clock(30, ClockUnit::CalendarDays), QDate(2026, 5, 5), uk), QDate(2026, 6, 4));
        QCOMPARE(dueDate(clock(60, ClockUnit::CalendarDays), QDate(2026, 6, 4), uk), QDate(2026, 8, 3));
    }

    void countsWorkingDays()
    {
        const Calendar us = Calendar::fromJson(dataOf(u"us"_s));
        // From the Tuesday before Thanksgiving: Wednesday, Friday, Monday.
        QCOMPARE(dueDate(clock(3, ClockUnit::WorkingDays), QDate(2026, 11, 24), us), QDate(2026, 11, 30));
    }

    void countsTheStartDayWhereTheRuleDoes()
    {
        ClockRule rule = clock(30, ClockUnit::CalendarDays);
        rule.includesStartDay = true;
        QCOMPARE(dueDate(rule, QDate(2026, 5, 1), Calendar()), QDate(2026, 5, 30));
        rule = clock(1, ClockUnit::Years);
        rule.includesStartDay = true;
        QCOMPARE(dueDate(rule, QDate(2026, 5, 1), Calendar()), QDate(2027, 4, 30));
    }

    /// Reg 1182/71 art. 3(2)(c): a month ends on the day of the same number, or on its last where it has none.
    void endsMonthsOnTheirLastDay()
    {
        QCOMPARE(dueDate(clock(1, ClockUnit::Months), QDate(2026, 1, 31), Calendar()), QDate(2026, 2, 28));
        QCOMPARE(dueDate(clock(2, ClockUnit::Years), QDate(2026, 5, 8), Calendar()), QDate(2028, 5, 8));
    }

    void standsStillWhileARequestIsOpen()
    {
        ClockRule rule = clock(30, ClockUnit::CalendarDays);
        rule.stopsOnRequest = true;
        const std::vector<Stop> stops{{QDate(2026, 5, 11), QDate(2026, 5, 20)}};
        QCOMPARE(dueDate(rule, QDate(2026, 5, 1), Calendar(), stops), QDate(2026, 6, 10));
        rule.stopsOnRequest = false;
        QCOMPARE(dueDate(rule, QDate(2026, 5, 1), Calendar(), stops), QDate(2026, 5, 31));
    }

    void takesAnyNotionOfAWorkingDay()
    {
        const auto never = [](QDate) { return false; };
        ClockRule rule = european(10);
        QVERIFY(dueDate(rule, QDate(2026, 5, 1), never).isValid()); // ends, though no day is free
        QCOMPARE(dueDate(clock(10, ClockUnit::CalendarDays), QDate(2026, 5, 1), never), QDate(2026, 5, 11));
        QVERIFY(!dueDate(rule, QDate(), never).isValid());
    }

    /// Reg 1182/71 art. 3(4) and 3(5) over many starts and lengths.
    void europeanPeriodsEndOnWorkingDaysAndHoldTwo()
    {
        const Calendar calendar = netherlands();
        QRandomGenerator random(1182);
        for (int round = 0; round < 3000; ++round) {
            const int days = 1 + random.bounded(110);
            const QDate start = QDate(2024, 1, 1).addDays(random.bounded(2500));
            const QDate last = dueDate(european(days), start, calendar);
            QVERIFY(calendar.isWorkingDay(last));
            QVERIFY(last >= start.addDays(days));
            if (days >= 2)
                QVERIFY(workingDays(calendar, start, last) >= 2);
            // A day later never ends a day sooner.
            QVERIFY(dueDate(european(days), start.addDays(1), calendar) >= last);
            QVERIFY(dueDate(european(days + 1), start, calendar) >= last);
        }
    }
};

QTEST_GUILESS_MAIN(TestDeadline)
#include "tst_deadline.moc"
