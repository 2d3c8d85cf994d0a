// SPDX-License-Identifier: GPL-3.0-or-later
// What comes from outside the ledger: head mark, checkpoints kept elsewhere, time-stamps, witnesses; and who was entitled.
#include "small_ledger.h"
#include "verifying.h"

#include <QTest>

using namespace chancery;
using namespace chancery::ledger;
using namespace Qt::StringLiterals;
using verifying::check, verifying::finding, verifying::result;

namespace {

constexpr int Length = 12;

SmallLedger someLedger()
{
    SmallLedger ledger;
    while (ledger.entries.size() < Length)
        ledger.add(SmallLedger::draft());
    return ledger;
}

Checkpoint stateAt(const SmallLedger &ledger, size_t size)
{
    return readCheckpoint(ledger.checkpoints[size - 1].note).value();
}

base::UtcTime timeOf(const SmallLedger &ledger, size_t seq)
{
    return *base::UtcTime::fromText(read(ledger.entries[seq]).value()[u"timestamp_utc"].toString());
}

/// A person, registered and granted a role, as the engine records it.
struct Registered {
    Agent agent;
    size_t grantSeq = 0;
};

Registered registered(SmallLedger &ledger)
{
    Draft person = SmallLedger::draft(u"USER_CREATED"_s);
    person.details.set(u"person"_s, base::Json::Object{{u"id"_s, u"b.ost"_s}, {u"iri"_s, u"urn:uuid:ost"_s}, {u"printed_name"_s, u"Björn Öst"_s}});
    ledger.add(person);
    Draft grant = SmallLedger::draft(u"ROLE_GRANTED"_s);
    grant.details.set(u"person"_s, u"b.ost"_s);
    grant.details.set(u"role"_s, u"RegulatoryAffairs"_s);
    ledger.add(grant);
    const size_t seq = ledger.entries.size() - 1;
    return {{u"urn:uuid:ost"_s, false, u"Björn Öst"_s, u"RegulatoryAffairs"_s, ledger.idOf(seq), u"password"_s}, seq};
}

} // namespace

class AnchorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsTheLedgerToItsHeadMark();
    void refusesACheckpointOfAnotherLedger();
    void boundsEntriesUnderATimestamp();
    void boundsEntriesAfterARecordedTimestamp();
    void countsOnlyConfiguredWitnesses();
    void findsABadCosignature();
    void readsTheSampleWitness();
    void acceptsWhomARoleWasGranted();
    void findsWhoWasNotEntitled_data();
    void findsWhoWasNotEntitled();
    void findsARevokedRole();
    void warnsWhereNobodyIsRegistered();
    void saysTheSameOnOneThreadAndOnTwo();
    void namesABrokenNewestCheckpoint_data();
    void namesABrokenNewestCheckpoint();
    void doesNotFollowAPinOverAHiddenRotation();
};

void AnchorsTest::holdsTheLedgerToItsHeadMark()
{
    const SmallLedger ledger = someLedger();
    VerifyOptions options;
    options.headMark = stateAt(ledger, 7); // the file may be ahead of the mark
    const VerifyReport ahead = check(ledger.source(), options);
    QCOMPARE(finding(ahead), u"valid"_s);
    QVERIFY(ahead.coverage.contains(u"HEAD_MARK size=7"_s));
    QVERIFY(ahead.coverage.contains(u"NOT_ANCHORED"_s)); // the mark lies on this workstation too
    SmallLedger old = ledger;
    old.entries.resize(5);
    old.checkpoints.resize(5);
    QCOMPARE(finding(check(old.source(), options)), u"5 V8 HEAD_MARK_LARGER"_s);
    options.headMark->root = base::Sha256::of("a fork");
    QVERIFY(!check(ledger.source(), options).valid);
}

void AnchorsTest::refusesACheckpointOfAnotherLedger()
{
    const SmallLedger ledger = someLedger();
    VerifyOptions options;
    options.seen = {stateAt(ledger, 3), stateAt(ledger, 9)};
    QVERIFY(check(ledger.source(), options).coverage.contains(u"SEEN_AT size=9"_s));
    options.seen[1].origin = u"chancery.example/ledger/other"_s;
    QCOMPARE(finding(check(ledger.source(), options)), u"0 V8 SEEN_OF_ANOTHER_LEDGER"_s);
}

void AnchorsTest::boundsEntriesUnderATimestamp()
{
    const SmallLedger ledger = someLedger();
    VerifyOptions options;
    options.timestamps = {{6, timeOf(ledger, 5), {}, 0}};
    const VerifyReport held = check(ledger.source(), options);
    QCOMPARE(finding(held), u"valid"_s);
    QVERIFY(held.coverage.contains(u"TIMESTAMPED_TO size=6 time=%1"_s.arg(timeOf(ledger, 5).text())));
    options.timestamps = {{6, timeOf(ledger, 3), {}, 0}};
    QCOMPARE(finding(check(ledger.source(), options)), u"4 V9 LATER_THAN_TIMESTAMP"_s);
    options.timestamps = {{Length + 1, timeOf(ledger, Length - 1), {}, 0}};
    QCOMPARE(finding(check(ledger.source(), options)), u"12 V9 TIMESTAMP_LARGER"_s);
}

