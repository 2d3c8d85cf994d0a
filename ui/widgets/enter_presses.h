// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace chancery::ui {

/// Enter presses the button that has the keyboard, on pages as in dialogs, push buttons and tool buttons alike. Qt does so for
/// push buttons of dialogs only; on a tool button it would do the dialog's act instead.
class EnterPresses final : public QObject
{
    Q_OBJECT

public:
    /// Watches the whole program while it lives.
    explicit EnterPresses(QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace chancery::ui
