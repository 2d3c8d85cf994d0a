// SPDX-License-Identifier: GPL-3.0-or-later
// The full verification of a stored ledger against reading its rows and hashing each entry twice. Figures: README.md.
#include "core/ledger/chain.h"
#include "core/ledger/merkle.h"
#include "core/secrets/signer.h"
#include "core/store/ledger_table.h"
#include "core/store/migrations.h"
#include "core/store/transaction.h"
#include "core/workflow/lifecycle.h"
#include "resources/resources.h"
#include "tests/bench/child.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

constexpr int Submissions = 300;

template<typename T>
T must(base::Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().code), qPrintable(result.error().detail));
    return std::move(result).value();
}

void must(const base::Status &done)
{
    if (!done)
        qFatal("%s %s", qPrintable(done.error().code), qPrintable(done.error().detail));
}

/// Entries as a working day makes them: most about a submission, a third with a document.
class Writer
{
public:
    Writer(const QString &file, secrets::Signer signer)
        : m_connection(must(store::Connection::open(file, store::Connection::Mode::Create))), m_signer(std::move(signer))
    {
        must(store::migrate(*m_connection));
        m_places.resize(Submissions);
    }

    void fill(std::int64_t entries, int each)
    {
        store::LedgerTable table(*m_connection);
        for (std::int64_t done = 0; done < entries;) {
            // Synced as rarely as it goes: how often is no matter here, what is signed is.
            auto transaction = must(store::Transaction::begin(*m_connection));
            for (int groups = 0; groups < 5000 && done < entries; groups += each) {
                for (int i = 0; i < each && done < entries; ++i, ++done)
                    append(table);
                sign(table);
            }
            must(transaction.commit());
        }
    }

private:
    struct Place { std::int64_t next = 0; base::Digest last; };

    ledger::Draft draft(Place &place, int submission) const
    {
        ledger::Draft made;
        const bool first = m_tip.nextSeq == 0;
        made.action = first ? u"LEDGER_CREATED"_s : submission % 3 == 0 ? u"ARTIFACT_IMPORTED"_s : u"COMMENT_ADDED"_s;
        made.agent = {u"urn:uuid:0195f0c4-8a5e-7c41-9d3e-5b6f7a8c9d01"_s, false, u"Björn Öst"_s, u"RegulatoryAffairs"_s,
                      m_genesis, u"password"_s};
        if (first) {
            made.extra.set(u"signing_key"_s, base::Json::Object{{u"publicKeyMultibase"_s, ledger::PublicKey{m_signer.publicKey()}.multibase()}});
            made.details.set(u"origin"_s, u"chancery.example/ledger/bench"_s);
            return made;
        }
        made.submissionIri = u"urn:uuid:0195f0c4-8a5e-7c41-9d3e-%1"_s.arg(submission, 12, 10, QChar(u'0'));
        made.submissionId = u"SUB-%1"_s.arg(submission);
        made.siteId = u"SITE-%1"_s.arg(submission % 40);
        made.jurisdiction = u"EU-NL"_s;
        made.submissionSeq = place.next++;
        made.submissionPreviousHash = place.last.hex();
        if (submission % 3 == 0)
            made.artifacts = {{u"urn:uuid:0195f0c4-8a5e-7c41-9d3e-5b6f7a8c9d0f"_s, u"protocol “v5”.pdf"_s, base::Sha256::of("x"), 120345, u"application/pdf"_s}};
        else
            made.reason = u"The committee asked for a plain-language summary; see its letter of March."_s;
        return made;
    }

    void append(store::LedgerTable &table)
    {
        const int submission = int(m_tip.nextSeq * 7 % Submissions);
        Place &place = m_places[size_t(submission)];
        const ledger::Recorder recorder{u"urn:uuid:0195f0c4-8a5e-7c41-9d3e-5b6f7a8c9d00"_s, u"Chancery"_s, u"0.1.0"_s, u"192.0.2.17"_s, u"ws-17"_s};
        const auto sealed = must(ledger::seal(draft(place, submission), m_tip, base::UtcTime(m_now += 1000, 3600), recorder, m_random));
        must(table.append(sealed));
        m_tree.append(ledger::leafHash(sealed.canonical));
        if (sealed.seq > 0)
            place.last = sealed.hash;
        m_tip = {sealed.seq + 1, sealed.hash};
        if (sealed.seq == 0)
            m_genesis = must(ledger::read(sealed))[u"id"].toString();
    }

