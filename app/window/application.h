// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/engine_opener.h"
#include "app/window/window_options.h"
#include "core/base/clock.h"
#include "ui/shell/dialog_prompts.h"
#include "ui/shell/main_window.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace chancery::window {

class ScreenshotRun;

/// The one place that builds and joins all parts of the window.
class Application final
{
public:
    explicit Application(const WindowOptions &options);
    ~Application();

    /// Shows the window and opens what the call names. The event loop must then run.
    void start();

private:
    std::vector<ui::Place> makePlaces(ui::Desk &desk);
    QString sampleFolder() const;

    WindowOptions m_options;
    std::unique_ptr<QTemporaryDir> m_scratch; ///< for screenshots: nothing of the person's is read or written
    base::SystemClock m_clock;
    std::unique_ptr<QSettings> m_settings;
    ui::ThemeSwitch m_theme;
    ui::DialogPrompts m_prompts;
    EngineOpener m_opener;
    ui::MainWindow m_window;
    std::unique_ptr<ScreenshotRun> m_screenshots;
};

} // namespace chancery::window
