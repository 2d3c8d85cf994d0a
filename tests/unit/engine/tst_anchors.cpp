// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/anchors.h"
#include "core/engine/ledger_check.h"
#include "core/engine/witness_desk.h"
#include "core/engine/witness_request.h"
#include "core/secrets/timestamp_token.h"
#include "tests/support/timestamp_authority.h"
#include "tests/support/workspace_builder.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

/// Time-stamps of a real authority and cosignatures of a real witness, kept beside a real ledger.
class TestAnchors : public QObject
{
    Q_OBJECT

    test::TimestampAuthority m_authority{u"Chancery test TSA"_s};
    base::SystemRandom m_random;

    /// The authority's clock is the machine's; the workspace's is moved to it.
    static void now(test::WorkspaceBuilder &work, std::int64_t offMs = 0)
    {
        work.clock().advanceMs(QDateTime::currentMSecsSinceEpoch() - work.clock().now().msSinceEpoch() + offMs);
    }
    static std::unique_ptr<store::Reader> reader(const test::WorkspaceBuilder &work) 
    {
        auto opened = store::Reader::open(work.folder());
        return std::move(*opened);
    }

    engine::RecordTimestamp stamp(const test::WorkspaceBuilder &work, const test::TimestampAuthority &authority)
    {
        const auto query = secrets::timestampQuery(*engine::stampedOf(reader(work)->health().lastCheckpoint), m_random);
        return {query->der, authority.reply(query->der)};
    }
    static ledger::VerifyReport verified(const test::WorkspaceBuilder &work)
    {
        const auto read = reader(work);
        return *engine::checkLedger(*read, {});
    }
    static bool covers(const ledger::VerifyReport &report, const QString &word)
    {
        return std::ranges::any_of(report.coverage, [&](const QString &each) { return each.startsWith(word); });
    }
    static void sql(test::WorkspaceBuilder &work, const QString &statement)
    {
        work.close();
        QProcess sqlite;
        sqlite.start(u"sqlite3"_s, {work.folder() + u"/workspace.sqlite"_s, statement});
        QVERIFY(sqlite.waitForFinished());
        QCOMPARE(sqlite.readAllStandardError(), QByteArray());
        work.reopen();
    }
    /// A witness that this ledger names, and which looks at it.
    static base::Result<engine::WitnessDesk> witness(test::WorkspaceBuilder &work, base::Random &random)
    {
        auto desk = engine::WitnessDesk::create(work.scratch() + u"/witness"_s, u"qa.example.org/w"_s, work.secrets(), random);
        if (desk) {
            work.must(engine::SetWitness{desk->witness().vkey(), {}});
            (void)desk->accept(work.engine().vkey()).ok();
        }
        return desk;
    }
    static QByteArray request(const test::WorkspaceBuilder &work, std::int64_t from = 0)
    {
        return ledger::writeAddCheckpoint(*engine::witnessRequest(*reader(work), from, {}));
    }

private Q_SLOTS:
    void aClockThatTheStampContradictsIsPutRightFirst()
    {
        test::WorkspaceBuilder work; // begins in March
        work.must(engine::SetTimestampAuthority{{}, m_authority.roots()});
        QCOMPARE(work.ask(stamp(work, m_authority)).error().code, u"CLOCKS_DISAGREE"_s); // behind
        now(work, 60'000);
        work.must(engine::RunClocks{});
        work.must(engine::CreateStudy{{.title = u"A minute ahead"_s, .protocolNumber = u"P"_s}});
        QCOMPARE(work.ask(stamp(work, m_authority)).error().code, u"CLOCKS_DISAGREE"_s);
        QVERIFY(verified(work).valid);
    }

    void theSameAnswerIsKeptOnce()
    {
        test::WorkspaceBuilder work;
        now(work, -10'000); // each act takes it on a little
        work.must(engine::SetTimestampAuthority{{}, m_authority.roots()});
        const auto answer = stamp(work, m_authority);
        now(work, 2000);
        work.must(answer);
        QCOMPARE(work.ask(answer).error().code, u"ANCHOR_ALREADY_KEPT"_s);
        const auto report = verified(work);
        QVERIFY(report.valid && covers(report, u"TIMESTAMPED_TO"_s));
        QVERIFY(report.warnings.contains(u"AUTHORITY_NOT_PINNED"_s)); // only the ledger says whose word counts
    }

    void anotherAuthorityTakesNothingFromTheOneBefore()
    {
        test::WorkspaceBuilder work;
        now(work, -10'000); // each act takes it on a little
        work.must(engine::SetTimestampAuthority{{}, m_authority.roots()});
        const auto answer = stamp(work, m_authority);
        now(work, 2000);
        work.must(answer);
        const test::TimestampAuthority next(u"The next one"_s);
        work.must(engine::SetTimestampAuthority{{}, next.roots()});
        QVERIFY(verified(work).valid);
        QCOMPARE(work.ask(stamp(work, m_authority)).error().code, u"TIMESTAMP_DIFFERS"_s); // the one before counts no more
        const auto read = reader(work);
        QVERIFY(!engine::checkLedger(*read, {}, next.roots())->valid); // held to the next one alone it was never stamped
    }

    void nothingOfAnAnswerIsKeptButTheLineThatHolds()
    {
        test::WorkspaceBuilder work;
        now(work, -10'000); // each act takes it on a little
        auto desk = witness(work, m_random);
        QVERIFY2(desk.ok(), desk ? "" : qPrintable(desk.error().code));
        const QByteArray asked = request(work);
        const auto line = desk->cosign(asked, work.clock().now());
        QVERIFY2(line.ok(), line ? "" : qPrintable(line.error().code));
        QByteArray more = *line;
        for (int i = 0; i < 60; ++i)
            more += "\xe2\x80\x94 somebody" + QByteArray::number(i) + " AAAAAAAAAAAA\n";
        work.must(engine::RecordCosignature{ledger::readCheckpoint(ledger::readAddCheckpoint(asked)->checkpoint)->size, more});
        const auto rows = *reader(work)->anchors();
        QCOMPARE(rows.size(), size_t(1));
        QVERIFY(rows.front().value.endsWith(*line) && !rows.front().value.contains("somebody"));
        QVERIFY(covers(verified(work), u"WITNESSED_TO"_s));
    }

    void aMomentThatHasNotComeIsNone()
    {
        test::WorkspaceBuilder work;
        now(work, -10'000); // each act takes it on a little
        auto desk = witness(work, m_random);
        QVERIFY(desk.ok());
        const QByteArray asked = request(work);
        const auto size = ledger::readCheckpoint(ledger::readAddCheckpoint(asked)->checkpoint)->size;
        const auto line = desk->cosign(asked, base::UtcTime(work.clock().now().msSinceEpoch() + 86'400'000));
        QCOMPARE(work.ask(engine::RecordCosignature{size, *line}).error().code, u"NO_KNOWN_COSIGNATURE"_s);
    }

    void theHeadSeenLastIsSignedAgainAndNoOther()
    {
        test::WorkspaceBuilder work;
        now(work, -10'000); // each act takes it on a little
        auto desk = witness(work, m_random);
        QVERIFY(desk.ok());
        const QByteArray first = request(work);
        QVERIFY(desk->cosign(first, work.clock().now()).ok()); // the answer is lost
        QVERIFY(desk->cosign(first, work.clock().now()).ok());
        work.must(engine::CreateStudy{{.title = u"Further"_s, .protocolNumber = u"P"_s}});
        QCOMPARE(desk->cosign(request(work), work.clock().now()).error().code, u"HEAD_SEEN_IS_OTHER"_s);
        const auto seen = ledger::readCheckpoint(ledger::readAddCheckpoint(first)->checkpoint)->size;
        QVERIFY(desk->cosign(request(work, seen), work.clock().now()).ok());
        QCOMPARE(desk->cosign(first, work.clock().now()).error().code, u"HEAD_IS_OLDER"_s);
    }

    void namesThatCouldPassForWordsAreNone()
    {
        test::WorkspaceBuilder work;
        for (const QString &name : {u"a b"_s, u"x\ny"_s, u"x\u00a0y"_s, QString(), u"a+b"_s})
            QVERIFY(!ledger::readWitness(ledger::Witness{name, ledger::PublicKey{QByteArray(32, 'k')}}.vkey()));
    }

    void aRowThatWasMovedIsToldAndPutRight()
    {
        test::WorkspaceBuilder work;
        now(work, -10'000); // each act takes it on a little
        auto desk = witness(work, m_random);
        QVERIFY(desk.ok());
        const QByteArray asked = request(work);
        const auto size = ledger::readCheckpoint(ledger::readAddCheckpoint(asked)->checkpoint)->size;
        work.must(engine::RecordCosignature{size, *desk->cosign(asked, work.clock().now())});
        for (const QString &edit : {u"UPDATE ledger_anchor SET size = 2"_s, u"UPDATE ledger_anchor SET kind = 'other'"_s}) {
            sql(work, edit);
            QVERIFY(!verified(work).valid);
            work.must(engine::RebuildRecords{});
            QVERIFY(verified(work).valid);
            QCOMPARE(reader(work)->anchors()->front().size, size);
        }
        sql(work, u"DELETE FROM ledger_anchor"_s);
        work.must(engine::RebuildRecords{});
        QVERIFY(!verified(work).valid); // what is gone cannot be made again
    }

    void aTableThatIsGoneIsAVerdict()
    {
        test::WorkspaceBuilder work;
        work.close();
        QProcess sqlite;
        sqlite.start(u"sqlite3"_s, {work.folder() + u"/workspace.sqlite"_s, u"DROP TABLE ledger_anchor"_s});
        QVERIFY(sqlite.waitForFinished());
        QVERIFY(!verified(work).valid);
    }

    void aKeyUnderAPassphraseIsNoCertificate()
    {
        const QByteArray asks = "-----BEGIN CERTIFICATE-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00112233445566778899AABBCCDDEEFF\n\n"
                                "AAAAAAAAAAAAAAAAAAAAAA==\n-----END CERTIFICATE-----\n";
        QCOMPARE(secrets::readableRoots(asks).error().code, u"ROOTS_UNREADABLE"_s); // and nobody is asked
    }
};

QTEST_GUILESS_MAIN(TestAnchors)
#include "tst_anchors.moc"
