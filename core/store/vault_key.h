// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstring>
#include <utility>

namespace chancery::store {

/// A blob's key while it is in use; wiped when done with.
class VaultKey
{
public:
    VaultKey() = default;
    explicit VaultKey(QByteArray key) : m_key(std::move(key)) {}
    ~VaultKey()
    {
        if (m_key.isDetached())
            ::explicit_bzero(m_key.data(), size_t(m_key.size()));
    }
    VaultKey(VaultKey &&) noexcept = default;
    VaultKey &operator=(VaultKey &&other) noexcept
    {
        m_key.swap(other.m_key);
        return *this;
    }

    const QByteArray &bytes() const { return m_key; }

private:
    QByteArray m_key;
};

} // namespace chancery::store
