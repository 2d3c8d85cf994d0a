// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document_facts.h"
#include "core/intake/read_text.h"

namespace chancery::intake {

/// Length of DocumentFacts::textPrefix.
constexpr qsizetype prefixCharacters = 200;

/// Fills in what the text tells: prefix, language, versions, dates, headings, consent elements, template marks.
/// Warning: AMBIGUOUS_DATE.
void describeText(const ReadText &text, domain::DocumentFacts &facts);

} // namespace chancery::intake
