// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/engine/commands.h"
#include "core/store/reader.h"
#include "core/sync/courier.h"

#include <stop_token>

/// Having the newest signed head time-stamped: the question, the way there and back. What came is recorded by the engine, which checks it.
namespace chancery::assembly {

/// Asks the authority that the workspace names. Waits for the network: not on a thread that paints.
/// Errors: BadInput "NO_TIMESTAMP_AUTHORITY"; Io "SERVER_SAYS_NO" (host, status); those of Courier::ask.
base::Result<engine::RecordTimestamp> stampHead(const store::Reader &reader, sync::Courier &courier, base::Random &random, std::stop_token stop);

/// Whether an authority is named that can be asked, and its newest time-stamp is a day old or there is none: heads are stamped daily
/// and before each export (`ledger.md` 5). Nothing is due while nothing was recorded since but the last stamp itself.
bool isStampDue(const store::Reader &reader, base::UtcTime now);
/// Whether there is an authority that can be asked at all.
bool canStamp(const store::Reader &reader);

/// What a server answered, where the answer is the one that is wanted. Errors: as above.
base::Result<QByteArray> wantedBody(const base::Result<sync::HttpReply> &reply, const QString &url);

} // namespace chancery::assembly
