// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/detached_signature.h"

#include <QTemporaryFile>
#include <QtTest>

#include <memory>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

using Verdict = intake::SignatureCheck::Verdict;

struct Signer {
    EVP_PKEY *key = EVP_RSA_gen(2048);
    X509 *certificate = X509_new();

    Signer()
    {
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
        X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
        X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
        X509_set_pubkey(certificate, key);
        X509_NAME *name = X509_get_subject_name(certificate);
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>("Dr. Ann Ürsula"), -1, -1, 0);
        X509_set_issuer_name(certificate, name);
        X509_sign(certificate, key, EVP_sha256());
    }
    ~Signer()
    {
        EVP_PKEY_free(key);
        X509_free(certificate);
    }
    Signer(const Signer &) = delete;
    Signer &operator=(const Signer &) = delete;

    QByteArray sign(const QByteArray &content, unsigned int flags) const
    {
        BIO *bio = BIO_new_mem_buf(content.constData(), int(content.size()));
        CMS_ContentInfo *cms = CMS_sign(certificate, key, nullptr, bio, flags | CMS_BINARY);
        unsigned char *bytes = nullptr;
        const int length = i2d_CMS_ContentInfo(cms, &bytes);
        const QByteArray der(reinterpret_cast<const char *>(bytes), length);
        OPENSSL_free(bytes);
        CMS_ContentInfo_free(cms);
        BIO_free(bio);
        return der;
    }
};

} // namespace

class TestDetachedSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file = std::make_unique<QTemporaryFile>();
        QVERIFY(m_file->open());
        m_file->write("signed before GAP signed after");
        m_file->flush();
    }

    void holdsOverTheRangesAndNamesItsSigner()
    {
        const QByteArray cms = m_signer.sign("signed before  signed after", CMS_DETACHED);
        const auto check = intake::checkSignature(cms, m_file->handle(), m_ranges);
        QCOMPARE(check.verdict, Verdict::Holds);
        QCOMPARE(check.signer, u"Dr. Ann Ürsula"_s);
    }

    void ignoresThePaddingBehindIt()
    {
        const QByteArray cms = m_signer.sign("signed before  signed after", CMS_DETACHED) + QByteArray(500, '\0');
        QCOMPARE(intake::checkSignature(cms, m_file->handle(), m_ranges).verdict, Verdict::Holds);
    }

    void breaksWithAChangedByte()
    {
        const QByteArray cms = m_signer.sign("signed before  signed After", CMS_DETACHED);
        const auto check = intake::checkSignature(cms, m_file->handle(), m_ranges);
        QCOMPARE(check.verdict, Verdict::Broken);
        QCOMPARE(check.signer, u"Dr. Ann Ürsula"_s);
    }

    void breaksWithAChangedSignatureValue()
    {
        QByteArray cms = m_signer.sign("signed before  signed after", CMS_DETACHED);
        cms[cms.size() - 1] = char(cms.back() ^ 1);
        QCOMPARE(intake::checkSignature(cms, m_file->handle(), m_ranges).verdict, Verdict::Broken);
    }

    void holdsWhereTheDigestOfTheBytesIsEncapsulated()
    {
        const QByteArray digest = QCryptographicHash::hash("signed before  signed after", QCryptographicHash::Sha1);
        QCOMPARE(intake::checkSignature(m_signer.sign(digest, 0), m_file->handle(), m_ranges).verdict, Verdict::Holds);
        QCOMPARE(intake::checkSignature(m_signer.sign("something else entirely", 0), m_file->handle(), m_ranges).verdict, Verdict::Broken);
    }

    void doesNotReadWhatIsNoSignature()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("nonsense"), QByteArray("\x30\x80\x06\x09", 4), QByteArray(1000, '\0')})
            QCOMPARE(intake::checkSignature(bytes, m_file->handle(), m_ranges).verdict, Verdict::Unreadable);
    }

    void doesNotHoldOverRangesThatAreNotThere()
    {
        const QByteArray cms = m_signer.sign("signed before  signed after", CMS_DETACHED);
        QVERIFY(intake::checkSignature(cms, m_file->handle(), {}).verdict != Verdict::Holds);
        QVERIFY(intake::checkSignature(cms, m_file->handle(), {{1'000'000, 50}}).verdict != Verdict::Holds);
    }

private:
    Signer m_signer;
    std::unique_ptr<QTemporaryFile> m_file;
    const std::vector<intake::ByteRange> m_ranges{{0, 14}, {17, 13}};
};

QTEST_GUILESS_MAIN(TestDetachedSignature)
#include "tst_detached_signature.moc"
