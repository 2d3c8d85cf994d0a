// SPDX-License-Identifier: GPL-3.0-or-later
// What others say of a ledger's heads: a real time-stamp authority (openssl ts) and a real witness (this program, in a home of its
// own) asked over HTTP and by file; and what happens where they say no.
#include "tests/stories/chanceryctl.h"
#include "tests/support/http_server.h"
#include "tests/support/timestamp_authority.h"

#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::stories;

class TestCliAnchor : public QObject
{
    Q_OBJECT

    Terminal m_at;                       ///< the site
    Terminal m_elsewhere;                ///< the witness
    test::TimestampAuthority m_authority{u"Chancery test TSA"_s};
    QString m_vkey;

    QString witnessFolder() const { return m_elsewhere.path(u"witness"_s); }
    QString rootsFile() const { return m_at.write(u"roots.pem"_s, m_authority.roots()); }
    static QString textOf(const base::Json &list) { return QString::fromUtf8(base::canonicalJson(list)); }
    QString coverage(const QStringList &words = {}) const
    {
        const Said said = m_at.asks(QStringList{u"ledger"_s, u"verify"_s} + words);
        return textOf(said.json[u"coverage"]) + textOf(said.json[u"warnings"]) + textOf(said.json[u"storage"]) + QString::number(said.status);
    }
    static QByteArray fileBytes(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// What the authority answers over HTTP.
    test::Answered stamped(const test::Asked &asked) const
    {
        if (asked.contentType != "application/timestamp-query")
            return {.status = 415};
        return {.status = 200, .body = m_authority.reply(asked.body), .contentType = "application/timestamp-reply"};
    }
    /// What a tlog-witness answers over HTTP, the answer made by `witness cosign`.
    test::Answered cosigned(const test::Asked &asked) const
    {
        const QString file = m_elsewhere.write(u"request"_s, asked.body);
        const Said said = m_elsewhere.asks({u"witness"_s, u"cosign"_s, witnessFolder(), file});
        if (said.status == 0)
            return {.status = 200, .body = said.json[u"cosignature"].toString().toUtf8()};
        const QString code = said.error[u"code"].toString();
        if (code == u"HEAD_SEEN_IS_OTHER")
            return {.status = 409, .body = said.error[u"details"][u"seen"].toString().toUtf8() + '\n', .contentType = "text/x.tlog.size"};
        return {.status = code == u"HEAD_NOT_CONSISTENT" ? 422 : 403};
    }
    void sql(const QString &statement) const
    {
        QProcess sqlite;
        sqlite.start(u"sqlite3"_s, {m_at.workspace() + u"/workspace.sqlite"_s, statement});
        QVERIFY(sqlite.waitForFinished());
        QCOMPARE(sqlite.readAllStandardError(), QByteArray());
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Said made = m_at.asks({u"init"_s, m_at.workspace(), u"--owner"_s, u"m.visser"_s, u"--name"_s, u"Marijke Visser"_s});
        MUST(made, 0);
        m_vkey = made.json[u"vkey"].toString();
    }

    void nobodyIsNamedYet()
    {
        const Said said = m_at.asks({u"anchor"_s, u"timestamp"_s});
        MUST(said, 3);
        QCOMPARE(said.error[u"code"].toString(), u"NO_TIMESTAMP_AUTHORITY"_s);
        MUST(m_at.asks({u"anchor"_s, u"cosign"_s, u"nobody"_s}), 3);
        MUST(m_at.asks({u"anchor"_s, u"authority"_s, u"--roots"_s, m_at.write(u"no.pem"_s, "no certificate")}), 3);
        MUST(m_at.asks({u"anchor"_s, u"authority"_s, u"--roots"_s, rootsFile(), u"--url"_s, u"ftp://example.org"_s}), 3);
        MUST(m_at.asks({u"anchor"_s, u"witness"_s, m_vkey}), 3); // the ledger's own key is no witness's
        QVERIFY(coverage().contains(u"NOT_ANCHORED"));
    }

    void theHeadIsStampedOverTheNetwork()
    {
        const test::HttpServer server([this](const test::Asked &asked) { return stamped(asked); });
        MUST(m_at.asks({u"anchor"_s, u"authority"_s, u"--roots"_s, rootsFile(), u"--url"_s, server.url().toString()}), 0);
        const Said done = m_at.asks({u"anchor"_s, u"timestamp"_s});
        MUST(done, 0);
        QCOMPARE(done.json[u"authority"].toString(), u"Chancery test TSA"_s);
        QVERIFY(done.json[u"size"].toInt() > 0);
        QCOMPARE(server.asked().size(), size_t(1));
        QVERIFY(server.asked().front().body.size() < 100); // a digest and a number, nothing of the record
        const QString said = coverage();
        QVERIFY2(said.contains(u"TIMESTAMPED_TO") && !said.contains(u"NOT_ANCHORED") && said.endsWith(u'0'), qPrintable(said));
    }

    void theHeadIsStampedByFile()
    {
        const QString query = m_at.path(u"head.tsq"_s);
        MUST(m_at.asks({u"anchor"_s, u"timestamp"_s, u"-o"_s, query}), 0);
        const QString reply = m_at.write(u"head.tsr"_s, m_authority.reply(fileBytes(query)));
        const Said half = m_at.asks({u"anchor"_s, u"timestamp"_s, u"--query"_s, query});
        MUST(half, 2);
        QVERIFY2(half.error[u"message"].toString().contains(u"--reply FILE"), half.errors.constData());
        MUST(m_at.asks({u"anchor"_s, u"timestamp"_s, u"--query"_s, query, u"--reply"_s, reply}), 0);
    }

    void aRecordedExportIsStampedFirst()
    {
        const test::HttpServer server([this](const test::Asked &asked) { return stamped(asked); });
        MUST(m_at.asks({u"anchor"_s, u"authority"_s, u"--roots"_s, rootsFile(), u"--url"_s, server.url().toString()}), 0);
        const QStringList exports{u"ledger"_s, u"export"_s, u"--format"_s, u"ndjson"_s, u"-o"_s, m_at.path(u"stamped.ndjson"_s)};
        MUST(m_at.asks(exports), 0); // leaves no entry, so nothing is asked
        QCOMPARE(server.asked().size(), size_t(0));
        MUST(m_at.asks(QStringList{u"--as"_s, u"m.visser"_s} + exports), 0);
        QCOMPARE(server.asked().size(), size_t(1));
        QVERIFY(fileBytes(exports.back()).contains("CHECKPOINT_TIMESTAMPED"));
        MUST(m_at.asks({u"anchor"_s, u"timestamp"_s, u"--if-due"_s}), 0); // the newest is of today
        QCOMPARE(server.asked().size(), size_t(1));
    }

    void anExportGoesOnWhereNobodyAnswers()
    {
        QString gone;
        {
            const test::HttpServer server([](const test::Asked &) { return test::Answered{}; });
            gone = server.url().toString();
        }
        MUST(m_at.asks({u"anchor"_s, u"authority"_s, u"--roots"_s, rootsFile(), u"--url"_s, gone}), 0);
        const Said said = m_at.types({u"--as"_s, u"m.visser"_s, u"ledger"_s, u"export"_s, u"--format"_s, u"ndjson"_s, u"-o"_s, m_at.path(u"alone.ndjson"_s)});
        MUST(said, 0);
        QVERIFY2(said.errors.contains("Not time-stamped before the export"), said.errors.constData());
    }

    void whatProvesNothingIsNotKept()
    {
        const qint64 before = m_at.asks({u"anchor"_s, u"list"_s}).json[u"anchors"].array().size();
        const QString query = m_at.path(u"again.tsq"_s);
        MUST(m_at.asks({u"anchor"_s, u"timestamp"_s, u"-o"_s, query}), 0);
        const QString older = m_at.path(u"head.tsr"_s); // an answer to another question
        const Said replayed = m_at.asks({u"anchor"_s, u"timestamp"_s, u"--query"_s, query, u"--reply"_s, older});
        MUST(replayed, 3);
        QCOMPARE(replayed.error[u"code"].toString(), u"TIMESTAMP_DIFFERS"_s);
        const test::TimestampAuthority foreign;
        const QString other = m_at.write(u"foreign.tsr"_s, foreign.reply(fileBytes(query)));
        MUST(m_at.asks({u"anchor"_s, u"timestamp"_s, u"--query"_s, query, u"--reply"_s, other}), 3);
        MUST(m_at.asks({u"anchor"_s, u"timestamp"_s, u"--query"_s, query, u"--reply"_s, m_at.write(u"junk"_s, "junk")}), 3);
        const test::HttpServer refusing([](const test::Asked &) { return test::Answered{.status = 503}; });
        MUST(m_at.asks({u"anchor"_s, u"authority"_s, u"--roots"_s, rootsFile(), u"--url"_s, refusing.url().toString()}), 0);
        MUST(m_at.asks({u"anchor"_s, u"timestamp"_s}), 4);
        QCOMPARE(qint64(m_at.asks({u"anchor"_s, u"list"_s}).json[u"anchors"].array().size()), before);
    }

    void aWitnessCosignsWhatContinues()
    {
        const Said made = m_elsewhere.asks({u"witness"_s, u"init"_s, witnessFolder(), u"--name"_s, u"qa.example.org/w"_s});
        MUST(made, 0);
        const QString key = made.json[u"witness"].toString();
        const test::HttpServer server([this](const test::Asked &asked) { return cosigned(asked); });
        MUST(m_at.asks({u"anchor"_s, u"witness"_s, key, u"--url"_s, server.url(QString()).toString()}), 0);
        MUST(m_at.asks({u"anchor"_s, u"cosign"_s, u"qa.example.org/w"_s}), 4); // it was not told to look at this ledger
        MUST(m_elsewhere.asks({u"witness"_s, u"accept"_s, witnessFolder(), m_vkey}), 0);
        MUST(m_at.asks({u"anchor"_s, u"cosign"_s, u"qa.example.org/w"_s}), 0);
        MUST(m_at.asks({u"anchor"_s, u"cosign"_s, u"qa.example.org/w"_s}), 0);
        QCOMPARE(server.asked().back().path, QByteArray("/add-checkpoint"));
        const QString said = coverage();
        QVERIFY2(said.contains(u"WITNESSED_TO") && said.endsWith(u'0'), qPrintable(said));
    }

    // The answer was lost on its way: the witness has seen more than the record tells.
    void anAnswerThatWasLostDoesNotEndIt()
    {
        const QString request = m_at.path(u"lost.request"_s);
        MUST(m_at.asks({u"anchor"_s, u"cosign"_s, u"qa.example.org/w"_s, u"-o"_s, request}), 0);
        MUST(m_elsewhere.asks({u"witness"_s, u"cosign"_s, witnessFolder(), request}), 0);
        MUST(m_at.asks({u"study"_s, u"add"_s, u"--title"_s, u"Salt and sleep"_s}), 0);
        const test::HttpServer server([this](const test::Asked &asked) { return cosigned(asked); });
        const QString key = m_at.asks({u"anchor"_s, u"list"_s}).json[u"witnesses"].array().front().toString();
        MUST(m_at.asks({u"anchor"_s, u"witness"_s, key, u"--url"_s, server.url(QString()).toString()}), 0);
        MUST(m_at.asks({u"anchor"_s, u"cosign"_s, u"qa.example.org/w"_s}), 0);
        QCOMPARE(server.asked().size(), size_t(2));
    }

    void aWitnessIsAskedByFile()
    {
        const QString request = m_at.path(u"by-hand.request"_s), answer = m_at.path(u"by-hand.answer"_s);
        MUST(m_at.asks({u"anchor"_s, u"cosign"_s, u"qa.example.org/w"_s, u"-o"_s, request}), 0);
        // Putting a file in the place of a device would take the device away from the whole machine.
        const QString pipe = m_elsewhere.path(u"pipe"_s);
        QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
        MUST(m_elsewhere.asks({u"witness"_s, u"cosign"_s, witnessFolder(), request, u"-o"_s, pipe}), 3);
        QVERIFY(QFileInfo::exists(pipe) && !QFileInfo(pipe).isFile());
        MUST(m_elsewhere.asks({u"witness"_s, u"cosign"_s, witnessFolder(), request, u"-o"_s, answer}), 0);
        MUST(m_at.asks({u"anchor"_s, u"cosign"_s, u"qa.example.org/w"_s, u"--request"_s, request, u"--reply"_s, m_at.write(u"junk"_s, "junk")}), 3);
        MUST(m_at.asks({u"anchor"_s, u"cosign"_s, u"qa.example.org/w"_s, u"--request"_s, request, u"--reply"_s, answer}), 0);
    }

    // Offline, and by software that is not ours: openssl checks the token over the text that the ledger's key signed.
    void exportsCarryWhatWasSaid()
    {
        const QString file = m_at.path(u"whole.jsonld"_s);
        MUST(m_at.asks({u"ledger"_s, u"export"_s, u"--format"_s, u"jsonld"_s, u"-o"_s, file}), 0);
        const QString said = coverage({file});
        QVERIFY2(said.contains(u"TIMESTAMPED_TO") && said.contains(u"WITNESSED_TO") && said.endsWith(u'0'), qPrintable(said));
        const test::TimestampAuthority foreign;
        QVERIFY(coverage({file, u"--roots"_s, m_at.write(u"foreign.pem"_s, foreign.roots())}).contains(u"ANCHOR_BAD"));
        const base::Json document = parsed(fileBytes(file));
        int checked = 0;
        for (const base::Json &each : document[u"checkpoints"].array()) {
            if (!each.contains(u"timestamp_token"))
                continue;
            const QByteArray note = each[u"note"].toString().toUtf8();
            m_at.write(u"token.der"_s, QByteArray::fromBase64(each[u"timestamp_token"].toString().toLatin1()));
            m_at.write(u"text"_s, note.first(note.indexOf("\n\n") + 1));
            QProcess openssl;
            openssl.start(u"openssl"_s, {u"ts"_s, u"-verify"_s, u"-data"_s, m_at.path(u"text"_s), u"-in"_s, m_at.path(u"token.der"_s), u"-token_in"_s,
                                         u"-CAfile"_s, rootsFile()});
            QVERIFY(openssl.waitForFinished());
            QVERIFY2(openssl.exitCode() == 0, openssl.readAllStandardError().constData());
            ++checked;
        }
        QCOMPARE(checked, 3);
    }

    void aHistoryThatWasSetBackIsNotCosigned()
    {
        // A second history of the same ledger: the copy goes on from an older state.
        QProcess copy;
        copy.start(u"cp"_s, {u"-a"_s, m_at.workspace(), m_at.path(u"before"_s)});
        QVERIFY(copy.waitForFinished());
        MUST(m_at.asks({u"study"_s, u"add"_s, u"--title"_s, u"Seen by the witness"_s}), 0);
        const QString request = m_at.path(u"first.request"_s), answer = m_at.path(u"first.answer"_s);
        MUST(m_at.asks({u"anchor"_s, u"cosign"_s, u"qa.example.org/w"_s, u"-o"_s, request}), 0);
        MUST(m_elsewhere.asks({u"witness"_s, u"cosign"_s, witnessFolder(), request, u"-o"_s, answer}), 0);
        const QStringList other{u"--workspace"_s, m_at.path(u"before"_s)};
        const QString older = m_at.path(u"older.request"_s);
        MUST(m_at.asks(other + QStringList{u"anchor"_s, u"cosign"_s, u"qa.example.org/w"_s, u"-o"_s, older}), 0);
        const Said refused = m_elsewhere.asks({u"witness"_s, u"cosign"_s, witnessFolder(), older});
        MUST(refused, 1);
        QCOMPARE(refused.error[u"code"].toString(), u"HEAD_IS_OLDER"_s);
    }

    void whatWasSaidCannotBeTakenAwayUnseen()
    {
        sql(u"DELETE FROM ledger_anchor WHERE rowid = (SELECT min(rowid) FROM ledger_anchor)"_s);
        const QString missing = coverage();
        QVERIFY2(missing.contains(u"ANCHOR_MISSING") && missing.endsWith(u'1'), qPrintable(missing));
        sql(u"INSERT INTO ledger_anchor SELECT max(size), 'timestamp', x'00' FROM ledger_anchor"_s);
        const QString foreign = coverage();
        QVERIFY2(foreign.contains(u"ANCHOR_FOREIGN"), qPrintable(foreign));
        sql(u"INSERT INTO ledger_anchor VALUES (3, 'timestamp', x'00')"_s);
        const QString added = coverage();
        QVERIFY2(added.contains(u"ledger_anchor 3 timestamp"), qPrintable(added));
    }
};

QTEST_GUILESS_MAIN(TestCliAnchor)
#include "tst_cli_anchor.moc"
