// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/secrets/secret_store.h"

#include <chrono>

namespace chancery::secrets {

/// Secrets in the operating system's keychain (Secret Service, KWallet, macOS, Windows) through QtKeychain. Never its
/// plain-text fallback. Every call waits for the keychain's answer, user input held back meanwhile, at most `limit`.
/// Only for the thread that used QtKeychain first (the GUI's or main thread), with a running application object.
/// `random` must outlive the store.
class KeychainStore final : public SecretStore
{
public:
    KeychainStore(QString service, base::Random &random, std::chrono::milliseconds limit = std::chrono::seconds(30));

    /// Whether the keychain keeps what it is given: writes a random value, reads it back, deletes it. Nothing less
    /// proves it, because a locked keyring answers "no such entry" to a read and "done" to a delete.
    /// Errors: Keychain "KEYCHAIN_LOCKED", "KEYCHAIN_UNUSABLE".
    base::Status probe();

    QString heldIn() const override;
    base::Result<QByteArray> read(const QString &name) override;
    base::Status write(const QString &name, const QByteArray &secret) override;
    base::Status remove(const QString &name) override;

private:
    base::Result<QByteArray> readRaw(const QString &name);
    base::Status removeRaw(const QString &name);

    QString m_service;
    base::Random &m_random;
    std::chrono::milliseconds m_limit;
};

} // namespace chancery::secrets
