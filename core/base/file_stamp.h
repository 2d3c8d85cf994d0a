// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace chancery::base {

/// What the file system says of a file at one moment. Two equal stamps: the same file, not written in between, as far as
/// the clock of the file system can tell (its grain is some milliseconds).
struct FileStamp {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::int64_t byteLength = 0;
    std::int64_t modifiedNs = 0; ///< since 1970; a program may set it back
    std::int64_t changedNs = 0;  ///< since 1970; of contents or attributes, set by the kernel alone
    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

} // namespace chancery::base
