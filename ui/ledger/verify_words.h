// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/events.h"

#include <QString>

namespace chancery::ui {

/// The one sentence a person can repeat after a verification; "valid" is never said without what the evidence covers.
QString verifySentence(const engine::LedgerVerified &verified);
/// The checks and warnings, a line each with what it shows, for the details.
QString verifyDetails(const engine::LedgerVerified &verified);
/// What the words of the sentence mean, a line for each; empty where there is nothing to explain.
QString verifyMeaning(const engine::LedgerVerified &verified);

} // namespace chancery::ui
