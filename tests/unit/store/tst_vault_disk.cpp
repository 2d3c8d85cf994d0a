// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blob_format.h"
#include "tests/unit/store/vault_room.h"
#include "tests/unit/store/vault_watched_disk.h"

#include <QTest>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace chancery;
using tests::noise;
using tests::VaultRoom;
using tests::VaultWatchedDisk;

namespace {

base::Error full()
{
    return base::error(base::ErrorKind::Io, u"DISK_FULL"_s);
}

/// Where a step stands among the steps done; -1 where it was not done.
qsizetype place(const QList<VaultWatchedDisk::Step> &steps, const QByteArray &verb, const QByteArray &pathEnd)
{
    const auto found = std::ranges::find_if(steps, [&](const VaultWatchedDisk::Step &step) {
        return step.verb == verb && step.path.endsWith(pathEnd);
    });
    return found == steps.end() ? -1 : found - steps.begin();
}

} // namespace

/// The vault on a disk that fills up, breaks, or may not be written to.
class TestVaultDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesEverythingDurableInOrder();
    void sharesTheFlushesOfABatch();
    void syncsTheFolderOfABlobItRecognises();
    void failsCleanlyAtEveryStep();
    void keepsTheOldBlobWhenAReplacementFails();
    void oneFileTooManyDoesNotStopTheOthers();
    void meetsALimitOnFileSizes();
    void meetsARealFullDisk();
    void meetsAFolderItMayNotWriteTo();
    void meetsAPathThatCannotBeAFolder();
    void sweepsWhatACrashLeft();
    void writesThroughTheCacheWhereItMust();
};

void TestVaultDisk::makesEverythingDurableInOrder()
{
    VaultRoom room;
    VaultWatchedDisk disk;
    store::Vault vault(room.dir.filePath(u"v"_s), room.cipher, disk);
    const auto stored = vault.putBytes("abc");
    QVERIFY(stored.ok());
    const auto steps = disk.steps();
    const QByteArray shelf = "/" + stored->sha256.hex().first(2).toLatin1();
    const QByteArray blob = shelf + '/' + stored->sha256.hex().sliced(2).toLatin1();
    const auto sync = std::ranges::find(steps, "sync"_ba, &VaultWatchedDisk::Step::verb);
    QVERIFY(sync != steps.end());
    const qsizetype synced = sync - steps.begin();
    const qsizetype renamed = place(steps, "rename", blob);
    QVERIFY(place(steps, "makeFolder", "/v") >= 0);
    QVERIFY(place(steps, "syncFolder", QFile::encodeName(room.dir.path())) > place(steps, "makeFolder", "/v"));
    QVERIFY(place(steps, "append", sync->path) < synced);
    QVERIFY(synced < renamed);
    QVERIFY(place(steps, "makeFolder", shelf) < renamed);
    QVERIFY(renamed < place(steps, "syncFolder", shelf)); // The blob's name …
    QVERIFY(renamed < place(steps, "syncFolder", "/v"));  // … and its shelf's.
}

void TestVaultDisk::sharesTheFlushesOfABatch()
{
    VaultRoom room;
    VaultWatchedDisk disk;
    store::Vault vault(room.dir.filePath(u"v"_s), room.cipher, disk);
    QStringList paths;
    for (int i = 0; i < 40; ++i)
        paths << room.source(QString::number(i), QByteArray::number(i));
    for (const auto &stored : vault.putMany(paths, {}, {}))
        QVERIFY(stored.ok());
    const auto steps = disk.steps();
    const auto first = std::ranges::find(steps, "sync"_ba, &VaultWatchedDisk::Step::verb);
    // One sync after the other with no write between: the first flush serves all.
    QVERIFY(std::all_of(first, first + 40, [](const VaultWatchedDisk::Step &step) { return step.verb == "sync"; }));
    QCOMPARE(std::ranges::count_if(steps, [](const auto &step) { return step.verb == "syncFolder" && step.path.endsWith("/v"); }), 1);
}

void TestVaultDisk::syncsTheFolderOfABlobItRecognises()
{
    VaultRoom room;
    VaultWatchedDisk disk;
    store::Vault vault(room.dir.filePath(u"v"_s), room.cipher, disk);
    const auto first = vault.putBytes("abc");
    const qsizetype before = disk.steps().size();
    const auto second = vault.putBytes("abc");
    QVERIFY(first.ok() && second.ok() && second->alreadyThere);
    const auto later = disk.steps().sliced(before);
    // Whoever stored it may have been killed before this step.
    QVERIFY(place(later, "syncFolder", "/" + first->sha256.hex().first(2).toLatin1()) >= 0);
}

