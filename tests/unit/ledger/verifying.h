// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/verifier.h"
#include "core/workflow/lifecycle.h"
#include "test_keys.h"

#include <algorithm>

/// Runs the verifier as the engine does, and says in a line what it found.
namespace verifying {

using namespace chancery::ledger;

inline VerifyReport check(const LedgerSource &source, VerifyOptions options = {})
{
    options.legal = &chancery::workflow::isLegal;
    return verify(source, &test_keys::verify, options).value();
}

/// "7 V5 ENTRY_REPLACED", "valid", or "invalid" where no entry is named.
inline QString finding(const VerifyReport &report)
{
    if (!report.firstBroken)
        return report.valid ? QStringLiteral("valid") : QStringLiteral("invalid");
    return QStringLiteral("%1 %2 %3").arg(report.firstBroken->seq).arg(report.firstBroken->code, report.firstBroken->sentenceCode);
}

inline const CheckResult &result(const VerifyReport &report, const QString &code)
{
    return *std::ranges::find(report.checks, code, &CheckResult::code);
}

} // namespace verifying
