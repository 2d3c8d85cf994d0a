// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secret_store.h"

#include <QObject>

#include <map>
#include <memory>
#include <mutex>

namespace chancery::assembly {

/// Hands every call to the application's first thread and waits for it there: QtKeychain's queue belongs to that thread
/// (`KeychainStore`), while workspaces are opened on another. The first thread must run its event loop and must never
/// wait for the caller. Made and destroyed on the first thread.
class MainThreadSecrets final : public secrets::SecretStore
{
public:
    explicit MainThreadSecrets(std::unique_ptr<secrets::SecretStore> held) : m_held(std::move(held)) {}
    ~MainThreadSecrets() override;

    QString heldIn() const override { return m_held->heldIn(); }
    base::Result<QByteArray> read(const QString &name) override;
    base::Status write(const QString &name, const QByteArray &secret) override;
    base::Status remove(const QString &name) override;
    void writeSoon(const QString &name, const QByteArray &secret) override;

private:
    void writeWaiting();

    std::unique_ptr<secrets::SecretStore> m_held;
    QObject m_here; ///< on the first thread; takes its queued calls along when it goes
    std::mutex m_mutex;
    std::map<QString, QByteArray> m_waiting;
};

} // namespace chancery::assembly
