// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/drill.h"
#include "core/engine/drill_ground.h"

#include <vector>

namespace chancery::engine {

/// What stands in an attack's way where nothing should.
enum class DrillExpectation { Caught, Unprovable };

/// One way to tamper: does it to a scratch copy, lets the copy be verified and says what came of it. Errors: NotFound
/// "NOTHING_TO_ATTACK" where the workspace has nothing of the kind; Io; Cancelled.
struct DrillAttack {
    const char *code;
    base::Result<DrilledAttack> (*run)(const DrillGround &ground);
    DrillExpectation expected = DrillExpectation::Caught;
};

std::vector<DrillAttack> rowAttacks();      ///< entries, by who holds the file
std::vector<DrillAttack> headAttacks();     ///< checkpoints: their text, signatures and number
std::vector<DrillAttack> historyAttacks();  ///< the end cut off, old copies, forks, another key
std::vector<DrillAttack> insiderAttacks();  ///< by who holds the key, too
std::vector<DrillAttack> tableAttacks();    ///< the tables beside the ledger, and the guards
std::vector<DrillAttack> exportAttacks();   ///< files that left the machine
std::vector<DrillAttack> documentAttacks(); ///< sealed documents

/// What verification said, as the end of an attack.
DrilledAttack drilled(ledger::VerifyReport report);
/// What reading said where there was nothing left to verify.
DrilledAttack drilled(const base::Error &error);
base::Error nothingToAttack();

} // namespace chancery::engine
