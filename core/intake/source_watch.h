// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/file_stamp.h"
#include "core/base/result.h"
#include "core/base/utc_time.h"

#include <QString>

#include <optional>
#include <stop_token>

namespace chancery::intake {

/// A file on a person's disk from which a document was taken in.
struct WatchedSource {
    QString path;
    base::Digest sha256;                   ///< of the document as it was taken in
    std::optional<base::FileStamp> vouched;///< a stamp under which the file is known to hash to `sha256`
};

enum class SourceState {
    Same,     ///< holds what was taken in
    Changed,  ///< holds something else
    Missing,  ///< nothing, or nothing readable, stands under the path: moved, deleted, a drive taken out
    Unsettled,///< is being written to right now; look again
};

struct SourceLook {
    SourceState state = SourceState::Same;
    /// Carry this over to `vouched`: while the stamp stays, the next look does not read the file.
    std::optional<base::FileStamp> vouched;
    std::optional<base::Digest> found;     ///< Changed: what it hashes to now
};

/// Looks once, without a thread or a timer of its own: the stamp first, and only where that differs the bytes. A file whose
/// contents did not change (touched, copied back) is Same. A stamp taken within two seconds of the last change is not
/// vouched for, since a second change could hide in the grain of the file system's clock. Never on the GUI thread: it may
/// read the file. Errors: Cancelled.
base::Result<SourceLook> lookAtSource(const WatchedSource &source, base::UtcTime now, std::stop_token stop = {});

/// `stamp` if it may be trusted to tell a later change, as above.
std::optional<base::FileStamp> vouchFor(const base::FileStamp &stamp, base::UtcTime now);

} // namespace chancery::intake
