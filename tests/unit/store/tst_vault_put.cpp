// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blob_format.h"
#include "tests/unit/store/vault_room.h"

#include <QTest>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <utime.h>

using namespace Qt::StringLiterals;
using namespace chancery;
using tests::noise;
using tests::VaultRoom;

class TestVaultPut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItWasGiven_data();
    void givesBackWhatItWasGiven();
    void namesABlobByItsDigest();
    void keepsNoPlaintext();
    void recognisesTheSameBytes();
    void recognisesTheSameBytesInOneBatch();
    void takesBytesFromMemory();
    void takesManyFilesInOrder();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void followsALinkToAFile();
    void takesANameThatIsNoUtf8();
    void takesAwkwardNames();
    void refusesAFileThatChanges_data();
    void refusesAFileThatChanges();
    void refusesAFileThatHoldsMoreThanItSays();
    void cancelLeavesNothing();
    void oneBadFileDoesNotStopTheOthers();
    void reportsProgressUpToTheWhole();
    void extractsToAPrivateFileOfItsOwn();
};

void TestVaultPut::givesBackWhatItWasGiven_data()
{
    QTest::addColumn<qsizetype>("size");
    const qsizetype chunk = store::defaultChunkBytes;
    QTest::newRow("empty") << qsizetype(0);
    QTest::newRow("one byte") << qsizetype(1);
    QTest::newRow("one chunk less one byte") << chunk - 1;
    QTest::newRow("one chunk") << chunk;
    QTest::newRow("one chunk and a byte") << chunk + 1;
    QTest::newRow("whole chunks") << 3 * chunk;
    QTest::newRow("more chunks than go round") << 20 * chunk + 12345;
}

void TestVaultPut::givesBackWhatItWasGiven()
{
    QFETCH(const qsizetype, size);
    VaultRoom room;
    const QByteArray bytes = noise(size);
    const auto stored = room.vault.put(room.source(u"a.pdf"_s, bytes), {}, {});
    QVERIFY(stored.ok());
    QCOMPARE(stored->sha256.hex(), base::Sha256::of(bytes).hex());
    QCOMPARE(stored->byteLength, std::int64_t(size));
    QVERIFY(!stored->alreadyThere);
    QVERIFY(room.vault.has(stored->sha256));
    QVERIFY(room.vault.verify(stored->sha256).ok());
    QVERIFY(room.readBack(stored->sha256) == bytes);
    QCOMPARE(QFile(room.blobPath(stored->sha256)).size(), store::blobFileBytes(size, store::defaultChunkBytes));
    QVERIFY(!room.cipher.nonceRepeated());
}

