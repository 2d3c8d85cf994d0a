// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/detached_signature.h"

#include "core/intake/file_bytes.h"

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace chancery::intake {

namespace {

using Verdict = SignatureCheck::Verdict;

template<auto Function>
struct Freed {
    template<typename T>
    void operator()(T *held) const
    {
        Function(held);
    }
};
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Cms = std::unique_ptr<CMS_ContentInfo, Freed<CMS_ContentInfo_free>>;
using Hash = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using Certificates = std::unique_ptr<STACK_OF(X509), Freed<[](STACK_OF(X509) * held) { sk_X509_free(held); }>>;

constexpr unsigned int flags = CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY;

/// The bytes of the ranges as OpenSSL's source of data, read on demand: documents may be larger than memory.
struct Source {
    int descriptor;
    const std::vector<ByteRange> &ranges;
    size_t range = 0;
    std::int64_t done = 0; ///< of the current range

    int read(char *into, int room)
    {
        while (range < ranges.size() && done >= ranges[range].second) {
            ++range;
            done = 0;
        }
        if (range == ranges.size())
            return 0;
        const std::int64_t wanted = std::min<std::int64_t>(room, ranges[range].second - done);
        const QByteArray bytes = bytesAt(descriptor, ranges[range].first + done, wanted);
        std::copy(bytes.begin(), bytes.end(), into);
        done = bytes.isEmpty() ? ranges[range].second : done + bytes.size();
        return bytes.isEmpty() ? read(into, room) : int(bytes.size());
    }
};

const BIO_METHOD *sourceMethod()
{
    static const auto method = [] {
        std::unique_ptr<BIO_METHOD, Freed<BIO_meth_free>> made(BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "ranges"));
        BIO_meth_set_read(made.get(), [](BIO *bio, char *into, int room) {
            return static_cast<Source *>(BIO_get_data(bio))->read(into, room);
        });
        BIO_meth_set_ctrl(made.get(), [](BIO *, int, long, void *) { return 1L; });
        return made;
    }();
    return method.get();
}

Bio bioOver(Source &source)
{
    Bio bio(BIO_new(sourceMethod()));
    BIO_set_data(bio.get(), &source);
    BIO_set_init(bio.get(), 1);
    return bio;
}

QString signerOf(CMS_ContentInfo *cms)
{
    const Certificates signers(CMS_get0_signers(cms));
    X509 *certificate = signers && sk_X509_num(signers.get()) > 0 ? sk_X509_value(signers.get(), 0) : nullptr;
    if (!certificate)
        return {};
    X509_NAME *subject = X509_get_subject_name(certificate);
    const int at = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
    if (at >= 0) {
        unsigned char *text = nullptr;
        const int length = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at)));
        const QString name = length > 0 ? QString::fromUtf8(reinterpret_cast<const char *>(text), length) : QString();
        OPENSSL_free(text);
        return name;
    }
    char whole[512] = {};
    X509_NAME_oneline(subject, whole, sizeof whole);
    return QString::fromUtf8(whole);
}

QByteArray sha1Of(Source &source)
{
    const Hash hash(EVP_MD_CTX_new());
    EVP_DigestInit_ex(hash.get(), EVP_sha1(), nullptr);
    char buffer[65536];
    for (int got = source.read(buffer, sizeof buffer); got > 0; got = source.read(buffer, sizeof buffer))
        EVP_DigestUpdate(hash.get(), buffer, size_t(got));
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    EVP_DigestFinal_ex(hash.get(), digest, &length);
    return QByteArray(reinterpret_cast<const char *>(digest), length);
}

/// Some signers encapsulate an empty content and sign the bytes beside it; so those are tried first.
bool holds(CMS_ContentInfo *cms, Source source)
{
    Source again = source;
    const Bio content = bioOver(source);
    if (CMS_verify(cms, nullptr, nullptr, content.get(), nullptr, flags) == 1)
        return true;
    if (CMS_is_detached(cms) == 1)
        return false;
    const Bio inside(BIO_new(BIO_s_mem()));
    if (CMS_verify(cms, nullptr, nullptr, nullptr, inside.get(), flags) != 1)
        return false;
    char *bytes = nullptr;
    const long length = BIO_get_mem_data(inside.get(), &bytes);
    return QByteArray(bytes, length) == sha1Of(again);
}

/// Nothing where the bytes are no CMS of signed data.
Cms signedDataIn(QByteArrayView bytes)
{
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.data());
    Cms parsed(d2i_CMS_ContentInfo(nullptr, &at, long(bytes.size())));
    ERR_clear_error();
    return parsed && OBJ_obj2nid(CMS_get0_type(parsed.get())) == NID_pkcs7_signed ? std::move(parsed) : Cms();
}

/// Whether the failure lies in what was signed, rather than in our not understanding the signature.
bool isMismatch()
{
    bool mismatch = false;
    for (unsigned long code = ERR_get_error(); code != 0; code = ERR_get_error()) {
        const int reason = ERR_GET_REASON(code);
        mismatch = mismatch
            || (ERR_GET_LIB(code) == ERR_LIB_CMS
                && (reason == CMS_R_VERIFICATION_FAILURE || reason == CMS_R_CONTENT_VERIFY_ERROR));
    }
    return mismatch;
}

} // namespace

SignatureCheck checkSignature(QByteArrayView cms, int descriptor, const std::vector<ByteRange> &ranges)
{
    const Cms parsed = signedDataIn(cms);
    SignatureCheck check;
    if (!parsed)
        return check;
    if (holds(parsed.get(), Source{descriptor, ranges}))
        check.verdict = Verdict::Holds;
    else if (CMS_is_detached(parsed.get()) != 1 || isMismatch())
        check.verdict = Verdict::Broken;
    ERR_clear_error();
    check.signer = signerOf(parsed.get());
    return check;
}

bool isTimestamp(QByteArrayView cms)
{
    const Cms parsed = signedDataIn(cms);
    return parsed && OBJ_obj2nid(CMS_get0_eContentType(parsed.get())) == NID_id_smime_ct_TSTInfo;
}

} // namespace chancery::intake
