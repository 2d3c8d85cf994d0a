// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"
#include "core/rules/json_lines.h"
#include "core/rules/registry.h"
#include "resources/resources.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chancery;
using rules::checkPackFile;
using rules::JsonLines;
using rules::PackError;

namespace {

QByteArray atlantis()
{
    QFile file(QString::fromLatin1(CHANCERY_TEST_DATA) + u"/rules/atlantis.json"_s);
    if (!file.open(QFile::ReadOnly))
        qFatal("no test pack");
    return file.readAll();
}

QString told(const std::vector<PackError> &errors)
{
    QStringList lines;
    for (const PackError &each : errors)
        lines.append(u"%1:%2 %3 %4"_s.arg(each.line).arg(each.column).arg(each.pointer, each.message));
    return lines.join(u'\n');
}

} // namespace

/// A bad pack is refused with file, line and pointer of each mistake.
class TestPackErrors : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::vector<PackError> errorsOf(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"pack.json"_s);
        QFile file(path);
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        file.close();
        return checkPackFile(path);
    }

private Q_SLOTS:
    void initTestCase() { resources::load(); }

    void acceptsAGoodPack()
    {
        const auto errors = errorsOf(atlantis());
        QVERIFY2(errors.empty(), qPrintable(told(errors)));
    }

    void namesLineAndPointer_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *before, const char *after, int line, const QString &pointer, const QString &says) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << line << pointer << says;
        };
        row("unknown member", "\"retention_years\": 7", "\"retention\": 7", 15, {}, u"retention"_s);
        row("wrong type", "\"retention_years\": 7", "\"retention_years\": \"7\"", 15, u"/retention_years"_s, u"type"_s);
        row("version", "\"version\": \"2026.1\"", "\"version\": \"1\"", 3, u"/version"_s, u"pattern"_s);
        row("severity", "BLOCKING_COMPLIANCE_VIOLATION", "FATAL", 22, u"/rules/0/severity"_s, u"FATAL"_s);
        row("unknown check", "\"check\": \"language\"", "\"check\": \"telepathy\"", 29, u"/rules/1/check"_s, u"enum"_s);
        row("missing remedy", "\"remedy\": \"Translate.\",", "", 25, u"/rules/1"_s, u"remedy"_s);
        row("check without its parameters", "\"before\": \"SUBMITTED\"", "\"befor\": \"SUBMITTED\"", 23, u"/rules/0/parameters"_s, u"befor"_s);
        row("clock without amount", "\"amount\": 5, ", "", 33, u"/clocks/0"_s, u"amount"_s);
        row("holiday without a day", "\"month\": 6, \"weekday\": \"monday\", \"nth\": 4", "\"month\": 6", 13, u"/calendar/holidays/0"_s, u"day"_s);
        row("not a day", "\"valid_from\": \"2020-01-01\"", "\"valid_from\": \"2020-02-30\"", 7, u"/valid_from"_s, u"not a day"_s);
        row("ends before it begins", "\"valid_from\": \"2020-01-01\"", "\"valid_from\": \"2020-01-01\", \"valid_to\": \"2019-01-01\"", 7,
            u"/valid_to"_s, u"ends before"_s);
        row("id twice", "ATL-02", "ATL-01", 26, u"/rules/1/id"_s, u"twice"_s);
        row("unknown class", "\"class\": \"tide-table\"", "\"class\": \"star-chart\"", 23, u"/rules/0/parameters/class"_s, u"star-chart"_s);
        row("unknown base", "\"jurisdiction\": \"AT-LAN\"", "\"jurisdiction\": \"AT-LAN\", \"based_on\": \"olympus\"", 5, u"/based_on"_s, u"olympus"_s);
        row("unknown calendar", "\"unit\": \"working_days\"", "\"unit\": \"working_days\", \"calendar\": \"lunar\"", 36, u"/clocks/0/calendar"_s, u"lunar"_s);
        row("not an expression", "\"check\": \"language\"", "\"check\": \"file_name\", \"parameters\": { \"pattern\": \"[\" }", 29,
            u"/rules/1/parameters/pattern"_s, u"expression"_s);
        row("two clocks at once", "\"on_timeout\": \"TACIT_APPROVAL\"\n    }",
            "\"on_timeout\": \"TACIT_APPROVAL\"\n    }, { \"id\": \"ATL-C2\", \"title\": \"Twice\", \"citation\": \"c\", \"source\": \"s\", \"checked_on\": \"2026-11-20\",\n"
            "\"confidence\": \"house\", \"remedy\": \"r\", \"kind\": \"review\", \"state\": \"UNDER_REVIEW\", \"start\": \"submitted\", \"amount\": 5, \"unit\": \"months\", \"on_timeout\": \"ESCALATE\" }",
            38, u"/clocks/1/kind"_s, u"at once"_s);
        row("a clock after nothing", "\"start\": \"review_started\"", "\"start\": \"clock_ended\"", 36, u"/clocks/0/start"_s, u"after"_s);
        static const QByteArray endless = "\"id\": \"" + QByteArray(1 << 20, 'x') + '"', unnameable = "\"id\": \"" + QByteArray(65, 'x') + '"';
        row("a text without an end", "\"id\": \"atlantis\"", endless.constData(), 2, u"/id"_s, u"longer than"_s);
        row("an id that no file can have", "\"id\": \"atlantis\"", unnameable.constData(), 2, u"/id"_s, {});
        row("a week without a working day", "[\"sunday\"]",
            "[\"monday\", \"tuesday\", \"wednesday\", \"thursday\", \"friday\", \"saturday\", \"sunday\"]", 12, u"/calendar/weekend"_s, {});
        row("duplicate member", "\"retention_years\": 7", "\"id\": \"atlantis\"", 15, {}, {});
        row("syntax", "\"retention_years\": 7,", "\"retention_years\": 7", 16, {}, {});
    }
    void namesLineAndPointer()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(int, line);
        QFETCH(QString, pointer);
        QFETCH(QString, says);
        QByteArray bytes = atlantis();
        QVERIFY(bytes.contains(before));
        const auto errors = errorsOf(bytes.replace(bytes.indexOf(before), before.size(), after));
        QVERIFY(!errors.empty());
        const bool told_ = std::ranges::any_of(errors, [&](const PackError &each) {
            return each.line == line && each.pointer == pointer && each.message.contains(says) && each.file.endsWith(u"pack.json");
        });
        QVERIFY2(told_, qPrintable(told(errors)));
    }

    void findsTheBaseBesideThePack()
    {
        const QString base = m_folder.filePath(u"base.json"_s);
        QFile file(base);
        QVERIFY(file.open(QFile::WriteOnly));
        QVERIFY(file.write("{\"id\": \"olympus\", \"version\": \"2026.1\", \"title\": \"Olympus\", \"valid_from\": \"2000-01-01\"}") > 0);
        file.close();
        const QByteArray bytes = atlantis().replace("\"jurisdiction\": \"AT-LAN\"", "\"jurisdiction\": \"AT-LAN\", \"based_on\": \"olympus\"");
        const auto errors = errorsOf(bytes);
        QVERIFY2(errors.empty(), qPrintable(told(errors)));
        QVERIFY(QFile::remove(base));
        QVERIFY(!errorsOf(bytes).empty());
    }

    void refusesWhatIsNoPackAtAll()
    {
        QVERIFY(!errorsOf("").empty());
        QVERIFY(!errorsOf("[]").empty());
        QVERIFY(!errorsOf("null").empty());
        QVERIFY(!errorsOf(QByteArray(5 * 1024 * 1024, ' ')).empty());
        QVERIFY(!errorsOf(QByteArray(100'000, '[')).empty());
        QVERIFY(!checkPackFile(m_folder.filePath(u"absent.json"_s)).empty());
        QVERIFY(!checkPackFile(m_folder.path()).empty());
    }

    void reportsEveryMistakeNotOnlyTheFirst()
    {
        QByteArray bytes = atlantis();
        bytes.replace("\"version\": \"2026.1\"", "\"version\": \"1\"").replace("BLOCKING_COMPLIANCE_VIOLATION", "FATAL");
        const auto errors = errorsOf(bytes);
        QVERIFY2(errors.size() == 2, qPrintable(told(errors)));
    }

    void findsPlacesOfValues()
    {
        const QByteArray text = "{\n  \"a\": [1, {\"b/c\": \"x\\\"}\\n\"},\n    true],\n  \"d\": {}\n}";
        const JsonLines lines(text);
        QCOMPARE(lines.at({}).line, 1);
        QCOMPARE(lines.at(u"/a"_s).line, 2);
        QCOMPARE(lines.at(u"/a/1/b~1c"_s).line, 2);
        QCOMPARE(lines.at(u"/a/1/b~1c"_s).column, 20);
        QCOMPARE(lines.at(u"/a/2"_s).line, 3);
        QCOMPARE(lines.at(u"/d"_s).line, 4);
        QCOMPARE(lines.at(u"/d/nothing/there"_s).line, 4); // the nearest around it
        QCOMPARE(lines.memberAt({}, u"d"_s).column, 3);
        QCOMPARE(lines.at(u"/a/9"_s).line, 2);
    }

    void walksAnyBytesWithoutHarm()
    {
        for (const char *text : {"", "{", "[", "\"", "{\"a\"", "{\"a\":", "[1,", "{\"a\":\"\\", "]", ",", "{]}", "[[[[[["}) {
            const JsonLines lines{QByteArrayView(text)};
            QVERIFY(lines.at(u"/a"_s).line >= 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestPackErrors)
#include "tst_pack_errors.moc"
