// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace chancery::base;
using namespace Qt::StringLiterals;

namespace {
QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString vectors(const QString &folder)
{
    return QStringLiteral(CHANCERY_TEST_DATA "/vectors/") + folder;
}

QString reasonOf(const QByteArray &text, JsonProfile profile = JsonProfile::IJson)
{
    const auto read = parseJson(text, profile);
    return read ? QString() : read.error().values.value(u"reason"_s);
}
} // namespace

class CanonicalJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheBytesOfRfc8785_data();
    void writesTheBytesOfRfc8785();
    void readsTheParsingSuite_data();
    void readsTheParsingSuite();
    void refusesWhatOnlyIJsonForbids_data();
    void refusesWhatOnlyIJsonForbids();
    void ordersMembersByUtf16CodeUnit();
    void keepsEntriesToTheLedgerProfile_data();
    void keepsEntriesToTheLedgerProfile();
    void saysWhereAndWhyATextIsRefused();
    void tellsCanonicalBytesFromOthers_data();
    void tellsCanonicalBytesFromOthers();
    void refusesBottomlessNestingWithoutOverflowingTheStack();
    void readsNumbersAtTheEdges();
    void indentsForPeople();
};

void CanonicalJsonTest::writesTheBytesOfRfc8785_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = QDir(vectors(u"jcs/input"_s)).entryList(QDir::Files);
    QVERIFY(names.size() >= 3);
    for (const QString &name : names)
        QTest::addRow("%s", qPrintable(name)) << name;
}

void CanonicalJsonTest::writesTheBytesOfRfc8785()
{
    QFETCH(QString, name);
    const auto read = parseJson(fileBytes(vectors(u"jcs/input/"_s + name)));
    QVERIFY(read.ok());
    const QByteArray expected = fileBytes(vectors(u"jcs/output/"_s + name));
    QCOMPARE(canonicalJson(read.value()), expected);
    QVERIFY(isCanonicalJson(expected, JsonProfile::IJson));
}

void CanonicalJsonTest::readsTheParsingSuite_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = QDir(vectors(u"json-parsing"_s)).entryList(QDir::Files);
    QVERIFY(names.size() > 150);
    for (const QString &name : names)
        QTest::addRow("%s", qPrintable(name)) << name;
}

void CanonicalJsonTest::readsTheParsingSuite()
{
    QFETCH(QString, name);
    static const QStringList notIJson{u"y_object_duplicated_key_and_value.json"_s,
                                      u"y_string_nonCharacterInUTF-8_U+10FFFF.json"_s,
                                      u"y_string_last_surrogates_1_and_2.json"_s,
                                      u"y_string_unicode_U+1FFFE_nonchar.json"_s,
                                      u"y_string_unicode_U+FFFE_nonchar.json"_s};
    const auto read = parseJson(fileBytes(vectors(u"json-parsing/"_s + name)));
    if (name.startsWith(u"n_") || notIJson.contains(name)) {
        QVERIFY(!read);
        QCOMPARE(read.error().code, u"NOT_IJSON"_s);
        QVERIFY(!read.error().values.value(u"reason"_s).isEmpty());
    } else if (name.startsWith(u"y_")) {
        QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().values.value(u"reason"_s)));
    }
    if (read) {
        const QByteArray once = canonicalJson(read.value());
        const auto again = parseJson(once);
        QVERIFY(again.ok());
        QCOMPARE(canonicalJson(again.value()), once);
    }
}