void TestVaultPut::namesABlobByItsDigest()
{
    VaultRoom room;
    const auto stored = room.vault.put(room.source(u"a.pdf"_s, "abc"), {}, {});
    QVERIFY(stored.ok());
    QCOMPARE(room.files(), QStringList{u"ba/7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s});
    QCOMPARE(room.vault.all(), std::vector<base::Digest>{stored->sha256});
    struct stat about {};
    QCOMPARE(::stat(QFile::encodeName(room.blobPath(stored->sha256)).constData(), &about), 0);
    QCOMPARE(about.st_mode & 0777U, 0600U);
    QCOMPARE(::stat(QFile::encodeName(room.dir.filePath(u"vault"_s)).constData(), &about), 0);
    QCOMPARE(about.st_mode & 0777U, 0700U);
}

void TestVaultPut::keepsNoPlaintext()
{
    VaultRoom room;
    const QByteArray secret = "the subject's name is not to be read here";
    const auto stored = room.vault.put(room.source(u"a.txt"_s, secret), {}, {});
    QVERIFY(stored.ok());
    QFile file(room.blobPath(stored->sha256));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(secret.first(12)));
}

void TestVaultPut::recognisesTheSameBytes()
{
    VaultRoom room;
    const QByteArray bytes = noise(3'000'000);
    const auto first = room.vault.put(room.source(u"a.pdf"_s, bytes), {}, {});
    const QStringList before = room.files();
    const auto second = room.vault.put(room.source(u"copy of a.pdf"_s, bytes), {}, {});
    QVERIFY(first.ok() && second.ok());
    QVERIFY(!first->alreadyThere);
    QVERIFY(second->alreadyThere);
    QVERIFY(!second->replacedDamaged);
    QCOMPARE(second->sha256, first->sha256);
    QCOMPARE(room.files(), before);
}

void TestVaultPut::recognisesTheSameBytesInOneBatch()
{
    VaultRoom room;
    const QString a = room.source(u"a"_s, "same");
    const QString b = room.source(u"b"_s, "same");
    const auto stored = room.vault.putMany({a, b, a}, {}, {});
    QCOMPARE(stored.size(), size_t(3));
    QVERIFY(stored[0].ok() && stored[1].ok() && stored[2].ok());
    QVERIFY(!stored[0]->alreadyThere);
    QVERIFY(stored[1]->alreadyThere && stored[2]->alreadyThere);
    QCOMPARE(room.files().size(), 1);
}

void TestVaultPut::takesBytesFromMemory()
{
    VaultRoom room;
    const QByteArray bytes = noise(2'500'000);
    const auto stored = room.vault.putBytes(bytes);
    QVERIFY(stored.ok());
    QVERIFY(room.readBack(stored->sha256) == bytes);
}

void TestVaultPut::takesManyFilesInOrder()
{
    VaultRoom room;
    QStringList paths;
    for (int i = 0; i < 150; ++i)
        paths << room.source(u"file %1"_s.arg(i), noise(i * 97, quint32(i)));
    const auto stored = room.vault.putMany(paths, {}, {});
    QCOMPARE(stored.size(), size_t(150));
    for (int i = 0; i < 150; ++i) {
        QVERIFY(stored[size_t(i)].ok());
        QVERIFY(room.readBack(stored[size_t(i)]->sha256) == noise(i * 97, quint32(i)));
    }
    QCOMPARE(room.files().size(), 150);
}

void TestVaultPut::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("folder") << u"folder"_s << u"NOT_A_FILE"_s;
    QTest::newRow("pipe nobody writes to") << u"pipe"_s << u"NOT_A_FILE"_s;
    QTest::newRow("link to a pipe") << u"link-to-pipe"_s << u"NOT_A_FILE"_s;
    QTest::newRow("socket") << u"socket"_s << u"NOT_A_FILE"_s;
    QTest::newRow("device without end") << u"/dev/zero"_s << u"NOT_A_FILE"_s;
    QTest::newRow("missing") << u"missing"_s << u"FILE_UNREADABLE"_s;
    QTest::newRow("link to nothing") << u"dangling"_s << u"FILE_UNREADABLE"_s;
    QTest::newRow("link to itself") << u"loop"_s << u"FILE_UNREADABLE"_s;
    QTest::newRow("no name") << u""_s << u"FILE_UNREADABLE"_s;
}

void TestVaultPut::refusesWhatIsNoFile()
{
    QFETCH(const QString, name);
    QFETCH(const QString, code);
    VaultRoom room;
    const QByteArray base = QFile::encodeName(room.dir.path()) + '/';
    QVERIFY(::mkdir((base + "folder").constData(), 0700) == 0);
    QVERIFY(::mkfifo((base + "pipe").constData(), 0600) == 0);
    QVERIFY(::symlink("pipe", (base + "link-to-pipe").constData()) == 0);
    QVERIFY(::symlink("nowhere", (base + "dangling").constData()) == 0);
    QVERIFY(::symlink("loop", (base + "loop").constData()) == 0);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, (base + "socket").constData(), sizeof address.sun_path);
    QVERIFY(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0);

    const QString path = name.isEmpty() || name.startsWith(u'/') ? name : room.dir.filePath(name);
    const auto stored = room.vault.put(path, {}, {});
    ::close(socket);
    QVERIFY(!stored.ok());
    QCOMPARE(stored.error().code, code);
    QCOMPARE(stored.error().values.value(u"path"_s), path);
    QVERIFY(room.files().isEmpty());
}

