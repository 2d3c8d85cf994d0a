// SPDX-License-Identifier: GPL-3.0-or-later
// Taking documents in, against what a person would use instead: openssl dgst, sha256sum, cp and sync.
#include "core/engine/blob_cipher_adapter.h"
#include "core/intake/file_hash.h"
#include "core/store/vault.h"
#include "tests/bench/child.h"
#include "tests/bench/corpus.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

struct Plan {
    int files = 200;
    std::int64_t bytes = 1'000'000'000;
    std::int64_t sparseBytes = 4'000'000'000;
    int rounds = 5;
    bool cold = false;
    QString folder = QDir::tempPath();
};

// What the measured child does: `bench_documents --worker VERB FILE…`.
int work(const QByteArray &verb, const QStringList &files, const QString &vaultFolder)
{
    bool done = true;
    if (verb == "hash") {
        for (const QString &file : files)
            done = intake::hashFile(file).ok() && done;
    } else if (verb == "hash-parallel") {
        for (const auto &hash : intake::hashFiles(files))
            done = hash.ok() && done;
    } else {
        base::SystemRandom random;
        auto cipher = secrets::BlobCipher::make(random.bytes(32), random);
        engine::BlobCipherAdapter adapter(std::move(cipher).value());
        store::Vault vault(vaultFolder, adapter);
        if (verb == "put-each")
            for (const QString &file : files)
                done = vault.put(file, {}, {}).ok() && done;
        else
            for (const auto &stored : vault.putMany(files, {}, {}))
                done = stored.ok() && done;
    }
    return done ? 0 : 1;
}

class Documents
{
public:
    Documents(const Plan &plan, const QByteArray &self)
        : m_plan(plan), m_self(self), m_dir(plan.folder + u"/chancery-bench-XXXXXX"_s),
          m_files(bench::makeCorpus(m_dir.filePath(u"documents"_s), plan.files, plan.bytes)),
          m_bytes(double(bench::totalBytes(m_files)))
    {}

    bool run()
    {
        std::printf("%lld files, %.0f MB, page cache %s before each run, %d rounds, medians; on %s\n",
                    static_cast<long long>(m_files.size()), m_bytes / 1e6, m_plan.cold ? "dropped" : "warm", m_plan.rounds, qPrintable(m_plan.folder));
        const bool hashed = hash();
        const bool stored = store();
        return large() && hashed && stored;
    }

private:
    QByteArray vaultFolder() const { return QFile::encodeName(m_dir.filePath(u"vault"_s)); }
    QByteArray copyFolder() const { return QFile::encodeName(m_dir.filePath(u"copy"_s)); }

    QList<QByteArray> worker(const QByteArray &verb, const QList<QByteArray> &files) const
    {
        return QList<QByteArray>{m_self, "--worker", verb, vaultFolder()} + files;
    }

    /// Everybody starts from the same: caches alike, no writes pending, no copy and no vault.
    bench::Cost measure(const QList<QByteArray> &command, const QList<QByteArray> &files) const
    {
        QDir(m_dir.filePath(u"vault"_s)).removeRecursively();
        QDir(m_dir.filePath(u"copy"_s)).removeRecursively();
        QDir().mkdir(m_dir.filePath(u"copy"_s));
        ::sync();
        m_plan.cold ? bench::drop(files) : bench::warm(files);
        return bench::runChild(command);
    }

    bool hash() const
    {
        bench::Contest contest(u"Hashing"_s, m_bytes);
        for (int round = 0; round < m_plan.rounds; ++round) {
            contest.add(u"openssl dgst -sha256"_s, measure(QList<QByteArray>{"openssl", "dgst", "-sha256"} + m_files, m_files));
            contest.add(u"sha256sum"_s, measure(QList<QByteArray>{"sha256sum", "--"} + m_files, m_files));
            contest.add(u"hashFile, one after the other"_s, measure(worker("hash", m_files), m_files));
            contest.add(u"hashFiles, on all cores"_s, measure(worker("hash-parallel", m_files), m_files));
        }
        contest.print();
        const double openssl = contest.medianSeconds(u"openssl dgst -sha256"_s);
        const double sum = contest.medianSeconds(u"sha256sum"_s);
        const double one = contest.medianSeconds(u"hashFile, one after the other"_s);
        const double all = contest.medianSeconds(u"hashFiles, on all cores"_s);
        bench::printRatio(u"hashFile"_s, one, u"sha256sum"_s, sum, 0);
        bench::printRatio(u"hashFiles"_s, all, u"openssl dgst -sha256"_s, openssl, 0);
        return bench::printRatio(u"hashFile"_s, one, u"openssl dgst -sha256"_s, openssl, 1.15);
    }

