// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"

#include <QString>

#include <optional>
#include <vector>

namespace chancery::ui {

/// One place in the package: what the jurisdiction demands there, and the versions that stand in it side by side.
struct DocumentSlot {
    QString documentClass;
    QString label;                                ///< the jurisdiction's own name, else ours
    QString subject;                              ///< whose CV or licence it is
    std::optional<domain::DocumentDemand> demand; ///< none: attached though nobody asks for it
    std::vector<domain::Document> versions;       ///< newest first; empty: missing
    std::vector<domain::Document> withdrawn = {}; ///< newest first; of the class, or of this place in it

    /// Nothing stands there now.
    bool isEmpty() const { return versions.empty(); }
    /// … though it is demanded.
    bool missing() const { return isEmpty() && demand; }
    const domain::Document &current() const { return versions.front(); }
    /// Names the place across re-reading.
    QString key() const;
    friend bool operator==(const DocumentSlot &, const DocumentSlot &) = default;
};

/// The package laid out: what is demanded in the pack's order, then what was attached beyond it.
/// Withdrawn documents stand with the place they were taken out of.
std::vector<DocumentSlot> documentSlots(const domain::Submission &submission);

/// "Valid, covers the whole document", "Changed after signing", or empty where there is no signature.
QString signatureWords(const domain::Document &document);
/// "Present", "Damaged", "Source file changed", "Superseded".
QString documentStatusWord(const domain::Document &document);
/// What is amiss with a stored document, in a sentence; empty if nothing is.
QString documentTrouble(const domain::Document &document);

} // namespace chancery::ui
