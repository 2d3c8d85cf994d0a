// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document_facts.h"
#include "core/intake/read_text.h"

namespace chancery::intake {

/// Reads the main text of an old Word file ([MS-DOC], Word 97 to 2003, and Word 95 where it is stored plainly).
/// Warnings: PASSWORD_REQUIRED, DAMAGED, LIMIT_TEXT, ACTIVE_CONTENT (macros), TEXT_NOT_READ (an older Word).
void readDoc(int descriptor, domain::DocumentFacts &facts, ReadText &text);

} // namespace chancery::intake
