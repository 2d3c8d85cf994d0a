// SPDX-License-Identifier: GPL-3.0-or-later
// Kill -9 at every step of taking documents in: what was acknowledged is there and whole, what was not is absent or, where
// the kill came after the rename, is listed by all() and recognised the next time; what is half done is swept.
#include "core/engine/blob_cipher_adapter.h"
#include "core/store/vault.h"
#include "tests/unit/store/vault_watched_disk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

const QByteArray workspaceKey(32, 'w');

struct Keys {
    base::SystemRandom random;
    engine::BlobCipherAdapter cipher{std::move(secrets::BlobCipher::make(workspaceKey, random).value())};
};

/// The child's whole life: store the files in one batch, then one more, saying each acknowledged digest; die before step
/// `killAt` of the disk, as by kill -9. Says the number of steps if it lives to the end.
int storeUntilKilled(const QStringList &arguments)
{
    const int killAt = arguments.at(0).toInt();
    int steps = 0;
    tests::VaultWatchedDisk disk([&steps, killAt](const tests::VaultWatchedDisk::Step &) {
        if (steps++ == killAt)
            ::kill(::getpid(), SIGKILL);
        return base::Status();
    });
    Keys keys;
    store::Vault vault(arguments.at(1), keys.cipher, disk);
    const auto say = [](const base::Result<store::StoredBlob> &stored) {
        if (stored)
            std::printf("%s\n", stored->sha256.hex().toLatin1().constData());
        std::fflush(stdout); // Said is said: only now may it be counted on.
        return stored.ok();
    };
    bool done = true;
    for (const auto &stored : vault.putMany(arguments.sliced(2, 3), {}, {}))
        done = say(stored) && done;
    done = say(vault.put(arguments.at(5), {}, {})) && done;
    std::printf("steps %d\n", steps);
    return done ? 0 : 1;
}

} // namespace

class TestVaultKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losesNothingAcknowledged_data();
    void losesNothingAcknowledged();

private:
    struct Ending { bool killed = false; QList<QByteArray> said; };
    Ending runChild(int killAt, const QString &vault) const;

    QTemporaryDir m_sources;
    QStringList m_files;
    int m_steps = 0;
};

// Not by QProcess: it forks, which ThreadSanitizer does not follow.
TestVaultKill::Ending TestVaultKill::runChild(int killAt, const QString &vault) const
{
    QList<QByteArray> words{QFile::encodeName(QCoreApplication::applicationFilePath()), "--child", QByteArray::number(killAt),
                            QFile::encodeName(vault)};
    for (const QString &file : m_files)
        words << QFile::encodeName(file);
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    const QByteArray said = QFile::encodeName(m_sources.filePath(u"said"_s));
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, said.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    pid_t child = 0;
    const int started = ::posix_spawn(&child, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    QFile output(QFile::decodeName(said));
    if (started != 0 || ::waitpid(child, &status, 0) != child || !output.open(QIODevice::ReadOnly))
        return {};
    return {WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL, output.readAll().trimmed().split('\n')};
}

void TestVaultKill::initTestCase()
{
    const QList<QByteArray> contents{QByteArray(3'000'000, 'a'), "small", QByteArray(1'500'000, 'c'), QByteArray(10'000, 'd')};
    for (const QByteArray &bytes : contents) {
        QFile file(m_sources.filePath(QString::number(m_files.size())));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        m_files << file.fileName();
    }
    QTemporaryDir dir;
    const Ending whole = runChild(-1, dir.filePath(u"vault"_s));
    QVERIFY(!whole.killed);
    QCOMPARE(whole.said.size(), 5);
    m_steps = whole.said.last().split(' ').last().toInt();
    QVERIFY(m_steps > 25);
}

void TestVaultKill::losesNothingAcknowledged_data()
{
    QTest::addColumn<int>("killAt");
    for (int i = 0; i < m_steps; ++i)
        QTest::addRow("step %d of %d", i, m_steps) << i;
}

void TestVaultKill::losesNothingAcknowledged()
{
    QFETCH(const int, killAt);
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"vault"_s);
    const Ending ending = runChild(killAt, folder);
    QVERIFY(ending.killed);

    Keys keys;
    store::Vault vault(folder, keys.cipher);
    vault.sweepIncoming();
    QVERIFY(QDir(folder + u"/incoming"_s).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).isEmpty());
    QList<QByteArray> there;
    for (const base::Digest &digest : vault.all()) {
        QVERIFY(vault.verify(digest).ok()); // Whole or absent, acknowledged or not.
        there << digest.hex().toLatin1();
    }
    for (const QByteArray &said : ending.said)
        QVERIFY(said.isEmpty() || there.contains(said));

    const auto again = vault.putMany(m_files, {}, {});
    for (const auto &stored : again) {
        QVERIFY(stored.ok());
        QVERIFY(!stored->replacedDamaged);
        QCOMPARE(stored->alreadyThere, there.contains(stored->sha256.hex().toLatin1()));
    }
    QCOMPARE(vault.all().size(), size_t(4));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc > 2 && QByteArray(argv[1]) == "--child")
        return storeUntilKilled(QCoreApplication::arguments().sliced(2));
    TestVaultKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_vault_kill.moc"
