// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document_facts.h"

namespace Poppler {
class Document;
}

namespace chancery::inspector {

/// The signatures of a PDF's form fields; document timestamps and empty fields are none. Poppler finds the fields, the
/// bytes are checked here: a signature covers the whole document only if its ranges begin at the first byte, end at the
/// last, and leave out nothing but the signature itself.
void readSignatures(const Poppler::Document &document, int descriptor, domain::DocumentFacts &facts);

} // namespace chancery::inspector
