// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/verifier.h"

#include <QString>
#include <QStringList>

/// A verification that failed, in words, for the window and the command line. A check that names no entry (a signature, a
/// checkpoint, an export's own proof) is told from the check itself: no broken verdict is without a sentence.
namespace chancery::ui {

struct BrokenWords {
    QString what;  ///< what is wrong, a whole sentence; the first broken entry where there is one
    QString since; ///< up to where everything holds, a whole sentence
    QString next;  ///< what to do, whole sentences
};

/// What was verified: it decides what can be done about it.
enum class Evidence { Workspace, File };

/// Empty for a report that is valid.
BrokenWords brokenWords(const ledger::VerifyReport &report, Evidence evidence = Evidence::Workspace);

/// Whether what holds is proof: a signature (of a checkpoint, or of the export itself) or a checkpoint kept elsewhere covers all
/// of it. An exported file without one hangs together, and so would one that somebody shortened or made up.
bool isProof(const ledger::VerifyReport &report);
/// In words, for a report that is valid and no proof.
BrokenWords unprovenWords(const ledger::VerifyReport &report);

/// What the first broken entry shows. Where the entry itself holds and what signs it does not, that is what is said.
QString brokenEntrySentence(const ledger::BrokenEntry &broken);

/// What each failed check found, a sentence a check, in the order of the checks.
QStringList failedCheckSentences(const ledger::VerifyReport &report);

/// Codes of failed checks that have a sentence of their own; the wording test compares it with those that the verifier gives.
QStringList wordedCheckNotes();

} // namespace chancery::ui
