// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"
#include "core/ledger/action.h"
#include "core/ledger/chain.h"
#include "small_ledger.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace chancery;
using namespace chancery::ledger;
using namespace Qt::StringLiterals;

namespace {
base::Result<SealedEntry> sealOne(const Draft &draft, std::int64_t seq = 5)
{
    SmallLedger::CountingRandom random;
    return seal(draft, {seq, base::Sha256::of("before")}, base::UtcTime(1772355600123, 3600), SmallLedger::recorder(), random);
}

QSet<QString> names(const base::Json &object)
{
    QSet<QString> found;
    for (const auto &[name, value] : object.object())
        found.insert(name);
    return found;
}
} // namespace

class ChainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laysAnEntryOutAsTheSampleLedger();
    void linksEachEntryToTheOneBefore();
    void omitsWhatIsAbsent();
    void letsNoExtraMemberTakeTheChainsPlace();
    void restsEntryZeroOnItself();
    void bringsTextToNfc();
    void refusesAnIncompleteEntry_data();
    void refusesAnIncompleteEntry();
    void refusesWhatNoReaderWouldReadBack();
    void refusesAnEntryTooLargeForATile();
    void namesEveryActionOnce();
};

void ChainTest::laysAnEntryOutAsTheSampleLedger()
{
    QFile file(QStringLiteral(CHANCERY_TEST_DATA "/vectors/sample-ledger/ledger.ndjson"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const base::Json zero = base::parseJson(file.readLine().trimmed()).value();
    const base::Json one = base::parseJson(file.readLine().trimmed()).value();

    Draft draft = SmallLedger::draft(one[u"action"].toString());
    draft.correlationId = u"SYNC-1"_s;
    draft.payloadHash = base::Sha256::of("payload");
    draft.artifacts = {{u"urn:uuid:a"_s, u"protocol “v1”.pdf"_s, base::Sha256::of("a"), 1001, u"application/pdf"_s}};
    draft.submissionIri = u"urn:uuid:s"_s;
    draft.submissionId = u"SUB-1"_s;
    draft.siteId = u"SITE-02"_s;
    draft.submissionSeq = 0;
    draft.submissionPreviousHash = base::Digest().hex();
    draft.stateFrom = domain::State::Draft;
    draft.stateTo = domain::State::PreValidation;
    const base::Json made = read(sealOne(draft).value()).value();
    QCOMPARE(names(made), names(one));
    for (const QStringView node : {u"association", u"recorded_by", u"submission"})
        QCOMPARE(names(made[node]), names(one[node]));
    QCOMPARE(names(made[u"association"][u"agent"]), names(one[u"association"][u"agent"]));
    QCOMPARE(names(made[u"artifacts"].array().at(0)), names(one[u"artifacts"].array().at(0)));
    QCOMPARE(made[u"artifacts"].array().at(0)[u"type"], one[u"artifacts"].array().at(0)[u"type"]);
    QCOMPARE(made[u"state_to"], one[u"state_to"]);
    QCOMPARE(made[u"utc_offset"], one[u"utc_offset"]);

    const SmallLedger ledger(u"context"_s);
    QCOMPARE(names(read(ledger.entries.front()).value()), names(zero));
}

void ChainTest::linksEachEntryToTheOneBefore()
{
    SmallLedger ledger;
    for (int i = 0; i < 3; ++i)
        ledger.add(SmallLedger::draft());
    base::Digest last;
    for (size_t i = 0; i < ledger.entries.size(); ++i) {
        const base::Json entry = read(ledger.entries[i]).value();
        QCOMPARE(entry[u"seq"].toInt(), std::int64_t(i));
        QCOMPARE(entry[u"previous_hash"].toString(), last.hex());
        QCOMPARE(ledger.entries[i].hash, base::Sha256::of(ledger.entries[i].canonical));
        QVERIFY(base::isCanonicalJson(ledger.entries[i].canonical));
        last = ledger.entries[i].hash;
    }
}

void ChainTest::omitsWhatIsAbsent()
{
    const base::Json entry = read(sealOne(SmallLedger::draft()).value()).value();
    for (const QStringView name : {u"submission", u"artifacts", u"details", u"changes", u"reason", u"state_from", u"payload_hash",
                                   u"occurred_at", u"entry_hash", u"corrects", u"error_type"})
        QVERIFY2(!entry.contains(name), qPrintable(name.toString()));
    QCOMPARE(entry[u"correlation_id"], entry[u"id"]);
}

void ChainTest::letsNoExtraMemberTakeTheChainsPlace()
{
    Draft draft = SmallLedger::draft();
    draft.extra.set(u"seq"_s, 99);
    draft.extra.set(u"previous_hash"_s, u"forged"_s);
    draft.extra.set(u"checklist_version"_s, u"4.2"_s);
    const base::Json entry = read(sealOne(draft).value()).value();
    QCOMPARE(entry[u"seq"].toInt(), 5);
    QCOMPARE(entry[u"previous_hash"].toString(), base::Sha256::of("before").hex());
    QCOMPARE(entry[u"checklist_version"].toString(), u"4.2"_s);
}

void ChainTest::restsEntryZeroOnItself()
{
    const SmallLedger ledger;
    const base::Json entry = read(ledger.entries.front()).value();
    QCOMPARE(entry[u"association"][u"role_grant"], entry[u"id"]);
    Draft later = SmallLedger::draft();
    later.agent.roleGrant.clear();
    QCOMPARE(sealOne(later).error().values.value(u"field"_s), u"role_grant"_s);
}

void ChainTest::bringsTextToNfc()
{
    Draft draft = SmallLedger::draft();
    draft.reason = u"cafe\u0301"_s;
    const base::Json entry = read(sealOne(draft).value()).value();
    QCOMPARE(entry[u"reason"].toString(), u"caf\u00e9"_s);
}

void ChainTest::refusesAnIncompleteEntry_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"action", "actor", "authenticated_by", "printed_name", "role", "submission_seq"})
        QTest::newRow(field) << QString::fromLatin1(field);
}

