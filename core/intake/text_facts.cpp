// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/text_facts.h"

namespace chancery::intake {

namespace {

constexpr qsizetype prefixCharacters = 200;

} // namespace

void describeText(const ReadText &text, domain::DocumentFacts &facts)
{
    facts.textPrefix = text.prefix(prefixCharacters);
}

} // namespace chancery::intake
