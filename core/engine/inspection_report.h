// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/utc_time.h"
#include "core/domain/moment.h"
#include "core/ledger/export_sink.h"
#include "core/ledger/verifier.h"

#include <QString>

#include <functional>
#include <memory>
#include <stop_token>

namespace chancery::engine {

/// What the readable report of an inspection package tells: the workspace as the fold of its verified entries, never as its
/// tables say, and what the verification found.
struct ReportBasis {
    std::shared_ptr<const domain::Moment> moment; ///< after the last entry
    ledger::VerifyReport verified;
    QString origin;                 ///< of the ledger
    QString keyDid;
    QString keyHeldIn;              ///< "keychain" or "passphrase file"
    base::UtcTime madeAt;
    std::function<ledger::EntrySource(std::int64_t seq)> entriesFrom; ///< from that entry to the last
};

/// Writes it as a PDF. Handed in, because what draws is the window's trade. Errors: Io "EXPORT_UNWRITABLE" (file), Cancelled.
using ReportWriter = std::function<base::Status(const QString &path, const ReportBasis &basis, std::stop_token stop)>;

} // namespace chancery::engine
