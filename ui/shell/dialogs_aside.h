// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

#include <vector>

class QDialog;
class QWidget;

namespace chancery::ui {

/// What stands open over the pages while the session is locked: out of sight, with all that was typed into it, until the same
/// person comes back.
class DialogsAside
{
public:
    /// Hides every dialog of the window; a question that waits for its answer is answered with no.
    void put(QWidget &window);
    void bringBack();
    /// Somebody else signed in, or the workspace is closed.
    void drop();

private:
    std::vector<QPointer<QDialog>> m_kept;
};

} // namespace chancery::ui
