// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

class QAction;
class QActionGroup;
class QMenu;

namespace chancery::ui {

class MainWindow;
struct Place;

/// The menus of the window with their shortcuts. What cannot be done now is disabled, not hidden.
class WindowMenus final : public QObject
{
    Q_OBJECT

public:
    explicit WindowMenus(MainWindow &window);

    void setPlaces(const std::vector<Place> &places);
    void setState(bool open, bool atWork, bool signedIn);

private:
    void addWorkspaceMenu();
    void addIdleMenu(QMenu *workspace);
    void addEditMenu();
    void addViewMenu();
    void addThemeMenu(QMenu *view);
    void addHelpMenu();

    MainWindow &m_window;
    QMenu *m_view = nullptr;
    QAction *m_viewEnd = nullptr;
    std::vector<QAction *> m_places;
    std::vector<QAction *> m_needOpen;
    std::vector<QAction *> m_needWork;
    std::vector<QAction *> m_needSession;
};

} // namespace chancery::ui
