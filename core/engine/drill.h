// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/ledger/checkpoint.h"
#include "core/ledger/drilled_attack.h"
#include "core/store/reader.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace chancery::engine {

using ledger::DrilledAttack;
using ledger::DrillEnd;

struct DrillReport {
    base::UtcTime at;
    ledger::Checkpoint head; ///< of the ledger that was drilled
    QByteArray checkpoint;   ///< its signed note
    std::vector<DrilledAttack> attacks;

    int count(DrillEnd end) const;
    /// Every attack that should be caught was.
    bool passed() const { return count(DrillEnd::Missed) == 0; }
};

/// `attack` is the one under way, empty while copies are made.
using DrillProgress = std::function<void(const QString &attack, std::int64_t done, std::int64_t total)>;

/// Attacks scratch copies of a workspace in every way of `ledger.md` 9 and says which check names each attack. The workspace is
/// read once, through the reader, and never touched. No key of it is used: where an attacker must hold the ledger's key, a
/// twin of the copy, signed by a key that the drill makes and forgets, stands in. No forgery under the true key ever exists.
/// Errors: Corrupt "LEDGER_BROKEN" where the ledger does not hold to begin with; Io; Cancelled.
base::Result<DrillReport> drill(const store::Reader &reader, const base::Clock &clock, base::Random &random,
                                const DrillProgress &progress = {}, std::stop_token stop = {});

/// Every attack there is, in order; the wording test compares them with the words.
QStringList drillAttacks();

} // namespace chancery::engine