void ChainTest::refusesAnIncompleteEntry()
{
    QFETCH(QString, field);
    Draft draft = SmallLedger::draft(field == u"action" ? QString() : u"LOGIN"_s);
    if (field == u"actor")
        draft.agent.iri.clear();
    if (field == u"authenticated_by")
        draft.agent.authenticatedBy.clear();
    if (field == u"printed_name")
        draft.agent.printedName.clear();
    if (field == u"role")
        draft.agent.role.clear();
    if (field == u"submission_seq")
        draft.submissionIri = u"urn:uuid:s"_s;
    const auto sealed = sealOne(draft);
    QVERIFY(!sealed);
    QCOMPARE(sealed.error().code, u"ENTRY_INCOMPLETE"_s);
    QTEST(sealed.error().values.value(u"field"_s), "field");
}

void ChainTest::refusesWhatNoReaderWouldReadBack()
{
    Draft draft = SmallLedger::draft();
    draft.details.set(u"number"_s, 0.5);
    QCOMPARE(sealOne(draft).error().values.value(u"reason"_s), u"NOT_AN_EXACT_INTEGER"_s);
    draft.details.set(u"number"_s, std::int64_t(1) << 53);
    QCOMPARE(sealOne(draft).error().values.value(u"reason"_s), u"NOT_AN_EXACT_INTEGER"_s);
    draft.details = {};
    draft.details.set(u"nothing"_s, nullptr);
    QCOMPARE(sealOne(draft).error().values.value(u"reason"_s), u"NULL_VALUE"_s);
    draft.details = {};
    draft.reason = QString(QChar(0xd800));
    QCOMPARE(sealOne(draft).error().code, u"ENTRY_NOT_IJSON"_s);
    draft.reason = QString(QChar(0xfffe));
    QCOMPARE(sealOne(draft).error().values.value(u"reason"_s), u"NONCHARACTER"_s);
}

void ChainTest::refusesAnEntryTooLargeForATile()
{
    Draft draft = SmallLedger::draft();
    draft.reason = u"x"_s;
    const qsizetype rest = sealOne(draft)->canonical.size() - 1;
    draft.reason = QString(LargestEntry - rest, u'x');
    QCOMPARE(sealOne(draft)->canonical.size(), LargestEntry);
    draft.reason += u'x';
    QCOMPARE(sealOne(draft).error().code, u"ENTRY_TOO_LARGE"_s);
}

void ChainTest::namesEveryActionOnce()
{
    QSet<QString> seen;
    for (const auto &[action, name] : base::EnumNames<Action>::table) {
        seen.insert(QString::fromLatin1(name));
        QCOMPARE(base::fromWire<Action>(base::wireText(action)), action);
    }
    QCOMPARE(size_t(seen.size()), base::EnumNames<Action>::table.size());
    QCOMPARE(base::EnumNames<Action>::table.size(), size_t(Action::OverrideReverted) + 1);
}

QTEST_GUILESS_MAIN(ChainTest)
#include "tst_chain.moc"