    void sign(store::LedgerTable &table)
    {
        const ledger::Checkpoint text{u"chancery.example/ledger/bench"_s, m_tree.size(), m_tree.root()};
        const auto sign = [&](QByteArrayView bytes) { return m_signer.sign(bytes); };
        must(table.appendCheckpoint(m_tree.size(), must(ledger::signCheckpoint(text, {m_signer.publicKey()}, sign)), m_tree.frontier()));
    }

    std::unique_ptr<store::Connection> m_connection;
    secrets::Signer m_signer;
    base::SystemRandom m_random;
    ledger::CompactRange m_tree;
    ledger::Tip m_tip;
    QString m_genesis; ///< what everybody's role rests on here
    std::vector<Place> m_places;
    std::int64_t m_now = 1772355600123;
};

/// What no verification can do without: every row of both tables, two hashes of every entry.
int readAndHash(const store::Connection &connection)
{
    base::Sha256 hash;
    qsizetype sum = 0;
    store::Statement entries = connection.statement("SELECT seq, canonical, entry_hash FROM ledger_entry ORDER BY seq");
    while (must(entries.step())) {
        const QByteArray bytes = entries.bytes(1);
        const QByteArray stored = entries.bytes(2);
        for (int twice = 0; twice < 2; ++twice) {
            hash.add(bytes);
            sum += hash.finish().bytes()[0] + stored.size();
        }
    }
    store::Statement checkpoints = connection.statement("SELECT size, note, frontier FROM ledger_checkpoint ORDER BY size");
    while (must(checkpoints.step()))
        sum += checkpoints.bytes(1).size() + checkpoints.bytes(2).size();
    return sum == 0 ? 1 : 0;
}

int verifyAll(const store::Connection &connection, int threads)
{
    ledger::VerifyOptions options;
    options.threads = threads;
    options.legal = &workflow::isLegal;
    const auto report = must(ledger::verify(store::LedgerTable(connection).source(), secrets::verifyEd25519, options));
    if (!report.valid)
        qFatal("the ledger of the benchmark is broken: %s", qPrintable(report.firstBroken ? report.firstBroken->sentenceCode : QString()));
    return 0;
}

int child(const QStringList &arguments)
{
    const auto connection = must(store::Connection::open(arguments[3], store::Connection::Mode::ReadOnly));
    if (arguments[2] == u"read")
        return readAndHash(*connection);
    return verifyAll(*connection, arguments[2] == u"two" ? 2 : 1);
}

struct Peaks { std::int64_t one = 0, two = 0; };

Peaks contest(const QString &title, const QString &file, int rounds)
{
    bench::Contest contest(title);
    const auto run = [&](const QString &contestant, const char *what) {
        contest.add(contestant, bench::runChild({QCoreApplication::applicationFilePath().toLocal8Bit(), "--child", what, file.toLocal8Bit()}));
    };
    for (int round = 0; round < rounds; ++round) {
        run(u"read rows, hash twice"_s, "read");
        run(u"verify, one thread"_s, "one");
        run(u"verify, two threads"_s, "two");
    }
    contest.print();
    const double read = contest.medianSeconds(u"read rows, hash twice"_s);
    bench::printRatio(u"one thread"_s, contest.medianSeconds(u"verify, one thread"_s), u"reading and hashing twice"_s, read, 1 / 0.3);
    bench::printRatio(u"two threads"_s, contest.medianSeconds(u"verify, two threads"_s), u"reading and hashing twice"_s, read, 0);
    return {contest.peakBytes(u"verify, one thread"_s), contest.peakBytes(u"verify, two threads"_s)};
}

Peaks measure(std::int64_t entries, int each, int rounds)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"ledger.sqlite"_s);
    base::SystemRandom random;
    Writer(file, must(secrets::Signer::fromSeed(random.bytes(32)))).fill(entries, each);
    return contest(u"%1 entries, a checkpoint each %2"_s.arg(entries).arg(each), file, rounds);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    resources::load();
    if (arguments.value(1) == u"--child")
        return child(arguments);
    const bool smoke = arguments.contains(u"--smoke"_s);
    const std::int64_t small = smoke ? 500 : 100'000;
    const int rounds = smoke ? 1 : 3;
    measure(small, 1, rounds);
    const Peaks few = measure(small, 50, rounds);
    const Peaks many = measure(10 * small, 50, rounds);
    const bool flat = bench::printRatio(u"peak memory, ten times longer"_s, double(many.one), u"the shorter"_s, double(few.one), 1.2);
    // A smoke run proves that the bench works; start-up outweighs what it measures.
    return (bench::printRatio(u"the same, two threads"_s, double(many.two), u"the shorter"_s, double(few.two), 1.2) && flat) || smoke ? 0 : 1;
}
