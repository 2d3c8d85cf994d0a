// SPDX-License-Identifier: GPL-3.0-or-later
// The flat reader accepts exactly what the tree reader accepts as canonical, and shows the same values.
#include "core/base/canonical_json.h"
#include "core/base/json_tape.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace chancery::base;
using namespace Qt::StringLiterals;

class JsonTapeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheTreeReader_data();
    void agreesWithTheTreeReader();
    void agreesOnEveryPublishedText();
    void agreesWhateverByteIsChanged();
    void showsMembersWhereTheyStand();
};

void JsonTapeTest::agreesWithTheTreeReader_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("canonical");
    const auto row = [](const char *name, const QByteArray &text, bool canonical) { QTest::newRow(name) << text << canonical; };
    row("empty", "", false);
    row("object", R"({"a":1,"b":[true,false,"x"],"c":{}})", true);
    row("null", R"({"a":null})", false);
    row("order", R"({"b":1,"a":1})", false);
    row("prefix first", R"({"a":1,"aa":1})", true);
    row("twice", R"({"a":1,"a":1})", false);
    row("space", R"({"a": 1})", false);
    row("after", R"({"a":1} )", false);
    row("zero", "[0]", true);
    row("minus zero", "[-0]", false);
    row("leading zero", "[01]", false);
    row("minus leading zero", "[-01]", false);
    row("plus", "[+1]", false);
    row("double", "[1.5]", false);
    row("exponent", "[1e2]", false);
    row("largest", "[9007199254740991]", true);
    row("too large", "[9007199254740992]", false);
    row("far too large", "[99999999999999999999]", false);
    row("short escapes", R"(["\"\\\b\f\n\r\t"])", true);
    row("solidus", R"(["\/"])", false);
    row("control", R"(["\u001f"])", true);
    row("control in upper case", R"(["\u001F"])", false);
    row("long form of a short", R"(["\u000a"])", false);
    row("needless escape", R"(["\u0041"])", false);
    row("raw control", "[\"\x01\"]", false);
    row("delete", "[\"\x7f\"]", true);
    row("not UTF-8", "[\"\xff\"]", false);
    row("overlong", "[\"\xc0\x80\"]", false);
    row("noncharacter", "[\"\xef\xbf\xbe\"]", false);
    row("composed", "[\"\xc3\xa9\"]", true);
    row("decomposed", "[\"e\xcc\x81\"]", false);
    row("mark after an escape", "[\"\\n\xcc\x81\"]", true);
    row("names beyond ASCII", "{\"\xc3\xa9\":1,\"\xe4\xbd\x90\":2}", true);
    row("UTF-16 order, not UTF-8", "{\"\xf0\x90\x80\x80\":1,\"\xef\xac\x83\":2}", true);
    row("UTF-8 order, not UTF-16", "{\"\xef\xac\x83\":2,\"\xf0\x90\x80\x80\":1}", false);
    row("sixteen deep", QByteArray(16, '[') + QByteArray(16, ']'), true);
    row("seventeen deep", QByteArray(17, '[') + QByteArray(17, ']'), false);
    row("cut short", R"({"a":"b)", false);
}

void JsonTapeTest::agreesWithTheTreeReader()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, canonical);
    QCOMPARE(JsonTape().read(text), canonical);
    QCOMPARE(isCanonicalJson(text), canonical);
}

void JsonTapeTest::agreesOnEveryPublishedText()
{
    JsonTape tape;
    int seen = 0;
    QDirIterator files(QStringLiteral(CHANCERY_TEST_DATA "/vectors"), {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(tape.read(text), isCanonicalJson(text));
        const auto value = parseJson(text, JsonProfile::Ledger);
        const QByteArray canonical = value ? canonicalJson(*value) : QByteArray();
        QVERIFY2(!value || tape.read(canonical), qPrintable(file.fileName()));
        ++seen;
    }
    QVERIFY(seen > 100);
}

void JsonTapeTest::agreesWhateverByteIsChanged()
{
    const QByteArray text = "{\"a\":{\"b\":[1,-20,\"x\\ny\\u0001\",true]},\"z\":\"plain text of some length\",\"\xc3\xa9\":\"\xe4\xbd\x90\xe8\x97\xa4\"}";
    QVERIFY(JsonTape().read(text));
    JsonTape tape;
    for (qsizetype at = 0; at < text.size(); ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            QByteArray other = text;
            other[at] = char(byte);
            QVERIFY2(tape.read(other) == isCanonicalJson(other), other.constData());
        }
    }
}

void JsonTapeTest::showsMembersWhereTheyStand()
{
    const QByteArray text = R"({"a":{"b":"x\ny","c":12},"d":["e",{"b":"no"}]})";
    JsonTape tape;
    QVERIFY(tape.read(text));
    const JsonTape::Node *root = &tape.nodes()[0];
    const JsonTape::Node *a = tape.member(root, "a");
    QVERIFY(a && a->kind == JsonTape::Kind::Object);
    QCOMPARE(tape.member(a, "b")->value, QByteArrayView(R"(x\ny)"));
    QCOMPARE(tape.member(a, "c")->value, QByteArrayView("12"));
    QVERIFY(!tape.member(root, "b"));
    QVERIFY(!tape.member(tape.member(root, "d"), "b"));
    QCOMPARE(tape.member(root, "d")->value, QByteArrayView(R"(["e",{"b":"no"}])"));
}

QTEST_GUILESS_MAIN(JsonTapeTest)
#include "tst_json_tape.moc"
