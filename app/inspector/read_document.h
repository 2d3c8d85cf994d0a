// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/reading.h"

namespace chancery::inspector {

/// Sniffs a document, hands it to the reader of its format and describes the text it found.
void readDocument(Reading &reading);

} // namespace chancery::inspector
