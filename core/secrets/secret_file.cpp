// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secret_file.h"

#include "core/base/canonical_json.h"
#include "core/secrets/aes_gcm.h"
#include "core/secrets/wipe.h"

namespace chancery::secrets {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Json;

namespace {

constexpr qsizetype SaltLength = 16;
const auto FormatPrefix = "chancery-secrets/"_L1;

base::Error damaged()
{
    return base::error(ErrorKind::Corrupt, u"SECRET_FILE_DAMAGED"_s);
}

Json base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray fromBase64(const Json &text)
{
    return QByteArray::fromBase64(text.toString().toLatin1());
}

} // namespace

Json freshKdf(const ScryptCost &cost, base::Random &random)
{
    return Json::Object{{u"name"_s, u"scrypt"_s}, {u"log_n"_s, cost.logN}, {u"r"_s, cost.r}, {u"p"_s, cost.p},
                        {u"salt"_s, base64(random.bytes(SaltLength))}};
}

base::Result<QByteArray> deriveKey(QByteArrayView passphrase, const Json &kdf)
{
    const ScryptCost cost{int(kdf[u"log_n"].toInt()), int(kdf[u"r"].toInt()), int(kdf[u"p"].toInt())};
    const QByteArray salt = fromBase64(kdf[u"salt"]);
    if (kdf[u"name"].toString() != u"scrypt"_s || !isSane(cost) || salt.size() != SaltLength)
        return damaged();
    return scrypt(passphrase, salt, cost, aesKeyBytes);
}

base::Result<QByteArray> sealSecretFile(const Json &secrets, const Json &kdf, const QByteArray &key, base::Random &random)
{
    const QByteArray nonce = random.bytes(gcmNonceBytes);
    Json file = Json::Object{{u"format"_s, QString(FormatPrefix + u'1')}, {u"cipher"_s, u"AES-256-GCM"_s}, {u"kdf"_s, kdf},
                             {u"nonce"_s, base64(nonce)}};
    QByteArray plain = base::canonicalJson(secrets);
    QByteArray sealed(plain.size() + gcmTagBytes, Qt::Uninitialized);
    const base::Status done = gcmSeal(key, nonce, base::canonicalJson(file), plain, sealed.data());
    wipe(plain);
    if (!done)
        return done.error();
    file.set(u"sealed"_s, base64(sealed));
    return base::canonicalJson(file);
}

base::Result<SecretFile> readSecretFile(QByteArrayView bytes)
{
    const base::Result<Json> read = base::parseJson(bytes);
    if (!read || !read->isObject())
        return damaged();
    const QString format = (*read)[u"format"].toString();
    if (format.startsWith(FormatPrefix) && format != FormatPrefix + u'1')
        return base::error(ErrorKind::Newer, u"SECRET_FILE_NEWER"_s, {{u"format"_s, format}});
    Json::Object header = read->object();
    header.erase(u"sealed"_s);
    SecretFile file{(*read)[u"kdf"], base::canonicalJson(header), fromBase64((*read)[u"nonce"]), fromBase64((*read)[u"sealed"])};
    if (format.isEmpty() || file.nonce.size() != gcmNonceBytes || file.sealed.size() < gcmTagBytes)
        return damaged();
    return file;
}

base::Result<Json> openSecretFile(const SecretFile &file, const QByteArray &key)
{
    QByteArray plain(file.sealed.size() - gcmTagBytes, Qt::Uninitialized);
    const base::Status opened = gcmOpen(key, file.nonce, file.header, file.sealed, plain.data());
    if (!opened)
        return base::error(ErrorKind::Keychain, u"PASSPHRASE_WRONG"_s);
    const base::Result<Json> secrets = base::parseJson(plain);
    wipe(plain);
    return secrets ? secrets : base::Result<Json>(damaged());
}

} // namespace chancery::secrets
