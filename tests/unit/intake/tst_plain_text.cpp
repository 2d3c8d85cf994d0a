// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/facts_warnings.h"
#include "core/intake/plain_facts.h"
#include "core/intake/plain_text.h"

#include <QTemporaryFile>
#include <QtTest>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("guessed");
        QTest::newRow("utf-8") << QByteArray("r\xC3\xA9sum\xC3\xA9") << u"résumé"_s << false;
        QTest::newRow("utf-8 with mark") << QByteArray("\xEF\xBB\xBFr\xC3\xA9") << u"ré"_s << false;
        QTest::newRow("utf-16 little") << QByteArray("\xFF\xFEr\0\xE9\0", 6) << u"ré"_s << false;
        QTest::newRow("utf-16 big") << QByteArray("\xFE\xFF\0r\0\xE9", 6) << u"ré"_s << false;
        QTest::newRow("utf-16 without mark") << QByteArray("r\0e\0a\0d\0", 8) << u"read"_s << false;
        QTest::newRow("utf-16 big without mark") << QByteArray("\0r\0e\0a\0d", 8) << u"read"_s << false;
        QTest::newRow("utf-32") << QByteArray("\xFF\xFE\0\0r\0\0\0", 8) << u"r"_s << false;
        QTest::newRow("windows-1252") << QByteArray("r\xE9sum\xE9 \x80 5 \x93quoted\x94") << u"résumé € 5 “quoted”"_s << true;
        QTest::newRow("empty") << QByteArray() << QString() << false;
    }

    void decodes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QFETCH(bool, guessed);
        const intake::DecodedText decoded = intake::decodeText(bytes);
        QCOMPARE(decoded.text, text);
        QCOMPARE(decoded.guessed, guessed);
    }

    void dropsACharacterThatTheLimitCutInTwo()
    {
        const QByteArray cut = QByteArray("abc\xE2\x82");
        QCOMPARE(intake::decodeText(cut, true).text, u"abc"_s);
        QVERIFY(intake::decodeText(cut, false).guessed);
    }

    void warnsOfAGuess()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("r\xE9sum\xE9\nsecond line");
        file.flush();
        domain::DocumentFacts facts;
        intake::ReadText text;
        intake::readPlainText(file.handle(), facts, text);
        QCOMPARE(facts.warnings, QStringList{u"ENCODING_GUESSED"_s});
        QVERIFY(facts.hasText);
        QCOMPARE(text.prefix(200), u"résumé second line"_s);
    }

    void tellsTextFromNoise()
    {
        QVERIFY(intake::looksLikeText("a letter"));
        QVERIFY(!intake::looksLikeText(QByteArray("\1\2\3\4\5\6", 6)));
        QVERIFY(!intake::looksLikeText(QByteArray()));
    }

    void foldsThePrefix()
    {
        intake::ReadText text;
        text.add({u"  a \t b"_s, 0, false, false});
        text.add({u"in the footer"_s, 0, false, true});
        text.add({u""_s, 0, false, false});
        text.add({u"ﬁn （c）"_s, 0, false, false});
        QCOMPARE(text.prefix(200), u"a b fin (c)"_s);
        QCOMPARE(text.prefix(3), u"a b"_s);
        QVERIFY(text.joined(1000).startsWith(u"in the footer\n"));
    }

    void stopsAtItsLimit()
    {
        intake::ReadText text;
        const QString line(100'000, u'x');
        int lines = 0;
        while (text.add({line, 1, false, false}))
            ++lines;
        QVERIFY(text.isFull());
        QVERIFY(lines < 41);
        QVERIFY(!text.add({u"more"_s, 1, false, false}));
    }
};

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plain_text.moc"