void AnchorsTest::boundsEntriesAfterARecordedTimestamp()
{
    SmallLedger ledger = someLedger();
    Draft recorded = SmallLedger::draft(u"CHECKPOINT_TIMESTAMPED"_s);
    recorded.payloadHash = base::Sha256::of("token");
    ledger.add(recorded);
    ledger.now -= 5000; // the clock was set back after the token came
    ledger.add(SmallLedger::draft());
    VerifyOptions options;
    options.timestamps = {{Length, timeOf(ledger, Length), base::Sha256::of("token"), 0}};
    QCOMPARE(finding(check(ledger.source(), options)), u"13 V9 EARLIER_THAN_TIMESTAMP"_s);
    options.timestamps[0].toleranceMs = 10'000;
    QCOMPARE(finding(check(ledger.source(), options)), u"valid"_s);
}

void AnchorsTest::countsOnlyConfiguredWitnesses()
{
    SmallLedger ledger = someLedger();
    const test_keys::Key key('w');
    const Witness witness{u"witness.example/qa"_s, key.publicKey()};
    VerifyOptions options;
    options.witnesses = {witness};
    const VerifyReport without = check(ledger.source(), options);
    QVERIFY(without.valid);
    QVERIFY(without.warnings.contains(u"NOT_WITNESSED name=witness.example/qa"_s));
    ledger.checkpoints[7].note = addCosignature(ledger.checkpoints[7].note, witness, 1772355700, key.signFunction()).value();
    const VerifyReport with = check(ledger.source(), options);
    QCOMPARE(finding(with), u"valid"_s);
    QVERIFY(with.coverage.contains(u"WITNESSED_TO size=8 name=witness.example/qa"_s));
    QVERIFY(!check(ledger.source()).coverage.contains(u"WITNESSED_TO size=8 name=witness.example/qa"_s));
    // The same on a note that is kept beside the ledger.
    options.cosigned = {ledger.checkpoints[7].note};
    QVERIFY(check(someLedger().source(), options).coverage.contains(u"WITNESSED_TO size=8 name=witness.example/qa"_s));
}

void AnchorsTest::findsABadCosignature()
{
    SmallLedger ledger = someLedger();
    const test_keys::Key key('w'), forger('x');
    const Witness witness{u"witness.example/qa"_s, key.publicKey()};
    VerifyOptions options;
    options.witnesses = {witness};
    ledger.checkpoints[7].note = addCosignature(ledger.checkpoints[7].note, witness, 1772355700, forger.signFunction()).value();
    QCOMPARE(finding(check(ledger.source(), options)), u"7 V10 COSIGNATURE_BAD"_s);
}

void AnchorsTest::readsTheSampleWitness()
{
    const QString vkey = u"witness.example/qa+250c2234+BGG3op9v3HIXXDPBmFc/0CioJHhGCXc+pyvvFPlBZdYO"_s;
    const auto witness = readWitness(vkey);
    QVERIFY(witness);
    QCOMPARE(witness->vkey(), vkey);
    QVERIFY(!readWitness(QString(vkey).replace(u"250c2234"_s, u"250c2235"_s)));
    QVERIFY(!readWitness(SmallLedger().key.publicKey().vkey(u"name"_s)));
}

void AnchorsTest::acceptsWhomARoleWasGranted()
{
    SmallLedger ledger;
    const Registered person = registered(ledger);
    Draft draft = SmallLedger::draft();
    draft.agent = person.agent;
    ledger.add(draft);
    const VerifyReport report = check(ledger.source());
    QCOMPARE(finding(report), u"valid"_s);
    QVERIFY(result(report, u"V13"_s).run);
    QVERIFY(!report.warnings.contains(u"NOBODY_REGISTERED"_s));
}

void AnchorsTest::findsWhoWasNotEntitled_data()
{
    QTest::addColumn<QString>("what");
    for (const char *each : {"ROLE_NOT_GRANTED", "ROLE_OF_ANOTHER_KIND", "ROLE_OF_ANOTHER_PERSON", "NAME_NOT_AS_REGISTERED", "SIGNED_BY_ANOTHER"})
        QTest::newRow(each) << QString::fromLatin1(each);
}

