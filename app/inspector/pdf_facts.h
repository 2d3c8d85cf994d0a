// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/reading.h"

namespace chancery::inspector {

/// Reads a PDF: pages, title, author, encryption, signatures, active content; then its text, page by page, as far as
/// limits and patience go. Warnings: DAMAGED, PASSWORD_REQUIRED, TEXT_LAYER_MISSING, PAGES_WITHOUT_TEXT, LIMIT_TEXT,
/// LIMIT_TIME, ACTIVE_CONTENT, EMBEDDED_FILES, SIGNATURE_UNREADABLE.
void readPdf(Reading &reading);

} // namespace chancery::inspector
