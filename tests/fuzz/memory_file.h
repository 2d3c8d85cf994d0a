// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <cstdint>
#include <sys/mman.h>
#include <unistd.h>

/// Bytes as an open file without a name, for readers that take a descriptor.
class MemoryFile
{
public:
    MemoryFile(const std::uint8_t *data, std::size_t size) : m_descriptor(::memfd_create("fuzz", 0))
    {
        std::size_t done = 0;
        while (done < size) {
            const ssize_t now = ::write(m_descriptor, data + done, size - done);
            if (now <= 0)
                break;
            done += std::size_t(now);
        }
    }
    ~MemoryFile() { ::close(m_descriptor); }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;

    int descriptor() const { return m_descriptor; }
    /// A name under which it can be opened again, by those who follow links.
    QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_descriptor); }

private:
    int m_descriptor;
};
