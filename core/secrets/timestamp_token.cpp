// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/timestamp_token.h"

#include <QDateTime>

#include <memory>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs7.h>
#include <openssl/ts.h>
#include <openssl/x509.h>

namespace chancery::secrets {

using namespace Qt::StringLiterals;
using base::ErrorKind;

namespace {

template<auto Free>
struct Freed {
    template<typename T>
    void operator()(T *held) const { Free(held); }
};
template<typename T, auto Free>
using Held = std::unique_ptr<T, Freed<Free>>;

using Request = Held<TS_REQ, TS_REQ_free>;
using Response = Held<TS_RESP, TS_RESP_free>;
using Imprint = Held<TS_MSG_IMPRINT, TS_MSG_IMPRINT_free>;
using Algorithm = Held<X509_ALGOR, X509_ALGOR_free>;
using Number = Held<ASN1_INTEGER, ASN1_INTEGER_free>;
using Big = Held<BIGNUM, BN_free>;
using Store = Held<X509_STORE, X509_STORE_free>;
using Context = Held<TS_VERIFY_CTX, TS_VERIFY_CTX_free>;
using Cms = Held<PKCS7, PKCS7_free>;
using Text = Held<BIO, BIO_free_all>;
using Certificate = Held<X509, X509_free>;

base::Error unreadable()
{
    ERR_clear_error();
    return base::error(ErrorKind::BadInput, u"TIMESTAMP_UNREADABLE"_s);
}

const unsigned char *raw(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); }

template<typename T, typename Write>
QByteArray derOf(const T *value, Write write)
{
    const int length = write(value, nullptr);
    QByteArray der(std::max(length, 0), Qt::Uninitialized);
    auto *to = reinterpret_cast<unsigned char *>(der.data());
    return length > 0 && write(value, &to) == length ? der : QByteArray();
}

Number numberOf(const QByteArray &bigEndian)
{
    const Big big(BN_bin2bn(raw(bigEndian), int(bigEndian.size()), nullptr));
    return Number(big ? BN_to_ASN1_INTEGER(big.get(), nullptr) : nullptr);
}

/// A certificate is never under a passphrase; left to itself OpenSSL would ask for one on the terminal.
int noPassphrase(char *, int, int, void *) { return 0; }

base::Result<Store> storeOf(const QByteArray &roots, std::optional<std::int64_t> seconds)
{
    Store store(X509_STORE_new());
    const Text text(BIO_new_mem_buf(roots.constData(), int(roots.size())));
    int count = 0;
    while (const Certificate each{PEM_read_bio_X509(text.get(), nullptr, noPassphrase, nullptr)})
        count += X509_STORE_add_cert(store.get(), each.get());
    ERR_clear_error(); // the end of a PEM file is told as an error
    if (count == 0)
        return base::error(ErrorKind::BadInput, u"ROOTS_UNREADABLE"_s);
    if (seconds)
        X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store.get()), time_t(*seconds));
    return store;
}

std::optional<std::int64_t> secondsOf(const ASN1_GENERALIZEDTIME *time)
{
    tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return std::nullopt;
    return std::int64_t(timegm(&parts));
}

QString textOf(const ASN1_OBJECT *object)
{
    char text[128] = {};
    OBJ_obj2txt(text, sizeof text, object, 1);
    return QString::fromLatin1(text);
}

QString hexOf(const ASN1_INTEGER *number)
{
    const Big big(number ? ASN1_INTEGER_to_BN(number, nullptr) : nullptr);
    char *hex = big ? BN_bn2hex(big.get()) : nullptr;
    const QString text = QString::fromLatin1(hex);
    OPENSSL_free(hex);
    return text.toLower();
}

QString signerOf(PKCS7 *cms)
{
    STACK_OF(X509) *signers = PKCS7_get0_signers(cms, nullptr, 0);
    QString name;
    if (signers && sk_X509_num(signers) > 0) {
        char text[256] = {};
        X509_NAME *subject = X509_get_subject_name(sk_X509_value(signers, 0));
        if (X509_NAME_get_text_by_NID(subject, NID_commonName, text, sizeof text) < 0)
            X509_NAME_oneline(subject, text, sizeof text);
        name = QString::fromUtf8(text);
    }
    sk_X509_free(signers);
    return name;
}

