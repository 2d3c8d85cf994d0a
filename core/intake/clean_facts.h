// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document_facts.h"

namespace chancery::intake {

/// A text that a file gave, as it may be shown on one line and stand in the ledger: NFC, white space folded; control
/// characters, marks that turn the direction of what follows, halves of characters and code points that are no characters
/// are gone.
QString cleanText(const QString &found);

/// Every text of the facts so. Done before they are kept in a workspace or shown on a terminal; `document inspect` answers a
/// program with what stands in the document, a NUL in a title included, as other tools do.
void cleanFacts(domain::DocumentFacts &facts);

} // namespace chancery::intake
