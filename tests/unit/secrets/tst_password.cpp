// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/password.h"

#include <QTest>

using namespace chancery;
using namespace chancery::secrets;
using namespace Qt::StringLiterals;

namespace {
constexpr ScryptCost Cheap{4, 8, 1};
}

class PasswordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void derivesAsRfc7914Does();
    void acceptsThePasswordAndNoOther();
    void isSaltedSoThatEqualPasswordsDiffer();
    void doesNotCareHowAKeyboardComposesLetters();
    void worksAtTheRealCost();
    void matchesNothingAgainstAMalformedProof_data();
    void matchesNothingAgainstAMalformedProof();
    void saysWhenAProofShouldBeMadeAnew();
};

void PasswordTest::derivesAsRfc7914Does()
{
    // RFC 7914 section 12, third vector.
    const auto out = scrypt("pleaseletmein", "SodiumChloride", {14, 8, 1}, 64);
    QVERIFY(out.ok());
    QCOMPARE(out->toHex(), QByteArray("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                                      "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"));
}

void PasswordTest::acceptsThePasswordAndNoOther()
{
    base::SystemRandom random;
    const QString proof = hashPassword(u"pässwörd"_s, random, Cheap).value();
    QVERIFY(checkPassword(u"pässwörd"_s, proof));
    QVERIFY(!checkPassword(u"pässwörD"_s, proof));
    QVERIFY(!checkPassword(u""_s, proof));
    QVERIFY(!proof.contains(u"pässwörd"));
}

void PasswordTest::isSaltedSoThatEqualPasswordsDiffer()
{
    base::SystemRandom random;
    QVERIFY(hashPassword(u"same"_s, random, Cheap).value() != hashPassword(u"same"_s, random, Cheap).value());
}

void PasswordTest::doesNotCareHowAKeyboardComposesLetters()
{
    base::SystemRandom random;
    const QString proof = hashPassword(u"caf\u00e9"_s, random, Cheap).value();
    QVERIFY(checkPassword(u"cafe\u0301"_s, proof));
}

void PasswordTest::worksAtTheRealCost()
{
    base::SystemRandom random;
    const auto proof = hashPassword(u"long enough"_s, random);
    QVERIFY(proof.ok()); // fails where the memory limit is left at OpenSSL's own
    QVERIFY(proof->startsWith(u"scrypt$17$8$1$"));
    QVERIFY(checkPassword(u"long enough"_s, *proof));
}

void PasswordTest::matchesNothingAgainstAMalformedProof_data()
{
    QTest::addColumn<QString>("proof");
    QTest::newRow("empty") << QString();
    QTest::newRow("no hash") << u"scrypt$4$8$1$AAAAAAAAAAAAAAAAAAAAAA==$"_s;
    QTest::newRow("other scheme") << u"plain$4$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="_s;
    QTest::newRow("all the memory") << u"scrypt$40$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="_s;
    QTest::newRow("no cost") << u"scrypt$0$0$0$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="_s;
}

void PasswordTest::matchesNothingAgainstAMalformedProof()
{
    QFETCH(QString, proof);
    QVERIFY(!checkPassword(u""_s, proof));
    QVERIFY(!checkPassword(u"x"_s, proof));
    QVERIFY(needsRehash(proof));
}

void PasswordTest::saysWhenAProofShouldBeMadeAnew()
{
    base::SystemRandom random;
    const QString proof = hashPassword(u"x"_s, random, Cheap).value();
    QVERIFY(!needsRehash(proof, Cheap));
    QVERIFY(needsRehash(proof));
}

QTEST_GUILESS_MAIN(PasswordTest)
#include "tst_password.moc"