/// Milliseconds, at least the second that the token's time is cut to.
std::int64_t toleranceOf(TS_TST_INFO *info)
{
    const TS_ACCURACY *accuracy = TS_TST_INFO_get_accuracy(info);
    const auto value = [](const ASN1_INTEGER *part) { return part ? std::int64_t(ASN1_INTEGER_get(part)) : 0; };
    const std::int64_t said = accuracy ? value(TS_ACCURACY_get_seconds(accuracy)) * 1000 + value(TS_ACCURACY_get_millis(accuracy)) : 0;
    return std::max<std::int64_t>(1000, said);
}

/// Which of the things that a token is held to was not met, from OpenSSL's reason.
QString whatDiffers()
{
    const unsigned long code = ERR_peek_last_error();
    const bool ofTs = ERR_GET_LIB(code) == ERR_LIB_TS;
    const int reason = ofTs ? ERR_GET_REASON(code) : 0;
    ERR_clear_error();
    switch (reason) {
    case TS_R_MESSAGE_IMPRINT_MISMATCH: return u"imprint"_s;
    case TS_R_NONCE_MISMATCH:
    case TS_R_NONCE_NOT_RETURNED: return u"nonce"_s;
    case TS_R_CERTIFICATE_VERIFY_ERROR: return u"chain"_s;
    default: return u"signature"_s;
    }
}

base::Error differs(const QString &what)
{
    return base::error(ErrorKind::BadInput, u"TIMESTAMP_DIFFERS"_s, {{u"what"_s, what}});
}

/// RFC 3161 2.3: the signer's certificate is for time-stamping and for nothing else, and says so critically.
bool isForTimestamps(PKCS7 *cms)
{
    STACK_OF(X509) *signers = PKCS7_get0_signers(cms, nullptr, 0);
    const bool right = signers && sk_X509_num(signers) > 0
        && X509_check_purpose(sk_X509_value(signers, 0), X509_PURPOSE_TIMESTAMP_SIGN, 0) == 1;
    sk_X509_free(signers);
    ERR_clear_error();
    return right;
}

base::Result<TimestampToken> checked(PKCS7 *cms, const base::Digest &imprint, const ASN1_INTEGER *nonce, const QByteArray &roots)
{
    const Held<TS_TST_INFO, TS_TST_INFO_free> info(PKCS7_to_TS_TST_INFO(cms));
    const auto seconds = info ? secondsOf(TS_TST_INFO_get_time(info.get())) : std::nullopt;
    if (!seconds)
        return unreadable();
    auto store = storeOf(roots, seconds);
    if (!store)
        return store.error();
    if (!isForTimestamps(cms))
        return differs(u"usage"_s);
    Context context(TS_VERIFY_CTX_new());
    TS_VERIFY_CTX_set_flags(context.get(), TS_VFY_VERSION | TS_VFY_SIGNATURE);
    TS_VERIFY_CTX_set_store(context.get(), store->release());
    if (TS_RESP_verify_token(context.get(), cms) != 1)
        return differs(whatDiffers());
    // What is stamped and whose answer it is are compared here: OpenSSL 3.0 takes a missing nonce for the right one.
    TS_MSG_IMPRINT *stamped = TS_TST_INFO_get_msg_imprint(info.get());
    const ASN1_OCTET_STRING *message = TS_MSG_IMPRINT_get_msg(stamped);
    const QByteArrayView there(reinterpret_cast<const char *>(ASN1_STRING_get0_data(message)), ASN1_STRING_length(message));
    const bool sha256 = OBJ_obj2nid(TS_MSG_IMPRINT_get_algo(stamped)->algorithm) == NID_sha256;
    if (!sha256 || there != QByteArrayView(imprint.raw()))
        return differs(u"imprint"_s);
    const ASN1_INTEGER *returned = TS_TST_INFO_get_nonce(info.get());
    if (nonce && (!returned || ASN1_INTEGER_cmp(nonce, returned) != 0))
        return differs(u"nonce"_s);
    return TimestampToken{.time = base::UtcTime(*seconds * 1000), .toleranceMs = toleranceOf(info.get()), .authority = signerOf(cms),
                          .policy = textOf(TS_TST_INFO_get_policy_id(info.get())), .serial = hexOf(TS_TST_INFO_get_serial(info.get())),
                          .der = derOf(cms, [](const PKCS7 *each, unsigned char **to) { return i2d_PKCS7(const_cast<PKCS7 *>(each), to); })};
}

} // namespace

