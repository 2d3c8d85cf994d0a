// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"
#include "core/base/es6_number.h"

#include <QFile>
#include <QTest>

#include <bit>
#include <limits>

using chancery::base::es6Number;

class Es6NumberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsTenThousandPublishedNumbers();
    void hasNoFormForWhatIsNoNumber();
    void laysOutAtTheTurningPoints();
};

void Es6NumberTest::printsTenThousandPublishedNumbers()
{
    QFile file(QStringLiteral(CHANCERY_TEST_DATA "/vectors/jcs/es6-numbers-10000.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int count = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        const qsizetype comma = line.indexOf(',');
        const double value = std::bit_cast<double>(line.left(comma).toULongLong(nullptr, 16));
        const QByteArray expected = line.mid(comma + 1);
        QCOMPARE(es6Number(value), expected);
        const auto read = chancery::base::parseJson(expected);
        QVERIFY(read.ok());
        QCOMPARE(read->toDouble(), value);
        ++count;
    }
    QCOMPARE(count, 10000);
}

void Es6NumberTest::hasNoFormForWhatIsNoNumber()
{
    QVERIFY(es6Number(std::numeric_limits<double>::quiet_NaN()).isEmpty());
    QVERIFY(es6Number(std::numeric_limits<double>::infinity()).isEmpty());
    QVERIFY(es6Number(-std::numeric_limits<double>::infinity()).isEmpty());
}

void Es6NumberTest::laysOutAtTheTurningPoints()
{
    QCOMPARE(es6Number(1e20), QByteArray("100000000000000000000"));
    QCOMPARE(es6Number(1e21), QByteArray("1e+21"));
    QCOMPARE(es6Number(1e-6), QByteArray("0.000001"));
    QCOMPARE(es6Number(1e-7), QByteArray("1e-7"));
    QCOMPARE(es6Number(-1.5e-7), QByteArray("-1.5e-7"));
    QCOMPARE(es6Number(-0.0), QByteArray("0"));
    QCOMPARE(es6Number(333333333.3333333), QByteArray("333333333.3333333"));
}

QTEST_GUILESS_MAIN(Es6NumberTest)
#include "tst_es6_number.moc"
