// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/passphrase_store.h"

#include "core/secrets/durable_file.h"
#include "core/secrets/secret_file.h"
#include "core/secrets/wipe.h"

#include <QDir>
#include <QFile>
#include <QLockFile>

namespace chancery::secrets {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Json;

namespace {

constexpr int LongestWaitMs = 10000;
constexpr qint64 LargestFile = 1 << 20;

base::Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::error(ErrorKind::Io, u"SECRET_FILE_UNREADABLE"_s, {{u"file"_s, path}}, file.errorString());
    if (file.size() > LargestFile)
        return base::error(ErrorKind::Corrupt, u"SECRET_FILE_DAMAGED"_s, {{u"file"_s, path}});
    return file.readAll();
}

} // namespace

base::Result<std::unique_ptr<PassphraseStore>> PassphraseStore::open(const QString &folder, const QString &passphrase,
                                                                     base::Random &random, const ScryptCost &costOfNew)
{
    std::unique_ptr<PassphraseStore> store(new PassphraseStore(QDir(folder).filePath(u"secrets.json"_s), random));
    if (!QDir().mkpath(folder))
        return base::error(ErrorKind::Io, u"SECRET_FILE_UNWRITABLE"_s, {{u"file"_s, store->m_path}});
    const base::Status unlocked = store->unlock(passphrase, costOfNew);
    if (!unlocked)
        return unlocked.error();
    return store;
}

PassphraseStore::~PassphraseStore()
{
    wipe(m_key);
}

base::Status PassphraseStore::unlock(const QString &passphrase, const ScryptCost &costOfNew)
{
    QLockFile lock(m_path + u".lock"_s);
    if (!QFile::exists(m_path)) {
        if (!lock.tryLock(LongestWaitMs))
            return base::error(ErrorKind::Busy, u"SECRET_FILE_LOCKED"_s, {{u"file"_s, m_path}});
        if (!QFile::exists(m_path))
            return create(passwordBytes(passphrase), costOfNew);
        lock.unlock();
    }
    const base::Result<QByteArray> bytes = bytesOf(m_path);
    if (!bytes)
        return bytes.error();
    base::Result<SecretFile> file = readSecretFile(bytes.value());
    if (!file)
        return file.error();
    const base::Result<QByteArray> key = deriveKey(passwordBytes(passphrase), file->kdf);
    if (!key)
        return key.error();
    m_kdf = file->kdf;
    m_key = key.value();
    const base::Result<Json> secrets = load();
    return secrets ? base::Status() : base::Status(secrets.error());
}

base::Status PassphraseStore::create(const QByteArray &passphrase, const ScryptCost &cost)
{
    m_kdf = freshKdf(cost, m_random);
    const base::Result<QByteArray> key = deriveKey(passphrase, m_kdf);
    if (!key)
        return key.error();
    m_key = key.value();
    return store(Json::Object{});
}

base::Result<Json> PassphraseStore::load() const
{
    const base::Result<QByteArray> bytes = bytesOf(m_path);
    if (!bytes)
        return bytes.error();
    const base::Result<SecretFile> file = readSecretFile(bytes.value());
    if (!file)
        return file.error();
    // The key belongs to one salt; another salt is a file under another passphrase.
    if (file->kdf != m_kdf)
        return base::error(ErrorKind::Keychain, u"PASSPHRASE_WRONG"_s);
    return openSecretFile(file.value(), m_key);
}

base::Status PassphraseStore::store(const Json &secrets)
{
    const base::Result<QByteArray> bytes = sealSecretFile(secrets, m_kdf, m_key, m_random);
    return bytes ? replaceDurably(m_path, bytes.value()) : base::Status(bytes.error());
}

base::Status PassphraseStore::change(const QString &name, const Json &value)
{
    QLockFile lock(m_path + u".lock"_s);
    if (!lock.tryLock(LongestWaitMs)) {
        const bool held = lock.error() == QLockFile::LockFailedError;
        return held ? base::error(ErrorKind::Busy, u"SECRET_FILE_LOCKED"_s, {{u"file"_s, m_path}})
                    : base::error(ErrorKind::Io, u"SECRET_FILE_UNWRITABLE"_s, {{u"file"_s, m_path}});
    }
    const base::Result<Json> secrets = load();
    if (!secrets)
        return secrets.error();
    Json::Object members = secrets->object();
    if (value.isNull())
        members.erase(name);
    else
        members.insert_or_assign(name, value);
    return store(members);
}

QString PassphraseStore::heldIn() const
{
    return u"passphrase file"_s;
}

base::Result<QByteArray> PassphraseStore::read(const QString &name)
{
    const base::Result<Json> secrets = load();
    if (!secrets)
        return secrets.error();
    if (!secrets->contains(name))
        return base::error(ErrorKind::NotFound, u"SECRET_MISSING"_s, {{u"name"_s, name}});
    return QByteArray::fromBase64((*secrets)[name].toString().toLatin1());
}

base::Status PassphraseStore::write(const QString &name, const QByteArray &secret)
{
    return change(name, Json(QString::fromLatin1(secret.toBase64())));
}

base::Status PassphraseStore::remove(const QString &name)
{
    return change(name, nullptr);
}

} // namespace chancery::secrets
