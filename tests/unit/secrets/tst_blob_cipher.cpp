// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/aes_gcm.h"
#include "core/secrets/blob_cipher.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::secrets;

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

} // namespace

class TestBlobCipher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithThePublishedVectors_data();
    void agreesWithThePublishedVectors();
    void opensOnlyWhatIsUntouched_data();
    void opensOnlyWhatIsUntouched();
    void refusesLengthsThatAreOff();
    void wrapsEveryKeyOnItsOwn();
    void unwrapsOnlyUnderTheSameWorkspaceKey();
    void refusesADestroyedKey();
    void refusesAWorkspaceKeyOfAnotherLength();
};

// McGrew and Viega, "The Galois/Counter Mode of Operation", appendix B, test cases 13, 14 and 16 (AES-256).
void TestBlobCipher::agreesWithThePublishedVectors_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("aad");
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("sealed");
    const QByteArray zeros(32, '\0');
    QTest::newRow("13: nothing") << zeros << zeros.first(12) << QByteArray() << QByteArray()
                                 << hex("530f8afbc74536b9a963b4f1c4cb738b");
    QTest::newRow("14: one block") << zeros << zeros.first(12) << QByteArray() << zeros.first(16)
                                   << hex("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
    QTest::newRow("16: with aad")
        << hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308") << hex("cafebabefacedbaddecaf888")
        << hex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
        << hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de6"
               "57ba637b39")
        << hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a"
               "0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b");
}

void TestBlobCipher::agreesWithThePublishedVectors()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, nonce);
    QFETCH(const QByteArray, aad);
    QFETCH(const QByteArray, plain);
    QFETCH(const QByteArray, sealed);
    QByteArray out(plain.size() + gcmTagBytes, '\0');
    QVERIFY(gcmSeal(key, nonce, aad, plain, out.data()).ok());
    QCOMPARE(out.toHex(), sealed.toHex());
    QByteArray back(plain.size() + 1, '\0');
    QVERIFY(gcmOpen(key, nonce, aad, sealed, back.data()).ok());
    QCOMPARE(back.first(plain.size()).toHex(), plain.toHex());
}

void TestBlobCipher::opensOnlyWhatIsUntouched_data()
{
    QTest::addColumn<QByteArray>("what");
    for (const char *what : {"key", "nonce", "aad", "ciphertext", "tag", "cut short", "shorter than a tag"})
        QTest::newRow(what) << QByteArray(what);
}

void TestBlobCipher::opensOnlyWhatIsUntouched()
{
    QFETCH(const QByteArray, what);
    QByteArray key(32, 'k');
    QByteArray nonce(12, 'n');
    QByteArray aad("aad");
    const QByteArray plain("plain text");
    QByteArray sealed(plain.size() + gcmTagBytes, '\0');
    QVERIFY(gcmSeal(key, nonce, aad, plain, sealed.data()).ok());
    if (what == "key")
        key[31] = 'K';
    else if (what == "nonce")
        nonce[11] = 'N';
    else if (what == "aad")
        aad += '!';
    else if (what == "ciphertext")
        sealed[0] = char(sealed[0] ^ 1);
    else if (what == "tag")
        sealed.back() = char(sealed.back() ^ 1);
    else if (what == "cut short")
        sealed.chop(1);
    else
        sealed.truncate(15);
    QByteArray out(plain.size(), '\0');
    const base::Status opened = gcmOpen(key, nonce, aad, sealed, out.data());
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, base::ErrorKind::Corrupt);
    QCOMPARE(opened.error().code, u"SEAL_BROKEN"_s);
}

void TestBlobCipher::refusesLengthsThatAreOff()
{
    char out[64];
    QCOMPARE(gcmSeal(QByteArray(16, 'k'), QByteArray(12, 'n'), {}, "x", out).error().code, u"CIPHER_MISUSED"_s);
    QCOMPARE(gcmSeal(QByteArray(32, 'k'), QByteArray(8, 'n'), {}, "x", out).error().code, u"CIPHER_MISUSED"_s);
}

void TestBlobCipher::wrapsEveryKeyOnItsOwn()
{
    base::SystemRandom random;
    auto cipher = BlobCipher::make(QByteArray(32, 'w'), random);
    QVERIFY(cipher.ok());
    const auto one = cipher->newKey();
    const auto other = cipher->newKey();
    QVERIFY(one.ok() && other.ok());
    QCOMPARE(one->key.size(), aesKeyBytes);
    QCOMPARE(one->wrapped.size(), 61);
    QVERIFY(one->key != other->key);
    QVERIFY(one->wrapped != other->wrapped);
    QVERIFY(!one->wrapped.contains(one->key));
    QCOMPARE(cipher->unwrap(one->wrapped).value(), one->key);
    QCOMPARE(cipher->unwrap(other->wrapped).value(), other->key);
}

void TestBlobCipher::unwrapsOnlyUnderTheSameWorkspaceKey()
{
    base::SystemRandom random;
    auto cipher = BlobCipher::make(QByteArray(32, 'w'), random);
    auto stranger = BlobCipher::make(QByteArray(32, 'W'), random);
    const auto made = cipher->newKey();
    QVERIFY(made.ok());
    QCOMPARE(stranger->unwrap(made->wrapped).error().code, u"SEAL_BROKEN"_s);
    // A cipher made anew from the same key, as after a restart.
    auto later = BlobCipher::make(QByteArray(32, 'w'), random);
    QCOMPARE(later->unwrap(made->wrapped).value(), made->key);
}

void TestBlobCipher::refusesADestroyedKey()
{
    base::SystemRandom random;
    auto cipher = BlobCipher::make(QByteArray(32, 'w'), random);
    const auto made = cipher->newKey();
    QVERIFY(made.ok());
    QCOMPARE(cipher->unwrap(QByteArray(61, '\0')).error().code, u"SEAL_BROKEN"_s);
    QCOMPARE(cipher->unwrap({}).error().code, u"SEAL_BROKEN"_s);
    for (qsizetype i = 0; i < made->wrapped.size(); ++i) {
        QByteArray altered = made->wrapped;
        altered[i] = char(altered[i] ^ 0x80);
        QVERIFY(!cipher->unwrap(altered).ok());
    }
}

void TestBlobCipher::refusesAWorkspaceKeyOfAnotherLength()
{
    base::SystemRandom random;
    QVERIFY(!BlobCipher::make(QByteArray(31, 'w'), random).ok());
    QVERIFY(!BlobCipher::make({}, random).ok());
}

QTEST_GUILESS_MAIN(TestBlobCipher)
#include "tst_blob_cipher.moc"