base::Result<TimestampQuery> timestampQuery(const base::Digest &imprint, base::Random &random)
{
    TimestampQuery query{{}, imprint, random.bytes(8)};
    query.nonce[0] = char(query.nonce[0] & 0x7f); // a positive number, whoever reads it
    const Request request(TS_REQ_new());
    const Imprint message(TS_MSG_IMPRINT_new());
    const Algorithm algorithm(X509_ALGOR_new());
    const Number nonce = numberOf(query.nonce);
    const QByteArray bytes = imprint.raw();
    const bool made = request && message && algorithm && nonce
        && X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr) == 1
        && TS_MSG_IMPRINT_set_algo(message.get(), algorithm.get()) == 1
        && TS_MSG_IMPRINT_set_msg(message.get(), const_cast<unsigned char *>(raw(bytes)), int(bytes.size())) == 1
        && TS_REQ_set_version(request.get(), 1) == 1 && TS_REQ_set_msg_imprint(request.get(), message.get()) == 1
        && TS_REQ_set_nonce(request.get(), nonce.get()) == 1 && TS_REQ_set_cert_req(request.get(), 1) == 1;
    if (made)
        query.der = derOf(request.get(), i2d_TS_REQ);
    if (query.der.isEmpty())
        return base::error(ErrorKind::Internal, u"TIMESTAMP_QUERY_FAILED"_s);
    return query;
}

base::Result<TimestampQuery> readTimestampQuery(const QByteArray &der)
{
    const unsigned char *at = raw(der);
    const Request request(d2i_TS_REQ(nullptr, &at, long(der.size())));
    if (!request || at != raw(der) + der.size())
        return unreadable();
    TS_MSG_IMPRINT *imprint = TS_REQ_get_msg_imprint(request.get());
    const ASN1_OCTET_STRING *message = TS_MSG_IMPRINT_get_msg(imprint);
    const QByteArray bytes(reinterpret_cast<const char *>(ASN1_STRING_get0_data(message)), ASN1_STRING_length(message));
    const auto digest = base::Digest::fromHex(QString::fromLatin1(bytes.toHex()));
    if (OBJ_obj2nid(TS_MSG_IMPRINT_get_algo(imprint)->algorithm) != NID_sha256 || !digest)
        return unreadable();
    const Big nonce(TS_REQ_get_nonce(request.get()) ? ASN1_INTEGER_to_BN(TS_REQ_get_nonce(request.get()), nullptr) : nullptr);
    TimestampQuery query{der, *digest, {}};
    if (nonce) {
        query.nonce.resize(BN_num_bytes(nonce.get()));
        BN_bn2bin(nonce.get(), reinterpret_cast<unsigned char *>(query.nonce.data()));
    }
    return query;
}

base::Result<TimestampToken> tokenOfReply(const QByteArray &reply, const TimestampQuery &query, const QByteArray &roots)
{
    const unsigned char *at = raw(reply);
    const Response response(d2i_TS_RESP(nullptr, &at, long(reply.size())));
    if (!response || at != raw(reply) + reply.size())
        return unreadable();
    TS_STATUS_INFO *status = TS_RESP_get_status_info(response.get());
    const long said = ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(status));
    if (said != 0 && said != 1) // granted, granted with modifications
        return base::error(ErrorKind::BadInput, u"TIMESTAMP_REFUSED"_s, {{u"reason"_s, QString::number(said)}});
    PKCS7 *cms = TS_RESP_get_token(response.get());
    if (!cms)
        return unreadable();
    const Number nonce = query.nonce.isEmpty() ? Number() : numberOf(query.nonce);
    return checked(cms, query.imprint, nonce.get(), roots);
}

base::Status readableRoots(const QByteArray &roots)
{
    const auto store = storeOf(roots, std::nullopt);
    return store ? base::Status() : base::Status(store.error());
}

base::Result<TimestampToken> checkToken(const QByteArray &token, const base::Digest &imprint, const QByteArray &roots)
{
    const unsigned char *at = raw(token);
    const Cms cms(d2i_PKCS7(nullptr, &at, long(token.size())));
    if (!cms || at != raw(token) + token.size())
        return unreadable();
    return checked(cms.get(), imprint, nullptr, roots);
}

} // namespace chancery::secrets
