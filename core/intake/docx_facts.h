// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document_facts.h"
#include "core/intake/read_text.h"

#include <functional>

namespace chancery::intake {

/// Reads a Word document (ECMA-376, transitional or strict): title, author, text with its headings by style.
/// Warnings: DAMAGED, PASSWORD_REQUIRED, LIMIT_SIZE (a bomb), LIMIT_TEXT, TRACKED_CHANGES, COMMENTS,
/// DOCUMENT_PROTECTED (editing is restricted), ACTIVE_CONTENT (macros). Pages stay unknown: only a layout gives them.
/// LIMIT_TIME where `isLate` said so in between.
void readDocx(int descriptor, domain::DocumentFacts &facts, ReadText &text, const std::function<bool()> &isLate);

} // namespace chancery::intake
