// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/guard.h"

#include <QString>

#include <optional>
#include <utility>

/// The lines of a guard in words. Each unmet line says why, and offers the link that mends it.
namespace chancery::ui {

/// The precondition itself: "Protocol attached", "No request left open".
QString checkTitle(const workflow::GuardLine &line);
/// What only the act itself asks for, in words that say so: "A reason for closing: asked for when it is closed". Before the act
/// it is neither met nor missing. Nothing for what the record has to hold.
std::optional<QString> askedWithTheAct(const workflow::GuardLine &line);
/// Why it is not met, with what was found; empty for a met line.
QString checkReason(const workflow::GuardLine &line);
/// The words of the link that mends an unmet line: "Attach it"; empty where nothing here can mend it.
QString checkRemedy(const workflow::GuardLine &line);
/// A reason that the record keeps ("BYTES_MATCH_LOCK", "document=…; file=…") as the line of the guard that failed. Nothing
/// where it is no check of a guard.
std::optional<workflow::GuardLine> failedCheck(const std::pair<QString, QString> &reason);
/// What was found in place of a document's bytes: a SHA-256 as it is, "missing" and "altered" in words.
QString foundWords(const QString &found);
/// Title and reason as one sentence, for a screen reader: "Not met: Protocol attached. It is missing."
QString checkSpoken(const workflow::GuardLine &line);

} // namespace chancery::ui
