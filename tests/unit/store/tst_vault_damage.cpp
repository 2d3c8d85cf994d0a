// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blob_format.h"
#include "tests/unit/store/vault_room.h"

#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace chancery;
using tests::noise;
using tests::VaultRoom;

namespace {

constexpr qsizetype documentBytes = 2 * store::defaultChunkBytes + 1000;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

QByteArray sealedChunk(const QByteArray &blob, qsizetype index)
{
    return blob.sliced(store::headerBytes + index * store::sealedChunkBytes, store::sealedChunkBytes);
}

} // namespace

class TestVaultDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryDamage_data();
    void findsEveryDamage();
    void seesBrokenEndsWithoutReadingAll_data();
    void seesBrokenEndsWithoutReadingAll();
    void tellsAMissingBlobFromADamagedOne();
    void refusesABlobOfALaterVersion();
    void handsOnNothingUnproven();
    void mendsADamagedBlobFromTheSameDocument_data();
    void mendsADamagedBlobFromTheSameDocument();
    void takesNoLinkForAFolderOfItsOwn_data();
    void takesNoLinkForAFolderOfItsOwn();
    void erasesOneBlobForGood();
    void stopsReadingWhenAsked();

private:
    /// The blob with one kind of harm done to it; `other` is a sound blob of as many chunks.
    static QByteArray harmed(const QString &harm, QByteArray blob, const QByteArray &other);
};

QByteArray TestVaultDamage::harmed(const QString &harm, QByteArray blob, const QByteArray &other)
{
    const qsizetype firstChunk = store::headerBytes;
    const auto flip = [&blob](qsizetype at) { blob[at] = char(blob[at] ^ 1); };
    if (harm == u"a flipped bit in a chunk")
        flip(firstChunk + store::sealedChunkBytes + 77);
    else if (harm == u"a flipped bit in a seal")
        flip(firstChunk + store::sealedChunkBytes - 1);
    else if (harm == u"a flipped bit in the header's zeros")
        flip(3000);
    else if (harm == u"a flipped bit in the wrapped key")
        flip(store::fixedHeaderBytes + 20);
    else if (harm == u"a flipped bit in the magic")
        flip(0);
    else if (harm == u"a flipped bit in the trailer")
        flip(blob.size() - 20);
    else if (harm == u"the last byte cut off")
        blob.chop(1);
    else if (harm == u"the last chunk cut off")
        blob.remove(firstChunk + 2 * store::sealedChunkBytes, 1000 + store::sealBytes);
    else if (harm == u"all but the header cut off")
        blob.truncate(store::headerBytes);
    else if (harm == u"emptied")
        blob.clear();
    else if (harm == u"bytes appended")
        blob.append("x");
    else if (harm == u"two chunks exchanged")
        blob.replace(firstChunk, 2 * store::sealedChunkBytes, sealedChunk(blob, 1) + sealedChunk(blob, 0));
    else if (harm == u"a chunk of another blob")
        blob.replace(firstChunk, store::sealedChunkBytes, sealedChunk(other, 0));
    else if (harm == u"another blob under this name")
        blob = other;
    else if (harm == u"another blob's header")
        blob.replace(0, store::headerBytes, other.first(store::headerBytes));
    return blob;
}

void TestVaultDamage::findsEveryDamage_data()
{
    QTest::addColumn<QString>("harm");
    for (const char *harm : {"a flipped bit in a chunk", "a flipped bit in a seal", "a flipped bit in the header's zeros",
                             "a flipped bit in the wrapped key", "a flipped bit in the magic", "a flipped bit in the trailer",
                             "the last byte cut off", "the last chunk cut off", "all but the header cut off", "emptied",
                             "bytes appended", "two chunks exchanged", "a chunk of another blob",
                             "another blob under this name", "another blob's header"})
        QTest::newRow(harm) << QString::fromLatin1(harm);
}

