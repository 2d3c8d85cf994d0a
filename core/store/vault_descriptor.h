// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

#include <utility>

namespace chancery::store {

/// A file descriptor that closes itself; negative: none.
class VaultDescriptor
{
public:
    explicit VaultDescriptor(int value) : m_value(value) {}
    ~VaultDescriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    VaultDescriptor(VaultDescriptor &&other) noexcept : m_value(std::exchange(other.m_value, -1)) {}
    VaultDescriptor &operator=(VaultDescriptor &&other) noexcept
    {
        std::swap(m_value, other.m_value);
        return *this;
    }

    int value() const { return m_value; }

private:
    int m_value;
};

} // namespace chancery::store
