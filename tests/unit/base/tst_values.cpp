// SPDX-License-Identifier: GPL-3.0-or-later
// The small values of core/base: instants, digests, ids, JSON as a value, slices of a JSON text.
#include "core/base/digest.h"
#include "core/base/json.h"
#include "core/base/json_slices.h"
#include "core/base/random.h"
#include "core/base/utc_time.h"

#include <QTest>

using namespace chancery::base;
using namespace Qt::StringLiterals;

namespace {
class FixedRandom final : public Random
{
public:
    explicit FixedRandom(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    QByteArray bytes(qsizetype count) override { return m_bytes.left(count); }
private:
    QByteArray m_bytes;
};
} // namespace

class ValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesOffsetsWithTheirSign();
    void readsOnlyTheFormItWrites_data();
    void readsOnlyTheFormItWrites();
    void comparesInstantsWhateverTheirOffset();
    void readsOnlyLowerCaseHexDigests();
    void hashesInPieces();
    void makesTheUuidOfRfc9562();
    void keepsJsonMembersInOrder();
    void leavesOutWhatIsNothing();
    void cutsAnObjectIntoItsMembers();
    void cutsNothingFromABrokenObject_data();
    void cutsNothingFromABrokenObject();
    void cutsAnArrayIntoItsElements();
    void tellsAWholeArrayFromABrokenOne();
};

void ValuesTest::writesOffsetsWithTheirSign()
{
    QCOMPARE(UtcTime(0, 3600).offsetText(), u"+01:00"_s);
    QCOMPARE(UtcTime(0, -(3 * 3600 + 1800)).offsetText(), u"-03:30"_s);
    QCOMPARE(UtcTime(0, 5 * 3600 + 45 * 60).offsetText(), u"+05:45"_s);
    QCOMPARE(UtcTime(0).offsetText(), u"+00:00"_s);
    QCOMPARE(UtcTime(1772355600123).text(), u"2026-03-01T09:00:00.123Z"_s);
}

void ValuesTest::readsOnlyTheFormItWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("exact") << u"2026-03-01T09:00:00.123Z"_s << true;
    QTest::newRow("leap day") << u"2024-02-29T00:00:00.000Z"_s << true;
    QTest::newRow("no leap day") << u"2026-02-29T00:00:00.000Z"_s << false;
    QTest::newRow("no milliseconds") << u"2026-03-01T09:00:00Z"_s << false;
    QTest::newRow("offset") << u"2026-03-01T09:00:00.123+01:00"_s << false;
    QTest::newRow("small z") << u"2026-03-01T09:00:00.123z"_s << false;
    QTest::newRow("space") << u"2026-03-01 09:00:00.123Z"_s << false;
    QTest::newRow("hour 24") << u"2026-03-01T24:00:00.000Z"_s << false;
}

void ValuesTest::readsOnlyTheFormItWrites()
{
    QFETCH(QString, text);
    const auto read = UtcTime::fromText(text);
    QTEST(read.has_value(), "valid");
    if (read)
        QCOMPARE(read->text(), text);
}

void ValuesTest::comparesInstantsWhateverTheirOffset()
{
    QCOMPARE(UtcTime(5, 3600), UtcTime(5, 0));
    QVERIFY(UtcTime(4, 3600) < UtcTime(5, -3600));
}