void CanonicalJsonTest::refusesWhatOnlyIJsonForbids_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("repeated name") << QByteArray(R"({"a":1,"b":2,"a":3})") << u"DUPLICATE_MEMBER"_s;
    QTest::newRow("repeated by escape") << QByteArray(R"({"a":1,"\u0061":3})") << u"DUPLICATE_MEMBER"_s;
    QTest::newRow("lone high surrogate") << QByteArray(R"(["\uD800"])") << u"LONE_SURROGATE"_s;
    QTest::newRow("lone low surrogate") << QByteArray(R"(["\uDC00"])") << u"LONE_SURROGATE"_s;
    QTest::newRow("noncharacter in a name") << QByteArray("{\"\xef\xbf\xbf\":1}") << u"NONCHARACTER"_s;
    QTest::newRow("surrogate in UTF-8") << QByteArray("\"\xed\xa0\x80\"") << u"NOT_UTF8"_s;
    QTest::newRow("overlong slash") << QByteArray("\"\xc0\xaf\"") << u"NOT_UTF8"_s;
    QTest::newRow("above Unicode") << QByteArray("\"\xf4\x90\x80\x80\"") << u"NOT_UTF8"_s;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{}") << u"UNEXPECTED_CHARACTER"_s;
    QTest::newRow("number beyond doubles") << QByteArray("[1e400]") << u"NUMBER_TOO_LARGE"_s;
    QTest::newRow("text after the value") << QByteArray("{} {}") << u"TRAILING_TEXT"_s;
    QTest::newRow("nothing") << QByteArray("") << u"UNEXPECTED_END"_s;
}

void CanonicalJsonTest::refusesWhatOnlyIJsonForbids()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, reason);
    QCOMPARE(reasonOf(text), reason);
}

void CanonicalJsonTest::ordersMembersByUtf16CodeUnit()
{
    // U+1F600 sorts before U+FB33: its first code unit is a surrogate, though its scalar is larger.
    const auto read = parseJson("{\"\xef\xac\xb3\":1,\"\xf0\x9f\x98\x80\":2,\"\\u20ac\":3,\"1\":4,\"\\r\":5}");
    QVERIFY(read.ok());
    QCOMPARE(canonicalJson(read.value()),
             QByteArray("{\"\\r\":5,\"1\":4,\"\xe2\x82\xac\":3,\"\xf0\x9f\x98\x80\":2,\"\xef\xac\xb3\":1}"));
}

void CanonicalJsonTest::keepsEntriesToTheLedgerProfile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("largest") << QByteArray("[9007199254740991,-9007199254740991]") << QString();
    QTest::newRow("too large") << QByteArray("[9007199254740992]") << u"NOT_AN_EXACT_INTEGER"_s;
    QTest::newRow("too small") << QByteArray("[-9007199254740992]") << u"NOT_AN_EXACT_INTEGER"_s;
    QTest::newRow("fraction") << QByteArray("[1.0]") << u"NOT_AN_EXACT_INTEGER"_s;
    QTest::newRow("exponent") << QByteArray("[1e2]") << u"NOT_AN_EXACT_INTEGER"_s;
    QTest::newRow("null") << QByteArray(R"({"a":null})") << u"NULL_VALUE"_s;
    QTest::newRow("composed") << QByteArray("\"\xc3\xa9\"") << QString();
    QTest::newRow("decomposed") << QByteArray("\"e\xcc\x81\"") << u"NOT_NFC"_s;
    QTest::newRow("decomposed name") << QByteArray("{\"e\xcc\x81\":1}") << u"NOT_NFC"_s;
    QTest::newRow("depth 16") << QByteArray(16, '[') + QByteArray(16, ']') << QString();
    QTest::newRow("depth 17") << QByteArray(17, '[') + QByteArray(17, ']') << u"TOO_DEEP"_s;
}

void CanonicalJsonTest::keepsEntriesToTheLedgerProfile()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, reason);
    QCOMPARE(reasonOf(text, JsonProfile::Ledger), reason);
    QCOMPARE(reasonOf(text), QString());
}

void CanonicalJsonTest::saysWhereAndWhyATextIsRefused()
{
    const auto read = parseJson("{\n  \"\xc3\xa9\": 01\n}");
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::BadInput);
    QCOMPARE(read.error().values.value(u"line"_s), u"2"_s);
    QCOMPARE(read.error().values.value(u"column"_s), u"9"_s);
    QCOMPARE(read.error().values.value(u"reason"_s), u"BAD_NUMBER"_s);
    const auto repeated = parseJson("{\"a\":1,\n \"a\":2}");
    QVERIFY(!repeated);
    QCOMPARE(repeated.error().values.value(u"line"_s), u"2"_s);
    QCOMPARE(repeated.error().values.value(u"column"_s), u"2"_s);
}

