// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document_facts.h"
#include "core/intake/read_text.h"

namespace chancery::intake {

/// Reads a text file. Warnings: ENCODING_GUESSED, LIMIT_TEXT.
void readPlainText(int descriptor, domain::DocumentFacts &facts, ReadText &text);

} // namespace chancery::intake
