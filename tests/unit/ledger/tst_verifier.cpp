// SPDX-License-Identifier: GPL-3.0-or-later
// Every way of `ledger.md` 9 to alter a stored ledger that the checks of this program reach.
#include "core/base/canonical_json.h"
#include "core/ledger/verifier.h"
#include "small_ledger.h"
#include "verifying.h"

#include <QTest>

using namespace chancery;
using namespace chancery::ledger;
using namespace Qt::StringLiterals;
using verifying::check, verifying::finding, verifying::result;

namespace {

constexpr int Length = 20;

SmallLedger longLedger()
{
    SmallLedger ledger;
    while (ledger.entries.size() < Length)
        ledger.add(SmallLedger::draft());
    return ledger;
}

// A forger without the key: makes all hashes and links from `seq` on fit again, and the checkpoints' frontiers.
void relink(SmallLedger &ledger, size_t seq)
{
    for (size_t i = seq; i < ledger.entries.size(); ++i) {
        base::Json entry = read(ledger.entries[i]).value();
        if (i > seq)
            entry.set(u"previous_hash"_s, ledger.entries[i - 1].hash.hex());
        ledger.entries[i].canonical = base::canonicalJson(entry);
        ledger.entries[i].hash = base::Sha256::of(ledger.entries[i].canonical);
    }
}

} // namespace

class VerifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsWhatTheChainMade();
    void findsAnEditedRow_data() { everySeq(); }
    void findsAnEditedRow();
    void findsAnEditedRowWithItsHash_data() { everySeq(); }
    void findsAnEditedRowWithItsHash();
    void findsAnEditedRowWithAllLaterHashes_data() { everySeq(); }
    void findsAnEditedRowWithAllLaterHashes();
    void findsAMissingRow_data() { everySeq(); }
    void findsAMissingRow();
    void findsADoubledRow();
    void findsSwappedRows();
    void findsARowStoredUnderAnotherNumber();
    void findsABrokenLinkWithoutCheckpoints();
    void findsACutTail();
    void findsATailWithoutCheckpoints();
    void findsRemovedCheckpoints();
    void findsAForgedCheckpoint();
    void findsAnAlteredFrontier();
    void findsAnUnreadableCheckpoint();
    void findsBytesThatAreNotCanonical_data();
    void findsBytesThatAreNotCanonical();
    void followsAKeyRotation();
    void refusesARotationThatTheOldKeyDidNotSign();
    void holdsTheLedgerToACheckpointSeenElsewhere();
    void refusesAnEmptyLedger();
    void saysWhichChecksItDidNotRun();
    void stopsWhenAsked();

private:
    void everySeq();
};

void VerifierTest::everySeq()
{
    QTest::addColumn<int>("seq");
    for (int seq = 0; seq < Length; ++seq)
        QTest::addRow("%d", seq) << seq;
}

void VerifierTest::acceptsWhatTheChainMade()
{
    const SmallLedger ledger = longLedger();
    VerifyOptions options;
    options.pinned = ledger.key.publicKey();
    options.allSignatures = true;
    std::int64_t told = -1;
    options.progress = [&](std::int64_t count) { told = count; };
    const VerifyReport report = check(ledger.source(), options);
    QCOMPARE(finding(report), u"valid"_s);
    QCOMPARE(report.entries, Length);
    QCOMPARE(report.root, ledger.tree.root());
    QCOMPARE(report.lastGoodSeq, Length - 1);
    QCOMPARE(report.lastGoodTime, u"2026-03-01T09:00:20.123Z"_s);
    QCOMPARE(report.coverage.first(), u"SIGNED_TO size=20"_s);
    QVERIFY(report.warnings.isEmpty());
}

void VerifierTest::findsAnEditedRow()
{
    QFETCH(int, seq);
    SmallLedger ledger = longLedger();
    ledger.rewrite(size_t(seq), "192.0.2.17", "192.0.2.99", false);
    const VerifyReport report = check(ledger.source());
    QCOMPARE(finding(report), u"%1 V3 HASH_DIFFERS"_s.arg(seq));
    QCOMPARE(report.firstBroken->expected, ledger.entries[size_t(seq)].hash.hex());
    QCOMPARE(report.firstBroken->found, base::Sha256::of(ledger.entries[size_t(seq)].canonical).hex());
    QCOMPARE(report.lastGoodSeq, seq - 1);
    QCOMPARE(report.lastGoodTime.isEmpty(), seq == 0);
}

