// SPDX-License-Identifier: GPL-3.0-or-later
// The disk under the record fails at its n-th call, for every n of attach, validate, lock and send: once, for good, with
// an error, or full. Nothing may be half done: what was acknowledged is there after the next opening, what was refused is
// absent or whole, the ledger verifies, the tables say what its fold says, every stored document hashes to its name, and
// the work goes on. The suite takes every twenty-third call; CHANCERY_EVERY_FAULT=1 takes all.
#include "core/engine/ledger_check.h"
#include "tests/support/failing_storage.h"
#include "tests/support/workspace_builder.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using domain::State;
using domain::SubmissionId;
using test::FailingStorage;

namespace {

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    QDirIterator each(from, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        const QString there = to + path.mid(from.size());
        if (each.fileInfo().isDir() ? !QDir().mkpath(there) : !QFile::copy(path, there))
            qFatal("cannot copy %s", qPrintable(path));
    }
}

/// What the record holds of the one submission, as far as the acts below change it.
struct Stand {
    std::size_t documents = 0;
    State state = State::Draft;
    bool locked = false;
    friend bool operator==(const Stand &, const Stand &) = default;
};

} // namespace

class TestStorageFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsHalfDone_data();
    void nothingIsHalfDone();

private:
    static constexpr int ActCount = 4;
    engine::Command act(int number) const;
    base::Status perform(int number);
    Stand stand() const;
    Stand standAfter(int acts) const;
    void open();
    void everythingHolds();
    int callsOfAll();
    void forget();

    FailingStorage m_disk;
    test::WorkspaceBuilder m_builder;
    SubmissionId m_submission;
    QString m_ledger; ///< its id
    std::size_t m_documents = 0; ///< before the first act
    QString m_file;
    QString m_folder;
    std::unique_ptr<engine::World> m_world; ///< one for all: reading the rules takes longer than a whole run
    std::unique_ptr<engine::Engine> m_engine;
    QString m_token;
};

void TestStorageFaults::initTestCase()
{
    const QString id = m_builder.submission(u"EU-NL"_s);
    m_submission = SubmissionId(id);
    m_builder.complete(id);
    m_documents = m_builder.read(id).documents.size();
    m_file = m_builder.file(u"letter_v1.0_2026-02-01.pdf"_s, "%PDF-1.4 a letter that nobody asked for");
    m_folder = m_builder.scratch() + u"/run.chancery"_s;
    m_ledger = m_builder.engine().ledgerOrigin().section(u'/', -1);
    m_builder.close();
    m_world = std::make_unique<engine::World>(m_builder.world());
}

engine::Command TestStorageFaults::act(int number) const
{
    switch (number) {
    case 0:
        return engine::AttachDocuments{m_submission, {{.path = m_file, .documentClass = u"other"_s, .version = u"1.0"_s,
            .date = QDate(2026, 2, 1), .language = u"en"_s, .subject = {}, .expires = {}}}};
    case 1: return engine::Advance{m_submission, State::PreValidation, {}, {}};
    case 2: return engine::LockPackage{m_submission};
    default: return engine::Advance{m_submission, State::Submitted, {}, {}};
    }
}

/// One act as the owner; before the lock, what only a person can clear is cleared.
base::Status TestStorageFaults::perform(int number)
{
    m_builder.clock().advanceMs(1000);
    if (number == 2) {
        const auto reader = store::Reader::open(m_folder);
        if (!reader)
            return reader.error();
        for (const domain::Finding &each : (*reader)->submission(m_submission).value_or(domain::Submission{}).findings) {
            if (!each.blocks() || each.category != domain::Category::BlockingComplianceViolation)
                continue;
            const auto resolved = m_engine->perform(engine::ResolveFinding{m_submission, each.id, u"checked on paper"_s, {}}, m_token);
            if (!resolved)
                return resolved.error();
        }
    }
    const auto outcome = m_engine->perform(act(number), m_token);
    return outcome ? base::Status() : base::Status(outcome.error());
}

Stand TestStorageFaults::stand() const
{
    const auto reader = store::Reader::open(m_folder);
    if (!reader)
        qFatal("the record cannot be read: %s", qPrintable(reader.error().detail));
    const domain::Submission now = (*reader)->submission(m_submission).value_or(domain::Submission{});
    return {now.documents.size(), now.state, now.lock.has_value()};
}

Stand TestStorageFaults::standAfter(int acts) const
{
    return {m_documents + (acts > 0 ? 1 : 0), acts > 3 ? State::Submitted : acts > 1 ? State::PreValidation : State::Draft, acts > 2};
}