void ValuesTest::readsOnlyLowerCaseHexDigests()
{
    const QString hex = Sha256::of("abc").hex();
    QCOMPARE(hex, u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    QCOMPARE(Digest::fromHex(hex), Sha256::of("abc"));
    QVERIFY(!Digest::fromHex(hex.toUpper()));
    QVERIFY(!Digest::fromHex(hex.chopped(1)));
    QVERIFY(!Digest::fromHex(hex.chopped(1) + u'g'));
    QVERIFY(!Digest::fromRaw(QByteArray(31, 'x')));
    QVERIFY(Digest().isZero());
}

void ValuesTest::hashesInPieces()
{
    Sha256 hash;
    hash.add("a");
    hash.add("bc");
    QCOMPARE(hash.finish(), Sha256::of("abc"));
    QCOMPARE(hash.finish(), Sha256::of(""));
}

void ValuesTest::makesTheUuidOfRfc9562()
{
    // RFC 9562 A.6: rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F; version and variant go over the upper bits.
    FixedRandom random(QByteArray::fromHex("0cc318c4dc0c0c07398f"));
    QCOMPARE(uuidV7(UtcTime(0x017F22E279B0), random), u"017f22e2-79b0-7cc3-98c4-dc0c0c07398f"_s);
    QVERIFY(urnUuid(UtcTime(0x017F22E279B0), random).startsWith(u"urn:uuid:017f22e2-79b0-7"));
}

void ValuesTest::keepsJsonMembersInOrder()
{
    Json json;
    json.set(u"b"_s, 1);
    json.set(u"a"_s, u"x"_s);
    QCOMPARE(json.object().begin()->first, u"a"_s);
    QCOMPARE(json[u"b"].toInt(), 1);
    QVERIFY(json[u"missing"].isNull());
    QVERIFY(Json(true).isBool());
    QVERIFY(Json(7u).isInt());
    QCOMPARE(Json(QStringList{u"p"_s, u"q"_s}).toStringList(), (QStringList{u"p"_s, u"q"_s}));
    QCOMPARE(Json(3).toDouble(), 3.0);
    QCOMPARE(Json(u"x"_s).toInt(9), 9);
}

void ValuesTest::leavesOutWhatIsNothing()
{
    Json json = Json::Object{};
    json.setIfAny(u"text"_s, QString());
    json.setIfAny(u"list"_s, Json::Array{});
    json.setIfAny(u"object"_s, Json::Object{});
    json.setIfAny(u"null"_s, nullptr);
    QVERIFY(json.object().empty());
    json.setIfAny(u"zero"_s, 0);
    json.setIfAny(u"no"_s, false);
    QCOMPARE(json.object().size(), size_t(2));
}

void ValuesTest::cutsAnObjectIntoItsMembers()
{
    const auto slices = objectSlices(" {\"a\" : [1, {\"]\":\"}\\\"\"}] ,\"\\u0062\":2, \"a\":{} } \n");
    QVERIFY(slices);
    QCOMPARE(slices->size(), size_t(3));
    QCOMPARE(slices->at(0).first, u"a"_s);
    QCOMPARE(slices->at(0).second.toByteArray(), QByteArray("[1, {\"]\":\"}\\\"\"}]"));
    QCOMPARE(slices->at(1).first, u"b"_s);
    QCOMPARE(slices->at(2).second.toByteArray(), QByteArray("{}"));
    QVERIFY(objectSlices("{}")->empty());
}

void ValuesTest::cutsNothingFromABrokenObject_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "[]", "{", "{\"a\":1", "{\"a\"}", "{a:1}", "{\"a\":1}}", "{\"a\":1} x", "{\"a", "{\"a\":\"", "{\"a\":1,}"})
        QTest::addRow("%s", text[0] ? text : "empty") << QByteArray(text);
}

void ValuesTest::cutsNothingFromABrokenObject()
{
    QFETCH(QByteArray, text);
    QVERIFY(!objectSlices(text));
}

void ValuesTest::cutsAnArrayIntoItsElements()
{
    ArraySlices slices("[ {\"a\":[1,2]} , \"x,]\",3]");
    QCOMPARE(slices.next()->toByteArray(), QByteArray("{\"a\":[1,2]}"));
    QCOMPARE(slices.next()->toByteArray(), QByteArray("\"x,]\""));
    QCOMPARE(slices.next()->toByteArray(), QByteArray("3"));
    QVERIFY(!slices.next());
    QVERIFY(slices.isWhole());
}

void ValuesTest::tellsAWholeArrayFromABrokenOne()
{
    for (const char *text : {"[1,2", "[1 2", "1", "", "[1]x", "[", "[1}"}) {
        ArraySlices slices(text);
        for (int i = 0; i < 10 && slices.next(); ++i) { }
        QVERIFY2(!slices.next() && !slices.isWhole(), text);
    }
    ArraySlices empty("[ ]");
    QVERIFY(!empty.next());
    QVERIFY(empty.isWhole());
}

QTEST_GUILESS_MAIN(ValuesTest)
#include "tst_values.moc"
