// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"
#include "core/intake/clean_facts.h"

#include <QtTest>

using namespace chancery;
using namespace Qt::StringLiterals;

/// What a document says of itself may hold anything; what goes on from here may not.
class TestCleanFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleans_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("expected");
        QTest::newRow("NUL") << u"Pro"_s + QChar(0) + u"tocol"_s << u"Pro tocol"_s;
        QTest::newRow("lines") << u" Protocol\r\n\tversion 2 "_s << u"Protocol version 2"_s;
        QTest::newRow("C1") << u"a\u0085b\u009Fc"_s << u"a b c"_s;
        QTest::newRow("decomposed") << u"Re\u0301sume\u0301"_s << u"R\u00E9sum\u00E9"_s;
        QTest::newRow("turned") << u"icf\u202Efdp.exe"_s << u"icffdp.exe"_s;
        QTest::newRow("half a character") << u"a"_s + QChar(0xD83D) + u"b"_s << u"ab"_s;
        QTest::newRow("no character") << u"a\uFFFEb\uFDD0c"_s << u"abc"_s;
        QTest::newRow("beyond the first plane") << u"\U0001D11E clef"_s << u"\U0001D11E clef"_s;
        QTest::newRow("Arabic") << u"بروتوكول"_s << u"بروتوكول"_s;
    }

    void cleans()
    {
        QFETCH(QString, found);
        QTEST(intake::cleanText(found), "expected");
    }

    /// The ledger's reader refuses what is not NFC and what is no character: it takes every text of cleaned facts.
    void theLedgerTakesThem()
    {
        const QString bad = u"e\u0301"_s + QChar(0) + QChar(0xDC00) + u"\uFFFE\u202E"_s;
        domain::DocumentFacts facts{.mediaType = u"application/pdf"_s, .title = bad, .author = bad, .textPrefix = bad, .versions = {bad, QString(QChar(0))},
                                    .headings = {{bad, 1}, {QString(QChar(0)), 2}}, .signatures = {{true, true, bad}}, .templateMarks = {bad}};
        intake::cleanFacts(facts);
        QCOMPARE(facts.title, u"\u00E9"_s);
        QCOMPARE(facts.versions, QStringList{u"\u00E9"_s});
        QCOMPARE(facts.headings.size(), size_t(1));
        QCOMPARE(facts.signatures[0].signer, u"\u00E9"_s);
        const QByteArray text = base::canonicalJson(domain::toJson(facts));
        QVERIFY(base::parseJson(text, base::JsonProfile::Ledger).ok());
    }
};

QTEST_GUILESS_MAIN(TestCleanFacts)
#include "tst_clean_facts.moc"
