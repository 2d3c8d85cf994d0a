// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"
#include "core/secrets/signer.h"

#include <QFile>
#include <QTest>

using namespace chancery;
using namespace chancery::secrets;

class SignerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithWycheproof();
    void signsAsRfc8032Does();
    void refusesASeedOfAnotherLength();
    void refusesAnAlteredMessageOrAnotherKey();
};

void SignerTest::agreesWithWycheproof()
{
    QFile file(QStringLiteral(CHANCERY_TEST_DATA "/vectors/ed25519/wycheproof-ed25519-odd.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto suite = base::parseJson(file.readAll());
    QVERIFY(suite.ok());
    const auto bytes = [](const base::Json &hex) { return QByteArray::fromHex(hex.toString().toLatin1()); };
    int count = 0;
    for (const base::Json &group : (*suite)[u"testGroups"].array()) {
        const QByteArray key = bytes(group[u"publicKey"][u"pk"]);
        for (const base::Json &test : group[u"tests"].array()) {
            const bool valid = verifyEd25519(key, bytes(test[u"msg"]), bytes(test[u"sig"]));
            QVERIFY2(valid == (test[u"result"].toString() == u"valid"), qPrintable(QString::number(test[u"tcId"].toInt())));
            ++count;
        }
    }
    QVERIFY(count > 70);
}

void SignerTest::signsAsRfc8032Does()
{
    // RFC 8032 7.1, test 2.
    const auto signer = Signer::fromSeed(QByteArray::fromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    QVERIFY(signer.ok());
    QCOMPARE(signer->publicKey().toHex(), QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
    QCOMPARE(signer->sign("\x72").value().toHex(),
             QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
}

void SignerTest::refusesASeedOfAnotherLength()
{
    QCOMPARE(Signer::fromSeed(QByteArray(31, 'x')).error().code, QStringLiteral("SEED_MALFORMED"));
    QCOMPARE(Signer::fromSeed({}).error().code, QStringLiteral("SEED_MALFORMED"));
}

void SignerTest::refusesAnAlteredMessageOrAnotherKey()
{
    base::SystemRandom random;
    const auto signer = Signer::fromSeed(generateSeed(random));
    const auto other = Signer::fromSeed(generateSeed(random));
    const QByteArray signature = signer->sign("text").value();
    QVERIFY(verifyEd25519(signer->publicKey(), "text", signature));
    QVERIFY(!verifyEd25519(signer->publicKey(), "texT", signature));
    QVERIFY(!verifyEd25519(other->publicKey(), "text", signature));
    QVERIFY(!verifyEd25519(signer->publicKey(), "text", signature.chopped(1)));
    QVERIFY(!verifyEd25519({}, "text", signature));
}

QTEST_GUILESS_MAIN(SignerTest)
#include "tst_signer.moc"