void VerifierTest::findsAnEditedRowWithItsHash()
{
    QFETCH(int, seq);
    SmallLedger ledger = longLedger();
    ledger.rewrite(size_t(seq), "192.0.2.17", "192.0.2.99");
    const VerifyReport report = check(ledger.source());
    // The last entry has no successor that remembers it: only the signed root does.
    QCOMPARE(finding(report), seq == Length - 1 ? u"19 V6 ROOT_DIFFERS"_s : u"%1 V5 ENTRY_REPLACED"_s.arg(seq));
}

void VerifierTest::findsAnEditedRowWithAllLaterHashes()
{
    QFETCH(int, seq);
    SmallLedger ledger = longLedger();
    ledger.rewrite(size_t(seq), "192.0.2.17", "192.0.2.99");
    relink(ledger, size_t(seq));
    const VerifyReport report = check(ledger.source());
    QCOMPARE(finding(report), u"%1 V6 ROOT_DIFFERS"_s.arg(seq));
    QCOMPARE(report.lastGoodSeq, seq - 1);
}

void VerifierTest::findsAMissingRow()
{
    QFETCH(int, seq);
    SmallLedger ledger = longLedger();
    ledger.entries.erase(ledger.entries.begin() + seq);
    QCOMPARE(finding(check(ledger.source())), seq == Length - 1 ? u"19 V6 TAIL_GONE"_s : u"%1 V4 ENTRY_MISSING"_s.arg(seq));
}

void VerifierTest::findsADoubledRow()
{
    SmallLedger ledger = longLedger();
    ledger.entries.insert(ledger.entries.begin() + 7, ledger.entries[6]);
    QCOMPARE(finding(check(ledger.source())), u"6 V4 ENTRY_OUT_OF_ORDER"_s);
}

void VerifierTest::findsSwappedRows()
{
    SmallLedger ledger = longLedger();
    std::swap(ledger.entries[6], ledger.entries[7]);
    QCOMPARE(finding(check(ledger.source())), u"6 V4 ENTRY_MISSING"_s);
}

void VerifierTest::findsARowStoredUnderAnotherNumber()
{
    SmallLedger ledger = longLedger();
    std::swap(ledger.entries[6].canonical, ledger.entries[7].canonical);
    std::swap(ledger.entries[6].hash, ledger.entries[7].hash);
    QCOMPARE(finding(check(ledger.source())), u"6 V4 STORED_UNDER_ANOTHER_NUMBER"_s);
}

void VerifierTest::findsABrokenLinkWithoutCheckpoints()
{
    SmallLedger replaced = longLedger();
    replaced.rewrite(6, "192.0.2.17", "192.0.2.99");
    LedgerSource source = replaced.source();
    source.nextCheckpoint = {};
    source.everyStateSigned = false;
    // Entry 8 still remembers entry 7, so it is 6 that is not what it was.
    QCOMPARE(finding(check(source)), u"6 V5 ENTRY_REPLACED"_s);

    SmallLedger cut = longLedger();
    cut.rewrite(7, cut.entries[6].hash.hex().toLatin1(), base::Sha256::of("other").hex().toLatin1());
    source = cut.source();
    source.nextCheckpoint = {};
    source.everyStateSigned = false;
    QCOMPARE(finding(check(source)), u"7 V5 LINK_BROKEN"_s);
}

void VerifierTest::findsACutTail()
{
    SmallLedger ledger = longLedger();
    ledger.entries.resize(15);
    const VerifyReport report = check(ledger.source());
    QCOMPARE(finding(report), u"15 V6 TAIL_GONE"_s);
    QCOMPARE(report.lastGoodSeq, 14);
    // With its checkpoints gone as well the rest is a sound, older ledger: only a checkpoint seen elsewhere tells.
    const Checkpoint seen{SmallLedger::origin(), Length, ledger.tree.root()};
    ledger.checkpoints.resize(15);
    QCOMPARE(finding(check(ledger.source())), u"valid"_s);
    VerifyOptions options;
    options.seen = {seen};
    QCOMPARE(finding(check(ledger.source(), options)), u"15 V8 SEEN_LARGER"_s);
}