void TestVaultDamage::findsEveryDamage()
{
    QFETCH(const QString, harm);
    VaultRoom room;
    const auto one = room.vault.putBytes(noise(documentBytes, 1));
    const auto other = room.vault.putBytes(noise(documentBytes, 2));
    QVERIFY(one.ok() && other.ok());
    const QByteArray sound = contents(room.blobPath(one->sha256));
    const QByteArray broken = harmed(harm, sound, contents(room.blobPath(other->sha256)));
    QVERIFY(broken != sound);
    QVERIFY(overwrite(room.blobPath(one->sha256), broken));

    const base::Status verified = room.vault.verify(one->sha256);
    QVERIFY(!verified.ok());
    QCOMPARE(verified.error().kind, base::ErrorKind::Corrupt);
    QCOMPARE(verified.error().code, u"BLOB_DAMAGED"_s);
    QCOMPARE(verified.error().values.value(u"expected"_s), one->sha256.hex());
    QCOMPARE(room.readBack(one->sha256), "error: BLOB_DAMAGED"_ba);
    QVERIFY(room.vault.verify(other->sha256).ok());
}

void TestVaultDamage::seesBrokenEndsWithoutReadingAll_data()
{
    QTest::addColumn<QString>("harm");
    for (const char *harm : {"a flipped bit in the header's zeros", "a flipped bit in the wrapped key",
                             "a flipped bit in the trailer", "the last chunk cut off", "bytes appended",
                             "another blob under this name", "emptied"})
        QTest::newRow(harm) << QString::fromLatin1(harm);
}

void TestVaultDamage::seesBrokenEndsWithoutReadingAll()
{
    QFETCH(const QString, harm);
    VaultRoom room;
    const auto one = room.vault.putBytes(noise(documentBytes, 1));
    const auto other = room.vault.putBytes(noise(documentBytes, 2));
    QVERIFY(one.ok() && other.ok());
    QVERIFY(room.vault.has(one->sha256));
    const QString path = room.blobPath(one->sha256);
    QVERIFY(overwrite(path, harmed(harm, contents(path), contents(room.blobPath(other->sha256)))));
    QVERIFY(!room.vault.has(one->sha256));
}

void TestVaultDamage::tellsAMissingBlobFromADamagedOne()
{
    VaultRoom room;
    const base::Digest never = base::Sha256::of("never stored");
    QVERIFY(!room.vault.has(never));
    const base::Status verified = room.vault.verify(never);
    QCOMPARE(verified.error().kind, base::ErrorKind::NotFound);
    QCOMPARE(verified.error().code, u"BLOB_MISSING"_s);
}

void TestVaultDamage::refusesABlobOfALaterVersion()
{
    VaultRoom room;
    const auto stored = room.vault.putBytes("abc");
    QVERIFY(stored.ok());
    QByteArray blob = contents(room.blobPath(stored->sha256));
    blob[9] = 2;
    QVERIFY(overwrite(room.blobPath(stored->sha256), blob));
    const base::Status verified = room.vault.verify(stored->sha256);
    QCOMPARE(verified.error().kind, base::ErrorKind::Newer);
    QCOMPARE(verified.error().code, u"BLOB_NEWER"_s);
    // Not ours to replace.
    QVERIFY(!room.vault.putBytes("abc").ok());
    QCOMPARE(contents(room.blobPath(stored->sha256)), blob);
}

void TestVaultDamage::handsOnNothingUnproven()
{
    VaultRoom room;
    const QByteArray bytes = noise(documentBytes);
    const auto stored = room.vault.putBytes(bytes);
    QVERIFY(stored.ok());
    const QString path = room.blobPath(stored->sha256);
    QVERIFY(overwrite(path, harmed(u"a flipped bit in a chunk"_s, contents(path), {})));
    QByteArray handedOn;
    const base::Status read = room.vault.read(stored->sha256, [&handedOn](QByteArrayView chunk) {
        handedOn.append(chunk);
        return base::Status();
    });
    QVERIFY(!read.ok());
    QVERIFY(handedOn == bytes.first(store::defaultChunkBytes)); // The chunk before the damage, nothing of the damaged one.
    const QString out = room.dir.filePath(u"out"_s);
    QVERIFY(!room.vault.extract(stored->sha256, out).ok());
    QVERIFY(!QFile::exists(out));
}

