// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/add_checkpoint.h"

#include <QFile>
#include <QTest>

using namespace chancery;
using namespace chancery::ledger;

/// The text of C2SP tlog-witness `add-checkpoint`.
class TestAddCheckpoint : public QObject
{
    Q_OBJECT

    static QByteArray note()
    {
        QFile file(QStringLiteral(CHANCERY_TEST_DATA "/vectors/sample-ledger/checkpoint"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        QVERIFY(!note().isEmpty());
        for (const int hashes : {0, 1, 63}) {
            AddCheckpoint request{.oldSize = hashes * 7, .proof = {}, .checkpoint = note()};
            for (int i = 0; i < hashes; ++i)
                request.proof.push_back(base::Sha256::of(QByteArray::number(i)));
            const QByteArray text = writeAddCheckpoint(request);
            QVERIFY(text.startsWith("old " + QByteArray::number(hashes * 7) + '\n'));
            const auto read = readAddCheckpoint(text);
            QVERIFY(read.has_value());
            QCOMPARE(read->oldSize, request.oldSize);
            QVERIFY(read->proof == request.proof);
            QCOMPARE(read->checkpoint, request.checkpoint);
        }
    }

    void whatIsNotOfThatFormIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray hash = base::Sha256::of("x").base64();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no old") << QByteArray("\n\n" + note());
        QTest::newRow("no number") << QByteArray("old \n\n" + note());
        QTest::newRow("sign") << QByteArray("old +3\n\n" + note());
        QTest::newRow("below zero") << QByteArray("old -3\n\n" + note());
        QTest::newRow("leading zero") << QByteArray("old 03\n\n" + note());
        QTest::newRow("too large") << QByteArray("old 99999999999999999999\n\n" + note());
        QTest::newRow("no blank line") << QByteArray("old 3\n" + note());
        QTest::newRow("short hash") << QByteArray("old 3\nAAAA\n\n" + note());
        QTest::newRow("loose base64") << QByteArray("old 3\n" + hash.chopped(1) + "\n\n" + note());
        QTest::newRow("carriage return") << QByteArray("old 3\r\n\r\n" + note());
        QTest::newRow("no checkpoint") << QByteArray("old 3\n\n");
        QByteArray many = "old 3\n";
        for (int i = 0; i < 64; ++i)
            many += hash + '\n';
        QTest::newRow("64 hashes") << QByteArray(many + '\n' + note());
    }

    void whatIsNotOfThatFormIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!readAddCheckpoint(text));
    }
};

QTEST_GUILESS_MAIN(TestAddCheckpoint)
#include "tst_add_checkpoint.moc"
