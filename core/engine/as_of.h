// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utc_time.h"
#include "core/store/reader.h"

#include <memory>
#include <stop_token>

namespace chancery::engine {

/// The workspace as it stood after that entry, from the entries alone; Reader::standAt() then serves it in place of the tables.
/// Errors: NotFound "NO_ENTRY" (seq); Corrupt "ENTRY_UNREADABLE" (seq); Cancelled.
base::Result<std::shared_ptr<const domain::Moment>> momentAt(const store::Reader &reader, std::int64_t seq, std::stop_token stop);

/// The newest entry recorded no later than that instant, by the clock that recorded it.
/// Errors: NotFound "NO_ENTRY_YET" (at, first) where the ledger begins later.
base::Result<std::int64_t> newestEntryAt(const store::Reader &reader, const base::UtcTime &at);

} // namespace chancery::engine
