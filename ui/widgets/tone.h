// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

class QPushButton;

namespace chancery::ui {

/// The few voices in which text speaks. The style sheet (theme_sheet.h) gives each its size and colour, so that a change
/// between light and dark reaches every label.
enum class Tone {
    Title,   ///< a page's or dialog's heading
    Heading, ///< a group's heading
    Quiet,   ///< secondary text
    Caption, ///< small secondary text: column labels, counts
    Danger,  ///< what is wrong
};

/// A label in that tone; Quiet and Danger wrap.
QLabel *toned(Tone tone, const QString &text = {}, QWidget *parent = nullptr);
void setTone(QLabel *label, Tone tone);
/// The one button of a place that stands out. A dialog or page has at most one.
void makePrimary(QPushButton *button);

} // namespace chancery::ui
