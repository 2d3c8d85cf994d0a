// SPDX-License-Identifier: GPL-3.0-or-later
// The sample ledger: clean exports verify, tampered ones are found at the entry that expected.json names.
#include "core/base/canonical_json.h"
#include "core/ledger/export_reader.h"
#include "core/workflow/lifecycle.h"
#include "test_keys.h"

#include <QFile>
#include <QTest>

using namespace chancery;
using namespace chancery::ledger;
using namespace Qt::StringLiterals;

namespace {
QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(CHANCERY_TEST_DATA "/vectors/sample-ledger/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString told(const VerifyReport &report)
{
    QStringList lines;
    if (report.firstBroken)
        lines.append(report.firstBroken->code + u' ' + report.firstBroken->sentenceCode);
    for (const CheckResult &check : report.checks)
        lines.append(u"%1 %2 %3"_s.arg(check.code, check.ok ? u"ok"_s : u"bad"_s, check.note));
    return lines.join(u"; "_s);
}
} // namespace

class SampleLedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void acceptsEveryCleanExport_data();
    void acceptsEveryCleanExport();
    void namesTheFirstBrokenEntry_data();
    void namesTheFirstBrokenEntry();
    void saysWhatTheEvidenceCovers();
    void findsAForeignKeyOnlyByPinning();
    void callsADamagedFirstLineBrokenNotUnknown();
    void refusesAFileThatIsNoExport_data();
    void refusesAFileThatIsNoExport();

private:
    VerifyReport check(const QString &name, const QByteArray &note = {}) const;

    base::Json m_expected;
    VerifyOptions m_options;
};

void SampleLedgerTest::initTestCase()
{
    const auto read = base::parseJson(sample(u"expected.json"_s));
    QVERIFY(read.ok());
    m_expected = read.value();
    m_options.pinned = PublicKey::fromDid(m_expected[u"trusted_key"].toString());
    m_options.legal = &workflow::isLegal;
    QVERIFY(m_options.pinned);
}

VerifyReport SampleLedgerTest::check(const QString &name, const QByteArray &note) const
{
    const QByteArray text = sample(name);
    const auto source = readExport(text, note);
    if (!source)
        return {};
    return verify(source.value(), &test_keys::verify, m_options).value();
}

void SampleLedgerTest::acceptsEveryCleanExport_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("entries");
    QTest::newRow("JSON-LD, full") << u"full.jsonld"_s << 24;
    QTest::newRow("JSON-LD, one submission") << u"submission.jsonld"_s << 9;
    QTest::newRow("NDJSON") << u"ledger.ndjson"_s << 24;
    QTest::newRow("XML") << u"ledger.xml"_s << 24;
}

void SampleLedgerTest::acceptsEveryCleanExport()
{
    QFETCH(QString, name);
    QFETCH(int, entries);
    const VerifyReport report = check(name, sample(u"checkpoint"_s));
    QVERIFY2(report.valid, qPrintable(told(report)));
    QVERIFY(!report.firstBroken);
    QCOMPARE(report.entries, entries);
    QCOMPARE(report.size, m_expected[u"entries"].toInt());
    QCOMPARE(report.root.base64(), QByteArray("L4pvuHff5N/wnY4NoOiCuR1uOlK+BDAlv8bdEdPluAM="));
    QCOMPARE(report.lastGoodSeq, 23);
}

void SampleLedgerTest::namesTheFirstBrokenEntry_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("content changed") << u"tampered-1.jsonld"_s << u"V3"_s << u"HASH_DIFFERS"_s;
    QTest::newRow("content and hash changed") << u"tampered-2.jsonld"_s << u"V5"_s << u"ENTRY_REPLACED"_s;
    QTest::newRow("entry taken out") << u"tampered-3.jsonld"_s << u"V4"_s << u"ENTRY_MISSING"_s;
    QTest::newRow("tail cut off") << u"tampered-4.jsonld"_s << u"V6"_s << u"TAIL_GONE"_s;
    QTest::newRow("left out of a submission") << u"tampered-5.jsonld"_s << u"V11"_s << u"SUBMISSION_ENTRY_MISSING"_s;
    QTest::newRow("signed by other keys") << u"tampered-6.jsonld"_s << QString() << QString();
}