void AnchorsTest::findsWhoWasNotEntitled()
{
    QFETCH(QString, what);
    SmallLedger ledger;
    Draft draft = SmallLedger::draft(u"SIGNED"_s);
    draft.agent = registered(ledger).agent;
    if (what == u"ROLE_NOT_GRANTED")
        draft.agent.roleGrant = u"urn:uuid:nowhere"_s;
    if (what == u"ROLE_OF_ANOTHER_KIND")
        draft.agent.role = u"Auditor"_s;
    if (what == u"ROLE_OF_ANOTHER_PERSON")
        draft.agent.iri = u"urn:uuid:somebody"_s;
    if (what == u"NAME_NOT_AS_REGISTERED")
        draft.agent.printedName = u"B. Ost"_s;
    if (what == u"SIGNED_BY_ANOTHER")
        draft.extra.set(u"signature"_s, base::Json::Object{{u"printed_name"_s, u"Ana Ruiz"_s}, {u"meaning"_s, u"approval"_s}});
    ledger.add(draft);
    QCOMPARE(finding(check(ledger.source())), u"3 V13 "_s + what);
}

void AnchorsTest::findsARevokedRole()
{
    SmallLedger ledger;
    const Registered person = registered(ledger);
    Draft revoked = SmallLedger::draft(u"ROLE_REVOKED"_s);
    revoked.details.set(u"grant"_s, person.agent.roleGrant);
    ledger.add(revoked);
    Draft draft = SmallLedger::draft();
    draft.agent = person.agent;
    ledger.add(draft);
    QCOMPARE(finding(check(ledger.source())), u"4 V13 ROLE_WAS_REVOKED"_s);
}

void AnchorsTest::warnsWhereNobodyIsRegistered()
{
    SmallLedger ledger;
    Draft draft = SmallLedger::draft();
    draft.agent.iri = u"urn:uuid:somebody"_s;
    ledger.add(draft);
    const VerifyReport report = check(ledger.source());
    QCOMPARE(finding(report), u"valid"_s);
    QVERIFY(report.warnings.contains(u"NOBODY_REGISTERED"_s));
}

void AnchorsTest::saysTheSameOnOneThreadAndOnTwo()
{
    SmallLedger ledger;
    while (ledger.entries.size() < 2000)
        ledger.add(SmallLedger::draft(), ledger.entries.size() % 50 == 0);
    ledger.checkpoints.push_back(ledger.checkpointNow());
    for (const size_t broken : {size_t(0), size_t(130), size_t(1999), size_t(5000)}) {
        SmallLedger altered = ledger;
        if (broken < altered.entries.size())
            altered.rewrite(broken, "192.0.2.17", "192.0.2.99", false);
        VerifyOptions one, two;
        one.threads = 1;
        two.threads = 2;
        const VerifyReport alone = check(altered.source(), one), together = check(altered.source(), two);
        QCOMPARE(finding(alone), broken < 2000 ? u"%1 V3 HASH_DIFFERS"_s.arg(broken) : u"valid"_s);
        QCOMPARE(finding(together), finding(alone));
        QCOMPARE(together.root, alone.root);
        QCOMPARE(together.entries, 2000);
        QCOMPARE(together.warnings, alone.warnings);
    }
}

void AnchorsTest::namesABrokenNewestCheckpoint_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("unreadable") << QByteArray("\n12\n") << QByteArray("\n\n") << u"11 V6 CHECKPOINT_UNREADABLE"_s;
    QTest::newRow("another size") << QByteArray("\n12\n") << QByteArray("\n13\n") << u"11 V6 CHECKPOINT_UNREADABLE"_s;
    QTest::newRow("another origin") << QByteArray("ledger/test\n") << QByteArray("ledger/tess\n") << u"11 V7 ORIGIN_DIFFERS"_s;
    QTest::newRow("another name") << QByteArray("ledger/test ") << QByteArray("ledger/tess ") << u"11 V7 SIGNATURE_BAD"_s;
}

void AnchorsTest::namesABrokenNewestCheckpoint()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, expected);
    SmallLedger ledger = someLedger();
    QVERIFY(ledger.checkpoints.back().note.contains(before));
    ledger.checkpoints.back().note.replace(before, after);
    QCOMPARE(finding(check(ledger.source())), expected);
}

// With the checkpoint at the rotation left out, anybody could name himself the pinned key's successor.
void AnchorsTest::doesNotFollowAPinOverAHiddenRotation()
{
    SmallLedger ledger = someLedger();
    const test_keys::Key oldKey = ledger.key;
    Draft rotation = SmallLedger::draft(u"KEY_ROTATED"_s);
    ledger.key = test_keys::Key('z');
    rotation.extra.set(u"signing_key"_s, ledger.keyNode());
    ledger.add(rotation);
    ledger.add(SmallLedger::draft());
    ledger.checkpoints.erase(ledger.checkpoints.end() - 2);
    VerifyOptions options;
    options.pinned = oldKey.publicKey();
    QCOMPARE(finding(check(ledger.source(), options)), u"12 V7 ROTATION_NOT_SIGNED"_s);
    LedgerSource exported = ledger.source();
    exported.allSignatures = true;
    const VerifyReport report = check(exported, options);
    QVERIFY(report.coverage.contains(u"KEY_NOT_PINNED"_s));
    QVERIFY(report.warnings.contains(u"ROTATION_NOT_SHOWN seq=12"_s));
}

QTEST_GUILESS_MAIN(AnchorsTest)
#include "tst_verifier_anchors.moc"