void TestStorageFaults::open()
{
    auto opened = engine::Engine::open(m_folder, *m_world);
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().code + u' ' + opened.error().detail));
    m_engine = std::move(*opened);
    const auto session = m_engine->perform(engine::SignIn{u"m.visser"_s, u"correct horse"_s}, {});
    QVERIFY(session.ok());
    m_token = std::get<engine::Session>(session->answer).token;
}

void TestStorageFaults::everythingHolds()
{
    const auto ledger = m_engine->perform(engine::VerifyLedger{.allSignatures = true}, m_token);
    QVERIFY(ledger.ok());
    const auto &report = std::get<engine::LedgerVerified>(ledger->answer).report;
    QVERIFY2(report.valid, report.firstBroken ? qPrintable(report.firstBroken->code) : "");
    const auto documents = m_engine->perform(engine::VerifyDocuments{}, m_token);
    QVERIFY(documents.ok());
    QVERIFY2(std::get<engine::Verified>(documents->answer).damaged.empty(), "a document of the record has no bytes");
    const auto tables = m_engine->perform(engine::RebuildRecords{}, m_token);
    QVERIFY(tables.ok());
    QVERIFY2(std::get<engine::Rebuilt>(tables->answer).differences.empty(), "the tables are not the ledger's fold");
}

void TestStorageFaults::forget()
{
    // Every run begins with the same copy; what the machine remembers of the last one's is not the point here.
    QVERIFY(m_builder.secrets().remove(m_ledger + u"/head-mark"_s).ok());
}

int TestStorageFaults::callsOfAll()
{
    QDir(m_folder).removeRecursively();
    copyFolder(m_builder.folder(), m_folder);
    forget();
    open();
    m_disk.failNoMore();
    for (int i = 0; i < ActCount; ++i) {
        const base::Status done = perform(i);
        if (!done)
            qFatal("act %d does not work by itself: %s", i, qPrintable(done.error().code));
    }
    const int calls = m_disk.calls();
    m_engine.reset();
    return calls;
}

void TestStorageFaults::nothingIsHalfDone_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<bool>("full");
    QTest::addColumn<bool>("forGood");
    const int calls = callsOfAll();
    QVERIFY(calls > 20);
    const int step = qEnvironmentVariableIsSet("CHANCERY_EVERY_FAULT") ? 1 : 23;
    for (const bool forGood : {true, false}) {
        for (const bool full : {false, true}) {
            // Each kind begins at another call, so that the short suite, too, comes by all of them.
            for (int call = step == 1 ? 1 : 1 + 2 * forGood + full; call <= calls; call += step)
                QTest::addRow("%s %s at call %d of %d", full ? "full" : "error", forGood ? "for good" : "once", call, calls)
                    << call << full << forGood;
        }
    }
}

void TestStorageFaults::nothingIsHalfDone()
{
    QFETCH(const int, call);
    QFETCH(const bool, full);
    QFETCH(const bool, forGood);
    m_engine.reset();
    QDir(m_folder).removeRecursively();
    copyFolder(m_builder.folder(), m_folder);
    forget();
    open();

    m_disk.failAt(call, full ? FailingStorage::Fault::Full : FailingStorage::Fault::Io, forGood);
    int done = 0;
    while (done < ActCount && perform(done).ok())
        ++done;
    QVERIFY2(done == ActCount || m_disk.hasFailed(), "refused, and the disk did not fail");
    m_engine.reset(); // with the disk still failing, where it fails for good
    m_disk.failNoMore();

    open();
    everythingHolds();
    const Stand now = stand();
    QVERIFY2(now == standAfter(done) || now == standAfter(done + 1),
             qPrintable(u"after %1 acts: %2 documents, %3, %4"_s.arg(done).arg(now.documents)
                            .arg(QString(base::wireText(now.state)), now.locked ? u"locked"_s : u"open"_s)));
    for (int i = now == standAfter(done) ? done : done + 1; i < ActCount; ++i) {
        const base::Status goesOn = perform(i);
        QVERIFY2(goesOn.ok(), goesOn.ok() ? "" : qPrintable(goesOn.error().code + u' ' + goesOn.error().detail));
    }
    everythingHolds();
    QCOMPARE(stand().state, State::Submitted);
}

QTEST_GUILESS_MAIN(TestStorageFaults)
#include "tst_storage_faults.moc"