void VerifierTest::findsATailWithoutCheckpoints()
{
    SmallLedger ledger = longLedger();
    ledger.add(SmallLedger::draft(), false);
    QCOMPARE(finding(check(ledger.source())), u"20 V7 UNSIGNED_TAIL"_s);
}

void VerifierTest::findsRemovedCheckpoints()
{
    SmallLedger ledger = longLedger();
    ledger.checkpoints.clear();
    QCOMPARE(finding(check(ledger.source())), u"0 V7 UNSIGNED_TAIL"_s);
}

void VerifierTest::findsAForgedCheckpoint()
{
    SmallLedger ledger = longLedger();
    const Checkpoint text{SmallLedger::origin(), Length, ledger.tree.root()};
    const test_keys::Key other('z');
    ledger.checkpoints.back().note = signCheckpoint(text, other.publicKey(), other.signFunction()).value();
    const VerifyReport report = check(ledger.source());
    QCOMPARE(finding(report), u"19 V7 SIGNATURE_BAD"_s);
    QCOMPARE(report.coverage.first(), u"SIGNED_TO size=1"_s); // the one that ends with entry 0 names the key and holds
    // An older one is looked at on demand only.
    SmallLedger older = longLedger();
    const Checkpoint ten{SmallLedger::origin(), 10, readCheckpoint(older.checkpoints[9].note)->root};
    older.checkpoints[9].note = signCheckpoint(ten, other.publicKey(), other.signFunction()).value();
    QVERIFY(check(older.source()).valid);
    VerifyOptions all;
    all.allSignatures = true;
    QVERIFY(!check(older.source(), all).valid);
}

void VerifierTest::findsAnAlteredFrontier()
{
    SmallLedger ledger = longLedger();
    ledger.checkpoints[12].frontier[3] = char(ledger.checkpoints[12].frontier[3] ^ 1);
    const VerifyReport report = check(ledger.source());
    QVERIFY(!report.valid);
    QCOMPARE(result(report, u"V6"_s).note, u"FRONTIER_DIFFERS"_s);
}

void VerifierTest::findsAnUnreadableCheckpoint()
{
    SmallLedger ledger = longLedger();
    ledger.checkpoints[12].note = "no note";
    const VerifyReport report = check(ledger.source());
    QVERIFY(!report.valid);
    QCOMPARE(result(report, u"V6"_s).note, u"CHECKPOINT_UNREADABLE"_s);
}

void VerifierTest::findsBytesThatAreNotCanonical_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("space") << QByteArray("\"seq\":6") << QByteArray("\"seq\": 6") << u"ENTRY_NOT_CANONICAL"_s;
    QTest::newRow("duplicate member") << QByteArray("\"seq\":6") << QByteArray("\"seq\":6,\"seq\":6") << u"ENTRY_NOT_IJSON"_s;
    QTest::newRow("number form") << QByteArray("\"seq\":6") << QByteArray("\"seq\":6.0") << u"ENTRY_NOT_IJSON"_s;
    QTest::newRow("null") << QByteArray("\"seq\":6") << QByteArray("\"seq\":null") << u"ENTRY_NOT_IJSON"_s;
    QTest::newRow("escape") << QByteArray("Activity") << QByteArray("Acti\\u0076ity") << u"ENTRY_NOT_CANONICAL"_s;
    QTest::newRow("no severity") << QByteArray("\"severity\":\"notice\",") << QByteArray("") << u"ENTRY_MEMBER_FAULTY"_s;
    QTest::newRow("unknown outcome") << QByteArray("success") << QByteArray("triumph") << u"ENTRY_MEMBER_FAULTY"_s;
    QTest::newRow("loose time") << QByteArray(".123Z") << QByteArray("Z") << u"ENTRY_MEMBER_FAULTY"_s;
    QTest::newRow("cut short") << QByteArray("}") << QByteArray("") << u"ENTRY_NOT_IJSON"_s;
}

