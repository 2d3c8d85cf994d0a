// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/main_window.h"

#include <QSize>
#include <QString>

#include <functional>
#include <vector>

namespace chancery::window {

/// One picture to take. `show` brings it about and returns what is to be grabbed: the window, or a dialog, which is closed and
/// deleted afterwards. Null leaves the picture out.
struct Shot {
    QString name; ///< of the file, without theme and scale
    std::function<QWidget *(ui::MainWindow &)> show;
    QSize window{1440, 900}; ///< how large the main window is for it
    std::function<bool(ui::MainWindow &)> ready; ///< for what takes its time: whether it is there to be seen
};

/// Before a workspace is open.
std::vector<Shot> welcomeShots();
/// In the open sample workspace. Every page and dialog has its line here; add new ones to the list of their place.
std::vector<Shot> workShots();
/// After the session was locked.
std::vector<Shot> lockedShots();
/// In the same workspace, opened only to be read.
std::vector<Shot> readOnlyShots();

} // namespace chancery::window
