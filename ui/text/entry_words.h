// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/storage_fault.h"

#include <QString>
#include <QStringList>

/// Ledger entries in words: actions, outcomes, severities and what a verification found. Codes reach the screen only in tooltips
/// and in what is exported. Codes of a later version are shown readably.
namespace chancery::ui {

/// "Document attached" for "ARTIFACT_IMPORTED".
QString actionWord(const QString &code);
/// "Done", "Refused", … for the ledger's `outcome`.
QString outcomeWord(const QString &code);
/// "Notice", "Error", … for the ledger's `severity` (RFC 5424).
QString severityWord(const QString &code);
/// From least to most severe; for order and for the shape beside the word. An unknown code counts as a notice.
int severityRank(const QString &code);
/// "Regulatory affairs" for the role on an entry; programs and later roles are shown as they stand.
QString entryRoleWord(const QString &role);

/// Every action there is, by wire name, in the order of their groups: for the filter.
QStringList actionCodes();
QStringList severityCodes();
/// Actions that have words here; the wording test compares it with actionCodes().
QStringList wordedActions();

/// What a check of the verifier looks at: "Entry hash" for "V3".
QString verifyCheckWord(const QString &code);
/// What check V1 found wrong with the file, as a sentence.
QString storageSentence(const ledger::StorageFault &fault);
/// What the first broken entry shows: the sentence of its code, with expected and found told apart.
QString brokenSentence(const QString &sentenceCode, const QString &checkCode, qint64 seq);
/// What the evidence covers: "signed to entry 1204" for "SIGNED_TO:1204".
QString coverageWord(const QString &code);

} // namespace chancery::ui
