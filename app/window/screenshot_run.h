// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/screenshots.h"
#include "ui/shell/theme_switch.h"

#include <QObject>
#include <QPointer>

namespace chancery::window {

/// Takes every picture in light and dark at 1x and 2x: NAME-light-1x.png … Then ends the program; status 1 where a picture
/// could not be made.
class ScreenshotRun final : public QObject
{
    Q_OBJECT

public:
    ScreenshotRun(ui::MainWindow &window, ui::ThemeSwitch &theme, QString folder);

    void start();

private:
    void openSample();
    void lock();
    void openReadOnly();
    void queue(std::vector<Shot> shots, std::function<void()> then);
    void takeNext();
    void settle(const QPointer<QWidget> &widget, const Shot &shot, int waits);
    void grab(QWidget *widget, const QString &name);
    void save(QWidget &widget, const QString &name, int scale);
    void finish(int status);

    ui::MainWindow &m_window;
    ui::ThemeSwitch &m_theme;
    QString m_folder;
    std::vector<Shot> m_shots; ///< those still to take, last first
    std::function<void()> m_then;
    bool m_second = false;     ///< the dark round over the same shots
    std::vector<Shot> m_again;
    bool m_failed = false;
};

} // namespace chancery::window
