// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/text_facts.h"

#include "core/intake/consent_elements.h"
#include "core/intake/facts_warnings.h"
#include "core/intake/headings.h"
#include "core/intake/language.h"
#include "core/intake/template_marks.h"
#include "core/intake/text_dates.h"
#include "core/intake/text_versions.h"

namespace chancery::intake {

namespace {

constexpr qsizetype describedCharacters = 1'000'000;

} // namespace

void describeText(const ReadText &text, domain::DocumentFacts &facts)
{
    const QString whole = text.joined(describedCharacters).normalized(QString::NormalizationForm_C);
    facts.textPrefix = text.prefix(prefixCharacters);
    facts.language = detectLanguage(whole);
    facts.versions = versionsIn(whole);
    const FoundDates found = datesIn(whole, facts.language);
    facts.dates = found.dates;
    if (found.ambiguous)
        warn(facts, Warning::AmbiguousDate);
    const Outline outline = outlineOf(text);
    facts.headings = outline.headings;
    facts.consentElements = consentElementsIn(outline, whole, facts.language, builtInConsentElements());
    facts.templateMarks = templateMarksIn(whole);
}

} // namespace chancery::intake
