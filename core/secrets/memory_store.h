// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secret_store.h"

#include <map>

namespace chancery::secrets {

/// Secrets for as long as the program runs: for tests, and for a person who chose "ask each time".
class MemoryStore final : public SecretStore
{
public:
    MemoryStore() = default;
    ~MemoryStore() override;
    MemoryStore(const MemoryStore &) = delete;
    MemoryStore &operator=(const MemoryStore &) = delete;

    QString heldIn() const override;
    base::Result<QByteArray> read(const QString &name) override;
    base::Status write(const QString &name, const QByteArray &secret) override;
    base::Status remove(const QString &name) override;

private:
    std::map<QString, QByteArray> m_secrets;
};

} // namespace chancery::secrets
