// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/text_versions.h"

#include <QtTest>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestTextVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheVersion_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("versions");
        const auto row = [](const char16_t *text, const QStringList &versions) {
            QTest::newRow(qPrintable(QString(QStringView(text).toString()))) << QStringView(text).toString() << versions;
        };
        row(u"Version 2.0", {u"2.0"_s});
        row(u"v2.0", {u"2.0"_s});
        row(u"ICF_v1.3", {u"1.3"_s});
        row(u"Protocol V3.1, 12 March 2026", {u"3.1"_s});
        row(u"versie 2.0", {u"2.0"_s});
        row(u"Versienummer: 4", {u"4.0"_s});
        row(u"Version: 2", {u"2.0"_s});
        row(u"Version number 02.00", {u"2.0"_s});
        row(u"Version No. 5", {u"5.0"_s});
        row(u"Fassung 1.2 vom 04.03.2026", {u"1.2"_s});
        row(u"Versión 1.1", {u"1.1"_s});
        row(u"versão 3", {u"3.0"_s});
        row(u"Wersja 2.1", {u"2.1"_s});
        row(u"Έκδοση 1.0", {u"1.0"_s});
        row(u"Версия 2.0", {u"2.0"_s});
        row(u"第2版", {u"2.0"_s});
        row(u"版本：1.0", {u"1.0"_s});
        row(u"バージョン 1.2", {u"1.2"_s});
        row(u"버전 3.0", {u"3.0"_s});
        row(u"الإصدار 2.0", {u"2.0"_s});
        row(u"Rev. 4", {u"4.0"_s});
        row(u"**Version:** OBC-GDPR-DUA.it 1.0.0", {u"1.0.0"_s});
        row(u"Version 1.0 replaces version 0.9", {u"1.0"_s, u"0.9"_s});
        row(u"Version 2.0 and again Version 2.0", {u"2.0"_s});
    }

    void findsTheVersion()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, versions);
        QCOMPARE(intake::versionsIn(text), versions);
    }

    void takesNothingElseForAVersion_data()
    {
        QTest::addColumn<QString>("text");
        for (const char16_t *text : {u"Version 12 March 2026", u"Version date: 12-03-2026", u"Version 04.03.2026", u"Version 2026-03-04", u"Version 2026",
                                     u"graded by CTCAE version 5.0", u"coded in MedDRA Version 26.1", u"SPSS, version 29.0", u"the latest version of the form",
                                     u"adverse 2.0", u"reverse 3 times", u"3.5 mg", u"verified-patients 3", u"Python v3.11"})
            QTest::newRow(qPrintable(QStringView(text).toString())) << QStringView(text).toString();
    }

    void takesNothingElseForAVersion()
    {
        QFETCH(QString, text);
        QCOMPARE(intake::versionsIn(text), QStringList());
    }

    void staysQuickOnNonsense()
    {
        QCOMPARE(intake::versionsIn(QString(u"version-_."_s).repeated(100'000)), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestTextVersions)
#include "tst_text_versions.moc"
