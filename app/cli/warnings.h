// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "core/store/reader.h"

namespace chancery::cli {

/// Something that a person must know beside an answer that stands all the same: in JSON a member `warnings`
/// (`[{"code", "message", "remedy"}]`, absent where there is none), for people a line each on standard error.
struct Warning { QString code; QString message; QString remedy; };
using Warnings = std::vector<Warning>;

void addWarnings(base::Json &answer, const Warnings &warnings);
void noteWarnings(Output &out, const Warnings &warnings);

/// Rows that are about to be shown and do not say what their entries say (shown_rows.h), and what mends them.
Warnings rowWarnings(const store::Reader &reader, const QString &table, const QStringList &ids);

} // namespace chancery::cli
