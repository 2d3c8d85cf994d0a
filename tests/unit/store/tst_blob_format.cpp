// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blob_format.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::store;

class TestBlobFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheHeaderByteForByte();
    void readsWhatItWrites();
    void refusesWhatIsNoHeader_data();
    void refusesWhatIsNoHeader();
    void countsChunks();
    void numbersEverySealDifferently();
    void bindsSealsToTheBlob();
    void keepsLengthAndDigestInTheTrailer();
};

void TestBlobFormat::writesTheHeaderByteForByte()
{
    const QByteArray bytes = BlobHeader{0x000ffff0, "KEY"}.bytes();
    QCOMPARE(bytes.size(), headerBytes);
    QCOMPARE(bytes.first(20).toHex(), "4348424c4f421a0a00010003000ffff04b455900"_ba);
    QCOMPARE(bytes.sliced(19), QByteArray(headerBytes - 19, '\0'));
}

void TestBlobFormat::readsWhatItWrites()
{
    HeaderFault fault = HeaderFault::NotABlob;
    const auto header = readHeader(BlobHeader{4096, QByteArray(61, 'k')}.bytes(), fault);
    QVERIFY(header.has_value());
    QCOMPARE(fault, HeaderFault::None);
    QCOMPARE(header->chunkBytes, 4096U);
    QCOMPARE(header->wrappedKey, QByteArray(61, 'k'));
}

void TestBlobFormat::refusesWhatIsNoHeader_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("newer");
    const QByteArray sound = BlobHeader{4096, "KEY"}.bytes();
    const auto with = [&sound](qsizetype at, const QByteArray &bytes) { return QByteArray(sound).replace(at, bytes.size(), bytes); };
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("cut short") << sound.first(100) << false;
    QTest::newRow("other magic") << with(0, "X") << false;
    QTest::newRow("version 0") << with(8, QByteArray("\0\0", 2)) << false;
    QTest::newRow("version 2") << with(8, QByteArray("\0\2", 2)) << true;
    QTest::newRow("no key") << with(10, QByteArray("\0\0", 2)) << false;
    QTest::newRow("a key longer than the header") << with(10, "\xff\xff") << false;
    QTest::newRow("no chunk size") << with(12, QByteArray(4, '\0')) << false;
    QTest::newRow("chunks that would eat the memory") << with(12, "\x7f\xff\xff\xff") << false;
}

void TestBlobFormat::refusesWhatIsNoHeader()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, newer);
    HeaderFault fault = HeaderFault::None;
    QVERIFY(!readHeader(bytes, fault).has_value());
    QCOMPARE(fault, newer ? HeaderFault::NewerVersion : HeaderFault::NotABlob);
}

void TestBlobFormat::countsChunks()
{
    QCOMPARE(chunkCount(0, 10), 1);
    QCOMPARE(chunkCount(1, 10), 1);
    QCOMPARE(chunkCount(10, 10), 1);
    QCOMPARE(chunkCount(11, 10), 2);
    QCOMPARE(chunkCount(std::int64_t(5) << 40, 1 << 20), std::int64_t(5) << 20);
    QCOMPARE(blobFileBytes(0, 10), 4096 + 16 + 56);
    QCOMPARE(blobFileBytes(11, 10), 4096 + 11 + 32 + 56);
    QCOMPARE((headerBytes + sealedChunkBytes) % 4096, 0);
}

void TestBlobFormat::numbersEverySealDifferently()
{
    const BlobSeals seals(BlobHeader{4096, "KEY"}.bytes());
    std::set<QByteArray> nonces;
    for (std::int64_t i = 0; i < 1000; ++i)
        nonces.insert(seals.nonce(i == 999 ? BlobPart::LastChunk : BlobPart::Chunk, i));
    nonces.insert(seals.nonce(BlobPart::Trailer, 0));
    QCOMPARE(nonces.size(), size_t(1001));
    QCOMPARE(nonces.begin()->size(), 12);
}

void TestBlobFormat::bindsSealsToTheBlob()
{
    const BlobSeals one(BlobHeader{4096, "KEY"}.bytes());
    const BlobSeals other(BlobHeader{4096, "YEK"}.bytes());
    QVERIFY(one.aad(BlobPart::Chunk, 0) != other.aad(BlobPart::Chunk, 0));
    QVERIFY(one.aad(BlobPart::Chunk, 0) != one.aad(BlobPart::Chunk, 1));
    QVERIFY(one.aad(BlobPart::Chunk, 0) != one.aad(BlobPart::LastChunk, 0));
    QVERIFY(one.aad(BlobPart::Chunk, 0) != one.aad(BlobPart::Trailer, 0));
    QVERIFY(one.blobId() != other.blobId());
}

void TestBlobFormat::keepsLengthAndDigestInTheTrailer()
{
    const BlobTrailer trailer{std::int64_t(5) << 40, base::Sha256::of("x")};
    QCOMPARE(trailer.bytes().size(), trailerBytes);
    const auto back = BlobTrailer::fromBytes(trailer.bytes());
    QVERIFY(back.has_value());
    QCOMPARE(back->byteLength, trailer.byteLength);
    QCOMPARE(back->sha256, trailer.sha256);
    QVERIFY(!BlobTrailer::fromBytes("short").has_value());
}

QTEST_GUILESS_MAIN(TestBlobFormat)
#include "tst_blob_format.moc"
