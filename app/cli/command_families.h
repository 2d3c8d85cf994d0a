// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

/// The commands of each family; each stands in a file of its own.
namespace chancery::cli {

std::vector<Command> workspaceCommands();  ///< init, demo
std::vector<Command> studyCommands();
std::vector<Command> siteCommands();
std::vector<Command> submissionCommands(); ///< new, show, list, validate, lock, advance
std::vector<Command> reviewCommands();     ///< submission delegate, answer, request, condition, gate, comment
std::vector<Command> documentCommands();
std::vector<Command> findingCommands();
std::vector<Command> ledgerCommands();
std::vector<Command> askCommands();        ///< ledger ask, ledger review
std::vector<Command> asOfCommands();       ///< ledger as-of
std::vector<Command> rulesCommands();
std::vector<Command> clocksCommands();
std::vector<Command> userCommands();
std::vector<Command> repairCommands();     ///< rebuild
std::vector<Command> backupCommands();     ///< backup, restore
std::vector<Command> anchorCommands();     ///< anchor authority, timestamp, witness, cosign, list
std::vector<Command> witnessCommands();    ///< witness init, accept, cosign
std::vector<Command> drillCommands();
std::vector<Command> bytesCommands();      ///< hash, canon
std::vector<Command> selfCommands();       ///< completion, manual

} // namespace chancery::cli
