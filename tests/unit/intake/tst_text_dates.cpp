// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/text_dates.h"

#include <QtTest>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestTextDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFourthOfMarch_data()
    {
        QTest::addColumn<QString>("text");
        for (const char16_t *text : {
                 u"2026-03-04", u"2026/03/04", u"2026.03.04", u"2026. 3. 4", u"4.3.2026", u"04.03.2026", u"4 March 2026", u"4th March, 2026", u"March 4, 2026",
                 u"March 4th 2026", u"Mar. 4, 2026", u"04-Mar-2026", u"04MAR2026", u"4 maart 2026", u"4. März 2026", u"4 mars 2026", u"4 de marzo de 2026",
                 u"4 marzo 2026", u"4 de março de 2026", u"4. marts 2026", u"4 mars 2026", u"4. maaliskuuta 2026", u"4 marca 2026", u"4. března 2026",
                 u"2026. március 4.", u"4 martie 2026", u"4 Μαρτίου 2026", u"4 марта 2026 г.", u"4 березня 2026", u"4 Mart 2026", u"4. ožujka 2026",
                 u"2026年3月4日", u"2026 年 3 月 4 日", u"令和8年3月4日", u"2026년 3월 4일", u"ngày 4 tháng 3 năm 2026", u"4 במרץ 2026", u"4 مارس 2026",
                 u"٤ مارس ٢٠٢٦", u"4 मार्च 2026", u"4 มีนาคม 2569", u"dated 4 March 2026.", u"(04.03.2026)"})
            QTest::newRow(qPrintable(QStringView(text).toString())) << QStringView(text).toString();
    }

    void readsTheFourthOfMarch()
    {
        QFETCH(QString, text);
        const intake::FoundDates found = intake::datesIn(text, {});
        QCOMPARE(found.dates, QStringList{u"2026-03-04"_s});
        QVERIFY(!found.ambiguous);
    }

    void doesNotGuessTheOrderOfDayAndMonth()
    {
        const intake::FoundDates found = intake::datesIn(u"signed 03/04/2026 and 03-04-2026", {});
        QVERIFY(found.dates.isEmpty());
        QVERIFY(found.ambiguous);
    }

    void takesSlashesThatFitOneWay()
    {
        QCOMPARE(intake::datesIn(u"25/12/2026", {}).dates, QStringList{u"2026-12-25"_s});
        QCOMPARE(intake::datesIn(u"12/25/2026", {}).dates, QStringList{u"2026-12-25"_s});
        QCOMPARE(intake::datesIn(u"05/05/2026", {}).dates, QStringList{u"2026-05-05"_s});
    }

    void knowsNovemberFromOctober()
    {
        QCOMPARE(intake::datesIn(u"5 listopada 2026", u"pl").dates, QStringList{u"2026-11-05"_s});
        QCOMPARE(intake::datesIn(u"5. listopada 2026.", u"hr").dates, QStringList{u"2026-10-05"_s});
    }

    void keepsTheOrderAndNamesEachOnce()
    {
        const QStringList expected{u"2026-03-04"_s, u"2025-12-01"_s};
        QCOMPARE(intake::datesIn(u"4 March 2026, 1 December 2025, 2026-03-04", {}).dates, expected);
    }

    void takesNothingElseForADate_data()
    {
        QTest::addColumn<QString>("text");
        for (const char16_t *text : {u"31.02.2026", u"2026-13-01", u"4 Murch 2026", u"12.3.4.2026", u"1800-01-01", u"10.1234/5678", u"45 March 2026",
                                     u"March 2026", u"4.3.26", u"+31-20-2026-5555", u"555-12-2026-11"})
            QTest::newRow(qPrintable(QStringView(text).toString())) << QStringView(text).toString();
    }

    void takesNothingElseForADate()
    {
        QFETCH(QString, text);
        QCOMPARE(intake::datesIn(text, {}).dates, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestTextDates)
#include "tst_text_dates.moc"
