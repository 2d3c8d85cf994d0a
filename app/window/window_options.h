// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme_switch.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace chancery::window {

/// The words of the call: `chancery [FOLDER] [--sample] [--read-only] [--theme MODE] [--screenshots DIR]`.
struct WindowOptions {
    QString folder;               ///< opened at once; empty: the welcome page
    bool sample = false;
    bool readOnly = false;
    std::optional<ui::ThemeMode> theme;
    QString screenshots;          ///< folder for pictures of everything; the program ends when they are made
    std::optional<int> exitStatus;///< there is nothing more to do: help was shown, or the words are off
};

/// Says on standard error what is off.
WindowOptions readOptions(const QStringList &arguments);

} // namespace chancery::window