void TestVaultPut::followsALinkToAFile()
{
    VaultRoom room;
    const QByteArray target = QFile::encodeName(room.source(u"a"_s, "linked"));
    const QString link = room.dir.filePath(u"link"_s);
    QVERIFY(::symlink(target.constData(), QFile::encodeName(link).constData()) == 0);
    const auto stored = room.vault.put(link, {}, {});
    QVERIFY(stored.ok());
    QCOMPARE(room.readBack(stored->sha256), "linked"_ba);
}

void TestVaultPut::takesANameThatIsNoUtf8()
{
    VaultRoom room;
    // ISO 8859-1, as from an old archive; what a file dialog makes of it cannot be turned back.
    const QByteArray raw = QFile::encodeName(room.dir.path()) + "/R\xe9sum\xe9.pdf";
    const int made = ::open(raw.constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    QVERIFY(made >= 0 && ::write(made, "old", 3) == 3 && ::close(made) == 0);
    const QString shown = QFile::decodeName(raw);
    QVERIFY(QFile::encodeName(shown) != raw);
    const auto stored = room.vault.put(shown, {}, {});
    QVERIFY2(stored.ok(), qPrintable(stored.ok() ? QString() : stored.error().detail));
    QCOMPARE(room.readBack(stored->sha256), "old"_ba);

    // Two names that read the same: which one was meant cannot be told, so none is guessed.
    const QByteArray twin = QFile::encodeName(room.dir.path()) + "/R\xe8sum\xe8.pdf";
    const int other = ::open(twin.constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    QVERIFY(other >= 0 && ::close(other) == 0);
    const auto ambiguous = room.vault.put(shown, {}, {});
    QVERIFY(!ambiguous.ok());
    QCOMPARE(ambiguous.error().code, u"FILE_UNREADABLE"_s);
    // QTemporaryDir cannot name them either.
    QVERIFY(::unlink(raw.constData()) == 0 && ::unlink(twin.constData()) == 0);
}

void TestVaultPut::takesAwkwardNames()
{
    VaultRoom room;
    for (const QString &name : {u"line\nbreak.pdf"_s, u"\u202efdp.exe"_s, QString(255, u'n'), u" "_s, u"-rf"_s, u"R\u00e9sum\u00e9.pdf"_s}) {
        const auto stored = room.vault.put(room.source(name, name.toUtf8()), {}, {});
        QVERIFY(stored.ok());
        QCOMPARE(room.readBack(stored->sha256), name.toUtf8());
    }
}

void TestVaultPut::refusesAFileThatChanges_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"grows", "shrinks", "is overwritten in place", "is replaced by another", "is deleted",
                            "is overwritten and its time set back"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestVaultPut::refusesAFileThatChanges()
{
    QFETCH(const QString, how);
    VaultRoom room;
    const QByteArray bytes = noise(4 * store::defaultChunkBytes);
    const QString path = room.source(u"a"_s, bytes);
    const QByteArray native = QFile::encodeName(path);
    struct stat before {};
    QVERIFY(::stat(native.constData(), &before) == 0);
    bool touched = false;
    const auto meanwhile = [&](std::int64_t) {
        if (std::exchange(touched, true))
            return;
        QFile file(path);
        if (how == u"grows") {
            QVERIFY(file.open(QIODevice::Append) && file.write("more") == 4);
        } else if (how == u"shrinks") {
            QVERIFY(file.resize(bytes.size() - 1));
        } else if (how == u"is replaced by another") {
            QVERIFY(::rename(QFile::encodeName(room.source(u"b"_s, bytes)).constData(), native.constData()) == 0);
        } else if (how == u"is deleted") {
            QVERIFY(file.remove());
        } else {
            QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(bytes.size() - 1) && file.putChar('!'));
            file.close();
            const utimbuf times{before.st_atime, before.st_mtime};
            if (how.contains(u"set back"))
                QVERIFY(::utime(native.constData(), &times) == 0);
        }
    };
    const auto stored = room.vault.put(path, meanwhile, {});
    QVERIFY(touched);
    QVERIFY(!stored.ok());
    QCOMPARE(stored.error().code, u"FILE_CHANGED"_s);
    QVERIFY(room.files().isEmpty());
}

// The kernel makes these files up while they are read, and says of them that they are empty.
void TestVaultPut::refusesAFileThatHoldsMoreThanItSays()
{
    VaultRoom room;
    const auto stored = room.vault.put(u"/proc/self/status"_s, {}, {});
    QVERIFY(!stored.ok());
    QCOMPARE(stored.error().code, u"FILE_SIZE_UNTOLD"_s);
    QVERIFY(room.files().isEmpty());
    QVERIFY(room.vault.put(room.source(u"empty"_s, {}), {}, {}).ok());
}

void TestVaultPut::cancelLeavesNothing()
{
    VaultRoom room;
    const QString small = room.source(u"small"_s, "first");
    const QString large = room.source(u"large"_s, noise(12 * store::defaultChunkBytes));
    std::stop_source stop;
    const auto halfway = [&stop](const store::Vault::BatchProgress &at) {
        if (at.bytesDone > at.bytesTotal / 2)
            stop.request_stop();
    };
    const auto stored = room.vault.putMany({small, large, small}, halfway, stop.get_token());
    QCOMPARE(stored.size(), size_t(3));
    for (const auto &one : stored) {
        QVERIFY(!one.ok());
        QCOMPARE(one.error().kind, base::ErrorKind::Cancelled);
    }
    QVERIFY(room.files().isEmpty());
}

void TestVaultPut::oneBadFileDoesNotStopTheOthers()
{
    VaultRoom room;
    const auto stored = room.vault.putMany({room.source(u"a"_s, "a"), room.dir.path(), room.source(u"b"_s, "b")}, {}, {});
    QVERIFY(stored[0].ok() && stored[2].ok());
    QCOMPARE(stored[1].error().code, u"NOT_A_FILE"_s);
    QCOMPARE(room.files().size(), 2);
}

void TestVaultPut::reportsProgressUpToTheWhole()
{
    VaultRoom room;
    const QStringList paths{room.source(u"a"_s, noise(100)), room.source(u"b"_s, noise(5'000'000))};
    store::Vault::BatchProgress last;
    bool backwards = false;
    const auto stored = room.vault.putMany(paths, [&](const store::Vault::BatchProgress &at) {
        backwards = backwards || at.bytesDone < last.bytesDone || at.file < last.file;
        last = at;
    }, {});
    QVERIFY(stored[0].ok() && stored[1].ok());
    QVERIFY(!backwards);
    QCOMPARE(last.file, size_t(1));
    QCOMPARE(last.bytesDone, std::int64_t(5'000'100));
    QCOMPARE(last.bytesTotal, last.bytesDone);
}

void TestVaultPut::extractsToAPrivateFileOfItsOwn()
{
    VaultRoom room;
    const QByteArray bytes = noise(2'000'000);
    const auto stored = room.vault.putBytes(bytes);
    QVERIFY(stored.ok());
    const QString out = room.dir.filePath(u"out.pdf"_s);
    QVERIFY(room.vault.extract(stored->sha256, out).ok());
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == bytes);
    struct stat about {};
    QVERIFY(::stat(QFile::encodeName(out).constData(), &about) == 0);
    QCOMPARE(about.st_mode & 0777U, 0600U);

    const base::Status again = room.vault.extract(stored->sha256, out);
    QVERIFY(!again.ok());
    QCOMPARE(again.error().code, u"FILE_UNWRITABLE"_s);
    QVERIFY(file.seek(0) && file.readAll() == bytes);

    QVERIFY(!room.vault.extract(base::Sha256::of("other"), room.dir.filePath(u"none"_s)).ok());
    QVERIFY(!QFile::exists(room.dir.filePath(u"none"_s)));
}

QTEST_GUILESS_MAIN(TestVaultPut)
#include "tst_vault_put.moc"