void TestVaultDisk::failsCleanlyAtEveryStep()
{
    const QByteArray bytes = noise(2 * store::defaultChunkBytes);
    VaultRoom plan;
    VaultWatchedDisk counting;
    QVERIFY(store::Vault(plan.dir.filePath(u"v"_s), plan.cipher, counting).putBytes(bytes).ok());
    const qsizetype count = counting.steps().size();
    QVERIFY(count > 10);
    for (qsizetype failing = 0; failing < count; ++failing) {
        VaultRoom room;
        qsizetype at = 0;
        VaultWatchedDisk disk([&](const VaultWatchedDisk::Step &) { return at++ == failing ? base::Status(full()) : base::Status(); });
        store::Vault vault(room.dir.filePath(u"vault"_s), room.cipher, disk);
        const auto stored = vault.putBytes(bytes);
        QVERIFY2(!stored.ok(), qPrintable(u"step %1 was not needed"_s.arg(failing)));
        QCOMPARE(stored.error().code, u"DISK_FULL"_s);
        QCOMPARE(room.files(), QStringList());
        const auto again = vault.putBytes(bytes);
        QVERIFY(again.ok() && !again->alreadyThere && vault.verify(again->sha256).ok());
    }
}

void TestVaultDisk::keepsTheOldBlobWhenAReplacementFails()
{
    VaultRoom room;
    const auto stored = room.vault.putBytes(noise(5000));
    QVERIFY(stored.ok());
    QFile blob(room.blobPath(stored->sha256));
    QVERIFY(blob.open(QIODevice::ReadWrite) && blob.seek(5000) && blob.putChar('!'));
    blob.close();
    VaultWatchedDisk disk([](const VaultWatchedDisk::Step &step) {
        return step.verb == "syncFolder" ? base::Status(full()) : base::Status();
    });
    store::Vault vault(room.dir.filePath(u"vault"_s), room.cipher, disk);
    QVERIFY(!vault.putBytes(noise(5000)).ok());
    QVERIFY(blob.exists());
}

void TestVaultDisk::oneFileTooManyDoesNotStopTheOthers()
{
    VaultRoom room;
    int files = 0;
    VaultWatchedDisk disk([&files](const VaultWatchedDisk::Step &step) {
        return step.verb == "create" && ++files == 2 ? base::Status(full()) : base::Status();
    });
    store::Vault vault(room.dir.filePath(u"vault"_s), room.cipher, disk);
    const auto stored = vault.putMany({room.source(u"a"_s, "a"), room.source(u"b"_s, noise(9'000'000)), room.source(u"c"_s, "c")}, {}, {});
    QVERIFY(stored[0].ok() && stored[2].ok());
    QCOMPARE(stored[1].error().code, u"DISK_FULL"_s);
    QCOMPARE(room.files().size(), 2);
}

