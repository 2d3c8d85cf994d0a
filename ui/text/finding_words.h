// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"

#include <QString>
#include <QStringList>

/// What a finding says to a person: the sentence from its check and values, and the words of its category, gate,
/// confidence and status. Codes never reach the screen.
namespace chancery::ui {

/// "Schema error", "Compliance violation", "Warning": stands beside the category's shape.
QString categoryWord(domain::Category category);
/// What the category means for the submission, in a sentence.
QString categoryMeaning(domain::Category category);
/// "2 schema errors", in the number's own form.
QString categoryCount(domain::Category category, int count);
QString gateWord(domain::Gate gate);
/// How well the rule is founded, in a sentence.
QString confidenceWord(domain::Confidence confidence);
QString findingStatusWord(domain::FindingStatus status);
/// How a finding was cleared: the person's own reason, or that the gates no longer see it.
QString resolutionWord(const QString &resolution);

/// What was seen, in a sentence. An unknown check of a pack falls back on the rule's own title.
QString findingSentence(const domain::Finding &finding);
/// What to do about it: its rule's own words, or those for what the engine raises itself.
QString findingRemedy(const domain::Finding &finding);
/// "page 3 of consent.pdf", "file name", or "the package as a whole".
QString findingPlace(const domain::Finding &finding, const QString &fileName);
/// "In force from 28 Apr 2026", "1 Jan 2020 to 27 Apr 2026", empty where the rule names no day.
QString ruleValidity(const domain::Finding &finding);
/// "2 schema errors, 1 warning", or "No open findings".
QString findingTally(int schema, int compliance, int warnings);

/// Every check that has a sentence of its own; the wording test compares it with the checks that the gates raise.
QStringList wordedChecks();

} // namespace chancery::ui
