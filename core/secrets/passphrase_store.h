// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/random.h"
#include "core/secrets/scrypt.h"
#include "core/secrets/secret_store.h"

#include <memory>

namespace chancery::secrets {

/// Secrets in one file encrypted under a passphrase, for machines without a keychain: PBES2 in spirit (scrypt, then
/// AES-256-GCM with the parameters as associated data), written as one JSON object of mode 0600. The file is read
/// anew on every call and rewritten whole under a lock, so two programs may share it. `random` must outlive the store.
class PassphraseStore final : public SecretStore
{
public:
    /// Opens `folder`/secrets.json, or makes folder and file. Derives the key once; that takes as long as the cost says.
    /// Errors: Keychain "PASSPHRASE_WRONG"; Corrupt "SECRET_FILE_DAMAGED"; Io "SECRET_FILE_UNWRITABLE", "SECRET_FILE_UNREADABLE".
    static base::Result<std::unique_ptr<PassphraseStore>> open(const QString &folder, const QString &passphrase,
                                                               base::Random &random, const ScryptCost &costOfNew = {});
    ~PassphraseStore() override;
    PassphraseStore(const PassphraseStore &) = delete;
    PassphraseStore &operator=(const PassphraseStore &) = delete;

    QString heldIn() const override;
    /// Also Corrupt "SECRET_FILE_DAMAGED", Io "SECRET_FILE_UNREADABLE"; Keychain "PASSPHRASE_WRONG" where another
    /// program gave the file a new passphrase meanwhile.
    base::Result<QByteArray> read(const QString &name) override;
    /// Also Io "SECRET_FILE_UNWRITABLE", Busy "SECRET_FILE_LOCKED" (another program holds the lock for over 10 s).
    base::Status write(const QString &name, const QByteArray &secret) override;
    base::Status remove(const QString &name) override;

private:
    PassphraseStore(QString path, base::Random &random) : m_path(std::move(path)), m_random(random) {}

    base::Status unlock(const QString &passphrase, const ScryptCost &costOfNew);
    base::Status create(const QByteArray &passphrase, const ScryptCost &cost);
    base::Result<base::Json> load() const;
    base::Status store(const base::Json &secrets);
    base::Status change(const QString &name, const base::Json &value);

    QString m_path;
    base::Random &m_random;
    base::Json m_kdf; ///< name, cost, salt: what the key was derived by
    QByteArray m_key;
};

} // namespace chancery::secrets