void TestVaultDamage::mendsADamagedBlobFromTheSameDocument_data()
{
    findsEveryDamage_data();
}

void TestVaultDamage::mendsADamagedBlobFromTheSameDocument()
{
    QFETCH(const QString, harm);
    VaultRoom room;
    const QByteArray bytes = noise(documentBytes, 1);
    const auto one = room.vault.putBytes(bytes);
    const auto other = room.vault.putBytes(noise(documentBytes, 2));
    QVERIFY(one.ok() && other.ok());
    const QString path = room.blobPath(one->sha256);
    QVERIFY(overwrite(path, harmed(harm, contents(path), contents(room.blobPath(other->sha256)))));
    const auto again = room.vault.putBytes(bytes);
    QVERIFY(again.ok());
    QVERIFY(!again->alreadyThere);
    QVERIFY(again->replacedDamaged);
    QVERIFY(room.vault.verify(one->sha256).ok());
    QCOMPARE(room.files().size(), 2);
}

void TestVaultDamage::takesNoLinkForAFolderOfItsOwn_data()
{
    QTest::addColumn<bool>("whole");
    QTest::newRow("the vault") << true;
    QTest::newRow("a folder in it") << false;
}

void TestVaultDamage::takesNoLinkForAFolderOfItsOwn()
{
    QFETCH(bool, whole);
    VaultRoom room;
    const auto stored = room.vault.putBytes("kept here");
    QVERIFY(stored.ok());
    const QString folder = whole ? room.dir.filePath(u"vault"_s) : QFileInfo(room.blobPath(stored->sha256)).path();
    const QString elsewhere = room.dir.filePath(u"elsewhere"_s);
    QVERIFY(QDir().rename(folder, elsewhere));
    QVERIFY(::symlink(QFile::encodeName(elsewhere).constData(), QFile::encodeName(folder).constData()) == 0);
    QVERIFY(!room.vault.has(stored->sha256));
    QCOMPARE(room.vault.verify(stored->sha256).error().code, u"BLOB_DAMAGED"_s);
    const auto more = room.vault.putBytes("kept here");
    QVERIFY(!more.ok());
    QCOMPARE(more.error().code, u"VAULT_UNWRITABLE"_s);
}

void TestVaultDamage::erasesOneBlobForGood()
{
    VaultRoom room;
    const auto one = room.vault.putBytes("to be forgotten");
    const auto other = room.vault.putBytes("to be kept");
    QVERIFY(one.ok() && other.ok());
    const QString path = room.blobPath(one->sha256);
    // A second name for the file shows what its sectors hold after it is gone.
    const QString shadow = room.dir.filePath(u"shadow"_s);
    QVERIFY(::link(QFile::encodeName(path).constData(), QFile::encodeName(shadow).constData()) == 0);
    QVERIFY(room.vault.erase(one->sha256).ok());
    QVERIFY(!QFile::exists(path));
    QCOMPARE(contents(shadow).first(store::headerBytes), QByteArray(store::headerBytes, '\0'));
    QVERIFY(!room.vault.has(one->sha256));
    QVERIFY(room.vault.verify(other->sha256).ok());
    QCOMPARE(room.vault.erase(one->sha256).error().code, u"BLOB_MISSING"_s);
    const auto again = room.vault.putBytes("to be forgotten");
    QVERIFY(again.ok() && !again->alreadyThere);
}

void TestVaultDamage::stopsReadingWhenAsked()
{
    VaultRoom room;
    const auto stored = room.vault.putBytes(noise(documentBytes));
    QVERIFY(stored.ok());
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(room.vault.verify(stored->sha256, stop.get_token()).error().kind, base::ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestVaultDamage)
#include "tst_vault_damage.moc"
