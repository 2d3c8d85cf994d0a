// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"

#include <QString>

#include <optional>
#include <vector>

namespace chancery::ui {

/// One fact about the selection. What `value` must hold depends on the kind.
struct InspectorLine {
    enum class Kind {
        Text,     ///< as it stands, wrapped and selectable
        Hash,     ///< 64 hex digits: shortened in groups, copied whole by one click
        Date,     ///< a calendar day, already in words
        Instant,  ///< "2026-02-19T09:14:03.000Z": shown in UTC with Z, local time in the tooltip
        Severity, ///< the word; `category` gives the shape
        Heading,  ///< begins a group; `value` stays empty
        Recorded, ///< bytes of the record as text: folded away until asked for, copied exactly as they are
    };
    QString label;
    QString value;
    Kind kind = Kind::Text;
    std::optional<domain::Category> category;
};

/// What the inspector shows of a selection. Without lines it shows its own empty state.
struct InspectorContent {
    QString title;    ///< "Informed consent form, version 2.0"
    QString subtitle; ///< what kind of thing it is: "Document"
    std::vector<InspectorLine> lines;

    bool isEmpty() const { return title.isEmpty() && lines.empty(); }
};

} // namespace chancery::ui
