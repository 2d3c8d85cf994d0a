// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>

namespace chancery::intake {

/// Up to `count` bytes from `offset`, without moving the descriptor's position; fewer where the file ends or fails.
QByteArray bytesAt(int descriptor, std::int64_t offset, std::int64_t count);

/// Size of an open file in bytes; 0 where it cannot be told.
std::int64_t sizeOf(int descriptor);

/// Little-endian numbers of binary formats; 0 past the end of `bytes`.
std::uint16_t little16(QByteArrayView bytes, std::int64_t offset);
std::uint32_t little32(QByteArrayView bytes, std::int64_t offset);

} // namespace chancery::intake
