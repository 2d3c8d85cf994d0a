// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"
#include "core/domain/state.h"

#include <QColor>
#include <QPalette>

namespace chancery::ui {

/// Colour by role, not by name; one set for light, one for dark (`diagram.md`, "Colour roles").
struct Theme {
    bool dark = false;
    QColor ground, raised, ink, text2, line, gone, goneText, track, accent, tint, onAccent;
    QColor schema, compliance, attention, warning, good;

    static const Theme &light();
    static const Theme &darkTheme();
    /// The set that fits a palette: dark where its window is darker than its text.
    static const Theme &of(const QPalette &palette);

    /// Disc of the present state.
    QColor state(domain::State state) const;
    QColor severity(domain::Category category) const;
    /// The application palette made of these roles (Fusion).
    QPalette palette() const;
};

} // namespace chancery::ui