void SampleLedgerTest::namesTheFirstBrokenEntry()
{
    QFETCH(QString, name);
    QFETCH(QString, sentence);
    const VerifyReport report = check(name);
    QVERIFY2(!report.valid, qPrintable(told(report)));
    const base::Json &expected = m_expected[u"tampered"][name][u"first_broken_seq"];
    QVERIFY(m_expected[u"tampered"].contains(name));
    QCOMPARE(report.firstBroken.has_value(), expected.isInt());
    if (!report.firstBroken)
        return;
    QVERIFY2(report.firstBroken->seq == expected.toInt(), qPrintable(told(report)));
    QTEST(report.firstBroken->code, "code");
    QTEST(report.firstBroken->sentenceCode, "sentence");
    QCOMPARE(report.lastGoodSeq, expected.toInt() - 1);
    if (sentence == u"TAIL_GONE")
        QCOMPARE(report.firstBroken->expected, u"24"_s); // the newest signed size, as expected.json words it
}

void SampleLedgerTest::saysWhatTheEvidenceCovers()
{
    const VerifyReport report = check(u"full.jsonld"_s);
    QCOMPARE(report.coverage, (QStringList{u"SIGNED_TO size=24"_s, u"PINNED_KEY"_s, u"NO_HEAD_MARK"_s, u"NOT_ANCHORED"_s}));
    const VerifyReport alone = check(u"ledger.ndjson"_s);
    QVERIFY(alone.valid);
    QVERIFY(alone.coverage.contains(u"NOT_SIGNED"_s));
    QVERIFY(alone.warnings.contains(u"NO_CHECKPOINT"_s));
}

void SampleLedgerTest::findsAForeignKeyOnlyByPinning()
{
    const QByteArray text = sample(u"tampered-6.jsonld"_s);
    VerifyOptions unpinned = m_options;
    unpinned.pinned.reset();
    const auto report = verify(readExport(text).value(), &test_keys::verify, unpinned);
    QVERIFY(report->valid);
    QVERIFY(report->warnings.contains(u"KEY_NOT_PINNED"_s));
    QVERIFY(report->coverage.contains(u"KEY_NOT_PINNED"_s));
}

void SampleLedgerTest::callsADamagedFirstLineBrokenNotUnknown()
{
    QByteArray text = sample(u"ledger.ndjson"_s);
    text[1] = '!';
    const auto source = readExport(text);
    QVERIFY(source.ok());
    const auto report = verify(source.value(), &test_keys::verify, m_options);
    QVERIFY(!report->valid);
    QCOMPARE(report->firstBroken->seq, 0);
    QCOMPARE(report->firstBroken->code, u"V2"_s);
}

void SampleLedgerTest::refusesAFileThatIsNoExport_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("Dear reader,");
    QTest::newRow("other JSON") << QByteArray(R"({"a":1})");
    QTest::newRow("other XML") << QByteArray("<html/>");
    QTest::newRow("JSON-LD twice over") << QByteArray(R"({"type":["LedgerExport"],"entries":[],"entries":[]})");
    QTest::newRow("cut short") << sample(u"full.jsonld"_s).left(20000);
}

void SampleLedgerTest::refusesAFileThatIsNoExport()
{
    QFETCH(QByteArray, text);
    const auto source = readExport(text);
    QVERIFY(!source);
    QCOMPARE(source.error().code, u"NOT_A_LEDGER_EXPORT"_s);
    QCOMPARE(source.error().kind, base::ErrorKind::BadInput);
}

QTEST_GUILESS_MAIN(SampleLedgerTest)
#include "tst_sample_ledger.moc"