void CanonicalJsonTest::tellsCanonicalBytesFromOthers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("canonical");
    QTest::newRow("plain") << QByteArray(R"({"a":"é","b":[1,true,{}]})") << true;
    QTest::newRow("short escapes") << QByteArray(R"(["\b\t\n\f\r\"\\\u0000\u001f"])") << true;
    QTest::newRow("space") << QByteArray(R"({"a": 1})") << false;
    QTest::newRow("line end") << QByteArray("{\"a\":1}\n") << false;
    QTest::newRow("order") << QByteArray(R"({"b":1,"a":2})") << false;
    QTest::newRow("repeated") << QByteArray(R"({"a":1,"a":1})") << false;
    QTest::newRow("needless escape") << QByteArray(R"(["\u0041"])") << false;
    QTest::newRow("escaped slash") << QByteArray(R"(["\/"])") << false;
    QTest::newRow("long escape") << QByteArray(R"(["\u000a"])") << false;
    QTest::newRow("upper-case escape") << QByteArray(R"(["\u001F"])") << false;
    QTest::newRow("minus zero") << QByteArray("[-0]") << false;
    QTest::newRow("null") << QByteArray("[null]") << false;
    QTest::newRow("double") << QByteArray("[0.5]") << false;
}

void CanonicalJsonTest::tellsCanonicalBytesFromOthers()
{
    QFETCH(QByteArray, text);
    QTEST(isCanonicalJson(text), "canonical");
}

void CanonicalJsonTest::refusesBottomlessNestingWithoutOverflowingTheStack()
{
    QCOMPARE(reasonOf(QByteArray(1000000, '[')), u"TOO_DEEP"_s);
    QByteArray objects;
    for (int i = 0; i < 100000; ++i)
        objects += "{\"\":";
    QCOMPARE(reasonOf(objects), u"TOO_DEEP"_s);
}

void CanonicalJsonTest::readsNumbersAtTheEdges()
{
    QCOMPARE(canonicalJson(parseJson("[-0]").value()), QByteArray("[0]"));
    QCOMPARE(canonicalJson(parseJson("[-0.0]").value()), QByteArray("[0]"));
    QCOMPARE(canonicalJson(parseJson("[1e-400]").value()), QByteArray("[0]"));
    QCOMPARE(canonicalJson(parseJson("[-123e-10000000]").value()), QByteArray("[0]"));
    QCOMPARE(canonicalJson(parseJson("[0e99999999999999999999]").value()), QByteArray("[0]"));
    QCOMPARE(canonicalJson(parseJson("[5e-324]").value()), QByteArray("[5e-324]"));
    QCOMPARE(canonicalJson(parseJson("[1.7976931348623157e308]").value()), QByteArray("[1.7976931348623157e+308]"));
    QCOMPARE(canonicalJson(parseJson("[9007199254740993]").value()), QByteArray("[9007199254740992]"));
    QCOMPARE(canonicalJson(parseJson("[123456789012345678901234567890]").value()), QByteArray("[1.2345678901234568e+29]"));
    QCOMPARE(reasonOf("[123e99999999999999999999]"), u"NUMBER_TOO_LARGE"_s);
    QVERIFY(parseJson("9007199254740991").value().isInt());
    QVERIFY(parseJson("9007199254740992").value().isDouble());
}

void CanonicalJsonTest::indentsForPeople()
{
    const auto read = parseJson(R"({"b":[],"a":{"x":1,"w":[true,null]}})");
    QVERIFY(read.ok());
    QCOMPARE(indentedJson(read.value()),
             QByteArray("{\n  \"a\": {\n    \"w\": [\n      true,\n      null\n    ],\n    \"x\": 1\n  },\n  \"b\": []\n}\n"));
}

QTEST_GUILESS_MAIN(CanonicalJsonTest)
#include "tst_canonical_json.moc"
