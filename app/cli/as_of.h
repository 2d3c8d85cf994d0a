// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"

#include <optional>

namespace chancery::cli {

/// `ledger as-of SEQ COMMAND…`, or `ledger as-of --at TIME COMMAND…`: a reading command on the workspace as it stood then. The
/// command inside keeps its own words and options, so the call is taken apart before it is understood.
struct AsOf {
    QString seq;       ///< as typed; empty where a time is given
    QString at;
    QStringList inner; ///< the command to run, with the options that stood anywhere
};

/// Nothing where it is another command, or not all of it is there: then the call is read, and refused, as any other.
std::optional<AsOf> splitAsOf(const QStringList &arguments);

/// The context's workspace stands at that moment from now on; so does its clock. Errors: Usage "NOT_AS_OF" for a command that does
/// not read, "OPTION_NOT_A_NUMBER", "OPTION_NOT_A_TIME"; NotFound "NO_ENTRY", "NO_ENTRY_YET"; those of reading.
base::Status stand(Context &context, const AsOf &moment);

/// A moment as people type it, in UTC: to the second or the millisecond, or a day, which is meant whole.
std::optional<base::UtcTime> readMoment(const QString &text);

} // namespace chancery::cli
