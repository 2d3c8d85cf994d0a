// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

struct zip;

namespace chancery::intake {

/// A zip read one named entry at a time, streamed, with limits against bombs: at most 4,096 entries in a directory
/// of at most 16 MiB; bytes actually inflated, over all entries, at most 200 times the file plus 64 MiB and never
/// over 512 MiB. Names are keys only: nothing is ever written out.
class ZipArchive
{
public:
    enum class Outcome {
        Whole,     ///< read to its end, checksum right
        Absent,    ///< no entry of that name
        Damaged,   ///< cannot be inflated, or its checksum is wrong
        Encrypted, ///< under a password
        Limit,     ///< a limit was hit
        Stopped,   ///< the receiver wanted no more
    };
    /// Takes the next bytes; false ends the reading.
    using Sink = std::function<bool(QByteArrayView)>;

    /// Nothing where the directory cannot be read or is beyond the limits.
    static std::optional<ZipArchive> open(int descriptor);

    const std::vector<QByteArray> &names() const { return m_names; }
    /// Whether there is an entry of that name, in whatever case (part names ignore it: ECMA-376-2, 6.2.2.3).
    bool has(QByteArrayView name) const { return indexOf(name) >= 0; }
    Outcome read(QByteArrayView name, const Sink &sink);
    /// A small entry as a whole; empty where it is absent, damaged or longer than `most` bytes.
    QByteArray whole(QByteArrayView name, std::int64_t most);

private:
    struct Discard {
        void operator()(zip *archive) const;
    };
    ZipArchive(zip *archive, std::int64_t budget);
    std::int64_t indexOf(QByteArrayView name) const;

    std::unique_ptr<zip, Discard> m_archive;
    std::vector<QByteArray> m_names;
    std::int64_t m_budget;
};

} // namespace chancery::intake