    bool store() const
    {
        bench::Contest contest(u"Hashing, encrypting, storing durably"_s, m_bytes);
        const QByteArray copy = "cp -- \"$@\" '" + copyFolder() + "' && sync";
        for (int round = 0; round < m_plan.rounds; ++round) {
            contest.add(u"openssl dgst -sha256"_s, measure(QList<QByteArray>{"openssl", "dgst", "-sha256"} + m_files, m_files));
            contest.add(u"sha256sum"_s, measure(QList<QByteArray>{"sha256sum", "--"} + m_files, m_files));
            contest.add(u"cp + sync"_s, measure(QList<QByteArray>{"sh", "-c", copy, "sh"} + m_files, m_files));
            contest.add(u"Vault::putMany"_s, measure(worker("put", m_files), m_files));
            contest.add(u"Vault::put, one after the other"_s, measure(worker("put-each", m_files), m_files));
        }
        contest.print();
        const double larger = std::max(contest.medianSeconds(u"openssl dgst -sha256"_s), contest.medianSeconds(u"cp + sync"_s));
        const double many = contest.medianSeconds(u"Vault::putMany"_s);
        bench::printRatio(u"Vault::putMany"_s, many, u"openssl dgst -sha256"_s, contest.medianSeconds(u"openssl dgst -sha256"_s), 0);
        bench::printRatio(u"Vault::putMany"_s, many, u"cp + sync"_s, contest.medianSeconds(u"cp + sync"_s), 0);
        bench::printRatio(u"Vault::putMany"_s, many, u"sha256sum"_s, contest.medianSeconds(u"sha256sum"_s), 0);
        bench::printRatio(u"Vault::put"_s, contest.medianSeconds(u"Vault::put, one after the other"_s), u"the larger of both"_s, larger, 0);
        const bool fast = bench::printRatio(u"Vault::putMany"_s, many, u"the larger of both"_s, larger, 1.2);
        return bench::printLimit(u"Vault::putMany, peak memory"_s, double(contest.peakBytes(u"Vault::putMany"_s)) / 1e6, 60, u"MB"_s) && fast;
    }

    bool large() const
    {
        const QByteArray sparse = bench::makeSparseFile(m_dir.path(), m_plan.sparseBytes);
        bench::Contest contest(u"One sparse file of %1 MB"_s.arg(m_plan.sparseBytes / 1'000'000), double(m_plan.sparseBytes));
        contest.add(u"openssl dgst -sha256"_s, measure({"openssl", "dgst", "-sha256", sparse}, {sparse}));
        contest.add(u"hashFile"_s, measure(worker("hash", {sparse}), {sparse}));
        contest.add(u"Vault::put"_s, measure(worker("put", {sparse}), {sparse}));
        contest.print();
        const bool hashing = bench::printLimit(u"hashFile, peak memory"_s, double(contest.peakBytes(u"hashFile"_s)) / 1e6, 60, u"MB"_s);
        return bench::printLimit(u"Vault::put, peak memory"_s, double(contest.peakBytes(u"Vault::put"_s)) / 1e6, 60, u"MB"_s) && hashing;
    }

    Plan m_plan;
    QByteArray m_self;
    QTemporaryDir m_dir;
    QList<QByteArray> m_files;
    double m_bytes;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (arguments.size() > 3 && arguments[0] == u"--worker"_s)
        return work(arguments[1].toLatin1(), arguments.sliced(3), arguments[2]);
    Plan plan;
    const bool smoke = arguments.removeAll(u"--smoke"_s) > 0;
    if (smoke)
        plan = {.files = 12, .bytes = 6'000'000, .sparseBytes = 20'000'000, .rounds = 1, .folder = plan.folder};
    plan.cold = arguments.removeAll(u"--cold"_s) > 0;
    if (!arguments.isEmpty())
        plan.folder = arguments.first();
    // On a small scale only that it runs counts: start-up outweighs the work.
    const bool met = Documents(plan, QFile::encodeName(QCoreApplication::applicationFilePath())).run();
    return met || smoke ? 0 : 1;
}
