// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/drilled_attack.h"

#include <QString>
#include <QStringList>

/// The tamper drill in words: what was done to the copy, and what came of it.
namespace chancery::ui {

/// What the attacker did: "An entry is edited"; no full stop.
QString attackTitle(const QString &code);
/// What came of it: what the check said, or why nothing can. Whole sentences, never empty.
QString attackSentence(const ledger::DrilledAttack &attack);
/// "Caught", "Not caught", …
QString drillEndWord(ledger::DrillEnd end);

/// Attacks that have words; the wording test compares it with those that are tried.
QStringList wordedAttacks();

} // namespace chancery::ui