void VerifierTest::findsBytesThatAreNotCanonical()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, sentence);
    SmallLedger ledger = longLedger();
    QVERIFY(ledger.entries[6].canonical.contains(before));
    ledger.rewrite(6, before, after);
    QCOMPARE(finding(check(ledger.source())), u"6 V2 "_s + sentence);
}

void VerifierTest::followsAKeyRotation()
{
    SmallLedger ledger = longLedger();
    const test_keys::Key oldKey = ledger.key, newKey('b');
    Draft rotation = SmallLedger::draft(u"KEY_ROTATED"_s);
    ledger.key = newKey;
    rotation.extra.set(u"signing_key"_s, ledger.keyNode());
    ledger.add(rotation);
    ledger.checkpoints.back().note =
        addSignature(ledger.checkpoints.back().note, SmallLedger::origin(), oldKey.publicKey(), oldKey.signFunction()).value();
    ledger.add(SmallLedger::draft());
    for (const auto &pinned : {oldKey.publicKey(), newKey.publicKey()}) {
        VerifyOptions options;
        options.pinned = pinned;
        options.allSignatures = true;
        QCOMPARE(finding(check(ledger.source(), options)), u"valid"_s);
    }
}

void VerifierTest::refusesARotationThatTheOldKeyDidNotSign()
{
    SmallLedger ledger = longLedger();
    Draft rotation = SmallLedger::draft(u"KEY_ROTATED"_s);
    ledger.key = test_keys::Key('b');
    rotation.extra.set(u"signing_key"_s, ledger.keyNode());
    ledger.add(rotation);
    ledger.add(SmallLedger::draft());
    const VerifyReport report = check(ledger.source());
    QVERIFY(!report.valid);
    QCOMPARE(result(report, u"V7"_s).note, u"SIGNATURE_BAD"_s);
}

void VerifierTest::holdsTheLedgerToACheckpointSeenElsewhere()
{
    SmallLedger ledger = longLedger();
    VerifyOptions options;
    options.seen = {Checkpoint{SmallLedger::origin(), 10, readCheckpoint(ledger.checkpoints[9].note)->root}};
    const VerifyReport same = check(ledger.source(), options);
    QVERIFY(same.valid);
    QVERIFY(same.coverage.contains(u"SEEN_AT size=10"_s));
    options.seen[0].root = base::Sha256::of("another history");
    const VerifyReport other = check(ledger.source(), options);
    QVERIFY(!other.valid);
    QCOMPARE(result(other, u"V8"_s).note, u"SEEN_DIFFERS"_s);
}

void VerifierTest::refusesAnEmptyLedger()
{
    const VerifyReport report = check({[] { return std::nullopt; }, {}, 0});
    QVERIFY(!report.valid);
    QCOMPARE(finding(report), u"0 V4 ENTRY_MISSING"_s);
}

void VerifierTest::saysWhichChecksItDidNotRun()
{
    const VerifyReport report = check(longLedger().source());
    QCOMPARE(report.checks.size(), size_t(13));
    for (const QString &code : {u"V1"_s, u"V8"_s, u"V10"_s})
        QVERIFY2(!result(report, code).run, qPrintable(code));
    for (const QString &code : {u"V2"_s, u"V3"_s, u"V4"_s, u"V5"_s, u"V6"_s, u"V7"_s, u"V9"_s, u"V11"_s, u"V12"_s, u"V13"_s})
        QVERIFY2(result(report, code).run, qPrintable(code));
    QVERIFY(report.coverage.contains(u"NOT_ANCHORED"_s));
    QVERIFY(report.warnings.contains(u"KEY_NOT_PINNED"_s));
}

void VerifierTest::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    VerifyOptions options;
    options.stop = stop.get_token();
    const auto report = verify(longLedger().source(), &test_keys::verify, options);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, base::ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(VerifierTest)
#include "tst_verifier.moc"