void TestVaultDisk::meetsALimitOnFileSizes()
{
    VaultRoom room;
    const QString small = room.source(u"small"_s, noise(1000));
    const QString large = room.source(u"large"_s, noise(3'000'000));
    rlimit before{};
    QVERIFY(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const rlimit tight{1'000'000, before.rlim_max};
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    QVERIFY(::setrlimit(RLIMIT_FSIZE, &tight) == 0);
    const auto stored = room.vault.putMany({small, large}, {}, {});
    QVERIFY(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    std::signal(SIGXFSZ, ignored);
    QVERIFY(stored[0].ok());
    QVERIFY(!stored[1].ok());
    QCOMPARE(stored[1].error().code, u"DISK_FULL"_s);
    QCOMPARE(room.files().size(), 1);
}

void TestVaultDisk::meetsARealFullDisk()
{
    VaultRoom room;
    const QString folder = room.dir.filePath(u"small disk"_s);
    QVERIFY(QDir().mkdir(folder));
    const QByteArray mount = "mount -t tmpfs -o size=4m chancery-test '" + QFile::encodeName(folder) + "' 2>/dev/null";
    if (::geteuid() != 0 || std::system(mount.constData()) != 0)
        QSKIP("needs the right to mount a small disk");
    std::vector<base::Result<store::StoredBlob>> stored;
    QStringList left;
    bool sound = false;
    {
        store::Vault vault(folder + u"/vault"_s, room.cipher);
        stored = vault.putMany({room.source(u"a"_s, noise(1'500'000)), room.source(u"b"_s, noise(6'000'000)),
                                room.source(u"c"_s, noise(500'000))}, {}, {});
        sound = stored[0].ok() && vault.verify(stored[0]->sha256).ok();
        left = QDir(folder + u"/vault/incoming"_s).entryList(QDir::Files);
    }
    QCOMPARE(std::system(("umount '" + QFile::encodeName(folder) + "'").constData()), 0);
    QVERIFY(sound && stored[2].ok());
    QVERIFY(!stored[1].ok());
    QCOMPARE(stored[1].error().code, u"DISK_FULL"_s);
    QVERIFY(left.isEmpty());
}

void TestVaultDisk::meetsAFolderItMayNotWriteTo()
{
    VaultRoom room;
    const auto before = room.vault.putBytes("stored before");
    const QString source = room.source(u"a"_s, "abc");
    const QByteArray vault = QFile::encodeName(room.dir.filePath(u"vault"_s));
    QVERIFY(before.ok());
    QVERIFY(::chmod((vault + "/incoming").constData(), 0500) == 0);
    // Root may write anywhere, so the test becomes nobody for a moment.
    const bool root = ::geteuid() == 0;
    if (root) {
        QVERIFY(::chown(QFile::encodeName(room.dir.path()).constData(), 65534, 65534) == 0);
        QVERIFY(::chmod(vault.constData(), 0755) == 0 && ::chmod(QFile::encodeName(source).constData(), 0644) == 0);
        QVERIFY(::chmod((vault + "/incoming").constData(), 0555) == 0);
        QVERIFY(::seteuid(65534) == 0);
    }
    const auto stored = room.vault.put(source, {}, {});
    if (root)
        QVERIFY(::seteuid(0) == 0);
    QVERIFY(::chmod((vault + "/incoming").constData(), 0700) == 0);
    QVERIFY(!stored.ok());
    QCOMPARE(stored.error().kind, base::ErrorKind::Io);
    QCOMPARE(stored.error().code, u"VAULT_UNWRITABLE"_s);
    QVERIFY(room.vault.verify(before->sha256).ok());
    QCOMPARE(room.files().size(), 1);
}

void TestVaultDisk::meetsAPathThatCannotBeAFolder()
{
    VaultRoom room;
    store::Vault vault(room.source(u"a file"_s, "abc"), room.cipher);
    const auto stored = vault.putBytes("abc");
    QVERIFY(!stored.ok());
    QCOMPARE(stored.error().code, u"VAULT_UNWRITABLE"_s);
}

void TestVaultDisk::sweepsWhatACrashLeft()
{
    VaultRoom room;
    QCOMPARE(room.vault.sweepIncoming(), 0);
    const auto stored = room.vault.putBytes("abc");
    QVERIFY(stored.ok());
    for (const QString &name : {u"vault/incoming/1-0-0123456789abcdef"_s, u"vault/incoming/other"_s})
        room.source(name, "half a blob");
    QCOMPARE(room.vault.sweepIncoming(), 2);
    QCOMPARE(room.files().size(), 1);
    QCOMPARE(room.vault.all(), std::vector<base::Digest>{stored->sha256});
    QVERIFY(room.vault.verify(stored->sha256).ok());
}

void TestVaultDisk::writesThroughTheCacheWhereItMust()
{
    // /dev/shm refuses or ignores writes past the cache; either way the blob must be whole.
    if (!QFileInfo(u"/dev/shm"_s).isWritable())
        QSKIP("no memory file system here");
    VaultRoom room;
    QTemporaryDir memory(u"/dev/shm/chancery-XXXXXX"_s);
    store::Vault vault(memory.filePath(u"vault"_s), room.cipher);
    const QByteArray bytes = noise(20'000'000);
    const auto stored = vault.putBytes(bytes);
    QVERIFY(stored.ok());
    QVERIFY(vault.verify(stored->sha256).ok());
}

QTEST_GUILESS_MAIN(TestVaultDisk)
#include "tst_vault_disk.moc"
