// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace chancery::secrets {

/// Where keys are kept. Blocking; the keychain adapter must be used from the first thread that used it (the GUI or main
/// thread), the secret is then handed on by value.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    /// "keychain", "passphrase file" or "memory": said in every report.
    virtual QString heldIn() const = 0;
    /// Errors: NotFound "SECRET_MISSING", Keychain "KEYCHAIN_LOCKED" | "KEYCHAIN_UNUSABLE" | "PASSPHRASE_WRONG".
    virtual base::Result<QByteArray> read(const QString &name) = 0;
    virtual base::Status write(const QString &name, const QByteArray &secret) = 0;
    virtual base::Status remove(const QString &name) = 0;
    /// For what may be lost without harm but must never make its writer wait for another thread: kept at once, or as soon as
    /// the thread that owns the store gets to it; at the latest when the store is destroyed. Of one name the newest counts.
    virtual void writeSoon(const QString &name, const QByteArray &secret) { (void)write(name, secret).ok(); }
};

} // namespace chancery::secrets
