// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/text_facts.h"

#include "core/intake/language.h"

namespace chancery::intake {

namespace {

constexpr qsizetype prefixCharacters = 200;
constexpr qsizetype describedCharacters = 1'000'000;

} // namespace

void describeText(const ReadText &text, domain::DocumentFacts &facts)
{
    facts.textPrefix = text.prefix(prefixCharacters);
    facts.language = detectLanguage(text.joined(describedCharacters));
}

} // namespace chancery::intake
