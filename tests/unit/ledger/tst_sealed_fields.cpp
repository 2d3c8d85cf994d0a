// SPDX-License-Identifier: GPL-3.0-or-later
// Sealed fields: the digest stands in the entry, the disclosure beside it; either alone says nothing, together they agree.
#include "core/base/canonical_json.h"
#include "core/ledger/export_reader.h"
#include "core/ledger/sealed_fields.h"
#include "small_ledger.h"
#include "verifying.h"

#include <QFile>
#include <QTest>

using namespace chancery;
using namespace chancery::ledger;
using namespace Qt::StringLiterals;

namespace {

QByteArray vectorFile(const QString &name)
{
    QFile file(QStringLiteral(CHANCERY_TEST_DATA "/vectors/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SealedFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digestsAsRfc9901Says();
    void hidesWhatIsSealedAndGivesItBack();
    void sealsOnlyWhatMayBeSealed();
    void opensTheSampleLedger();
    void findsADisclosureThatWasAltered_data();
    void findsADisclosureThatWasAltered();
};

void SealedFieldsTest::digestsAsRfc9901Says()
{
    const base::Json list = base::parseJson(vectorFile(u"sd-jwt/disclosures.json"_s)).value();
    QVERIFY(!list.array().empty());
    for (const base::Json &each : list.array()) {
        const QByteArray encoded = each[u"disclosure"].toString().toLatin1();
        QCOMPARE(Disclosure({0, encoded}).digest(), each[u"digest"].toString());
        const auto said = readDisclosure(encoded);
        QVERIFY(said);
        QCOMPARE(said->salt, each[u"decoded"].array()[0].toString());
        QCOMPARE(said->name, each[u"decoded"].array()[1].toString());
        QCOMPARE(said->value, each[u"decoded"].array()[2]);
        QVERIFY(!readDisclosure(encoded + "=="));
        QVERIFY(!readDisclosure(encoded.chopped(3)));
    }
}

void SealedFieldsTest::hidesWhatIsSealedAndGivesItBack()
{
    SmallLedger ledger;
    Draft draft = SmallLedger::draft();
    draft.reason = u"Asked for by Prof. Jansen"_s;
    draft.extra.set(u"regulatory_notes"_s, u"佐藤 called"_s);
    draft.details.set(u"a"_s, 1);
    std::vector<Disclosure> made = sealFields(draft, {u"reason"_s, u"regulatory_notes"_s, u"details"_s}, ledger.random);
    QCOMPARE(made.size(), size_t(3));
    ledger.add(draft);
    const base::Json entry = read(ledger.entries[1]).value();
    QVERIFY(!ledger.entries[1].canonical.contains("Jansen"));
    QVERIFY(!entry.contains(u"reason") && !entry.contains(u"regulatory_notes") && !entry.contains(u"details"));
    QCOMPARE(entry[u"_sd"].array().size(), size_t(3));
    QCOMPARE(opened(entry, {}).withheld, 3);
    for (Disclosure &each : made) {
        each.seq = 1;
        QVERIFY(discloses(entry, each));
    }
    const OpenedEntry all = opened(entry, made);
    QCOMPARE(all.withheld, 0);
    QCOMPARE(all.members[u"reason"].toString(), u"Asked for by Prof. Jansen"_s);
    QCOMPARE(all.members[u"regulatory_notes"].toString(), u"佐藤 called"_s);
    QCOMPARE(all.members[u"details"][u"a"].toInt(), 1);
    // One erased: the rest opens as before, and the ledger verifies whichever is kept.
    made.erase(made.begin());
    QCOMPARE(opened(entry, made).withheld, 1);
    QCOMPARE(verifying::finding(verifying::check(ledger.source())), u"valid"_s);
    made[0].seq = 0; // of another entry
    QCOMPARE(opened(entry, made).withheld, 2);
}

void SealedFieldsTest::sealsOnlyWhatMayBeSealed()
{
    SmallLedger ledger;
    Draft draft = SmallLedger::draft();
    draft.extra.set(u"classification"_s, u"x"_s);
    QVERIFY(sealFields(draft, {u"classification"_s, u"reason"_s}, ledger.random).empty());
    QCOMPARE(draft.extra[u"classification"].toString(), u"x"_s);
    // A disclosure cannot stand in for a member that is there in the open, or for one of another name.
    Disclosure action = disclose(u"action"_s, u"SIGNED"_s, ledger.random), reason = disclose(u"reason"_s, u"other"_s, ledger.random);
    draft.reason = u"in the open"_s;
    draft.sealedDigests = {action.digest(), reason.digest()};
    ledger.add(draft);
    const base::Json entry = read(ledger.entries[1]).value();
    QVERIFY(!discloses(entry, action));
    QVERIFY(!discloses(entry, reason));
}

void SealedFieldsTest::opensTheSampleLedger()
{
    const base::Json document = base::parseJson(vectorFile(u"sample-ledger/full.jsonld"_s)).value();
    QCOMPARE(document[u"disclosures"].array().size(), size_t(4));
    for (const base::Json &each : document[u"disclosures"].array()) {
        const std::int64_t seq = each[u"seq"].toInt();
        const OpenedEntry entry = opened(document[u"entries"].array()[size_t(seq)], {{seq, each[u"disclosure"].toString().toLatin1()}});
        QCOMPARE(entry.withheld, 0);
        QVERIFY(entry.members[u"regulatory_notes"].toString().startsWith(u"Reviewer asked"));
    }
}

void SealedFieldsTest::findsADisclosureThatWasAltered_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("expected");
    const QByteArray third = "WyJ1bmFaS21CNUIwTVJLRk0wRjMzZHBRIiwicmVndWxhdG9yeV9ub3RlcyIs";
    QTest::newRow("another salt") << third << QByteArray(third).replace("WyJ1", "WyJ2") << u"3 SEALED DISCLOSURE_DIFFERS"_s;
    QTest::newRow("of another entry") << QByteArray("\"seq\": 3\n") << QByteArray("\"seq\": 4\n") << u"4 SEALED DISCLOSURE_DIFFERS"_s;
}

void SealedFieldsTest::findsADisclosureThatWasAltered()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, expected);
    base::Json document = base::parseJson(vectorFile(u"sample-ledger/full.jsonld"_s)).value();
    QByteArray disclosures = base::indentedJson(document[u"disclosures"]);
    QVERIFY(disclosures.contains(before));
    QVERIFY(verifying::check(readExport(base::canonicalJson(document)).value()).valid);
    disclosures.replace(before, after);
    document.set(u"disclosures"_s, base::parseJson(disclosures).value());
    const QByteArray text = base::canonicalJson(document);
    QCOMPARE(verifying::finding(verifying::check(readExport(text).value())), expected);
}

QTEST_GUILESS_MAIN(SealedFieldsTest)
#include "tst_sealed_fields.moc"
