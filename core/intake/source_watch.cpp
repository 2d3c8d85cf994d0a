// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/source_watch.h"

#include "core/base/source_file.h"
#include "core/intake/file_hash.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::intake {

namespace {

constexpr std::int64_t settlesAfterMs = 2000; // FAT counts modification times in twos.

} // namespace

std::optional<base::FileStamp> vouchFor(const base::FileStamp &stamp, base::UtcTime now)
{
    const std::int64_t nowMs = now.msSinceEpoch();
    const std::int64_t changedMs = stamp.changedNs / 1'000'000;
    const std::int64_t modifiedMs = stamp.modifiedNs / 1'000'000;
    // A modification time in the future was set by a program; only the kernel's own says when the file was written.
    const std::int64_t lastMs = modifiedMs > nowMs ? changedMs : std::max(changedMs, modifiedMs);
    if (nowMs - lastMs < settlesAfterMs)
        return std::nullopt;
    return stamp;
}

base::Result<SourceLook> lookAtSource(const WatchedSource &source, base::UtcTime now, std::stop_token stop)
{
    const base::Result<base::FileStamp> stamp = base::SourceFile::look(source.path);
    if (!stamp)
        return SourceLook{.state = SourceState::Missing};
    if (source.vouched && *stamp == *source.vouched)
        return SourceLook{.state = SourceState::Same, .vouched = source.vouched};
    const base::Result<FileHash> hash = hashFile(source.path, {}, std::move(stop));
    if (!hash && hash.error().kind == base::ErrorKind::Cancelled)
        return hash.error();
    if (!hash)
        return SourceLook{.state = hash.error().code == u"FILE_CHANGED"_s ? SourceState::Unsettled : SourceState::Missing};
    if (hash->sha256 != source.sha256)
        return SourceLook{.state = SourceState::Changed, .found = hash->sha256};
    return SourceLook{.state = SourceState::Same, .vouched = vouchFor(hash->stamp, now)};
}

} // namespace chancery::intake
