// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <cstdint>
#include <utility>

namespace chancery::intake {

/// A regular file held open for reading; closes itself.
class OpenFile
{
public:
    explicit OpenFile(int descriptor, std::int64_t size) : m_descriptor(descriptor), m_size(size) {}
    ~OpenFile();
    OpenFile(OpenFile &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1)), m_size(other.m_size)
    {}
    OpenFile &operator=(OpenFile &&other) noexcept;

    int descriptor() const { return m_descriptor; }
    std::int64_t size() const { return m_size; } ///< bytes when it was opened

private:
    int m_descriptor;
    std::int64_t m_size;
};

/// Opens a regular file, or a link to one. Never blocks on a pipe and never opens a device.
/// Errors: Io "FILE_UNREADABLE", BadInput "NOT_A_FILE" (directories, pipes, sockets, devices), "FILE_SIZE_UNTOLD" (said to be
/// empty, and is not: what the kernel makes up on reading); value `path`.
base::Result<OpenFile> openRegularFile(const QString &path);

} // namespace chancery::intake
