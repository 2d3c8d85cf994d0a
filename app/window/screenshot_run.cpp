// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/screenshot_run.h"

#include "ui/welcome/welcome_page.h"
#include "ui/widgets/error_panel.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QPixmap>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace chancery::window {

using namespace Qt::StringLiterals;

namespace {
/// Long enough for a layout pass and the diagram's motion (320 ms) to end.
constexpr int SettleMs = 450;
constexpr int MostWaits = 200; ///< a slow machine verifies slowly
} // namespace

ScreenshotRun::ScreenshotRun(ui::MainWindow &window, ui::ThemeSwitch &theme, QString folder)
    : m_window(window), m_theme(theme), m_folder(std::move(folder))
{
}

void ScreenshotRun::start()
{
    if (!QDir().mkpath(m_folder)) {
        finish(4);
        return;
    }
    m_window.resize(1440, 900);
    queue(welcomeShots(), [this] { openSample(); });
}

void ScreenshotRun::openSample()
{
    // The sample signs in by itself; the pages arrive when the engine has answered.
    auto *poll = new QTimer(this);
    auto *left = new int(3000);
    connect(poll, &QTimer::timeout, this, [this, poll, left] {
        if (m_window.isAtWork() || --*left == 0) {
            poll->deleteLater();
            const bool atWork = m_window.isAtWork();
            delete left;
            if (atWork)
                queue(workShots(), [this] { lock(); });
            else
                finish(1);
        }
    });
    m_window.welcome()->openSample();
    poll->start(100);
}

void ScreenshotRun::lock()
{
    m_window.lockSession();
    queue(lockedShots(), [this] { openReadOnly(); });
}

void ScreenshotRun::openReadOnly()
{
    const QString folder = m_window.desk()->folder();
    m_window.closeWorkspace();
    m_window.welcome()->open(folder, ui::OpenMode::ReadOnly);
    if (!m_window.isAtWork())
        return finish(1);
    queue(readOnlyShots(), [this] { finish(m_failed ? 1 : 0); });
}

void ScreenshotRun::queue(std::vector<Shot> shots, std::function<void()> then)
{
    m_again = shots;
    m_shots = std::move(shots);
    std::ranges::reverse(m_shots);
    m_then = std::move(then);
    m_second = false;
    m_theme.setMode(ui::ThemeMode::Light);
    takeNext();
}

void ScreenshotRun::takeNext()
{
    if (m_shots.empty() && !m_second) {
        m_second = true;
        m_shots = m_again;
        std::ranges::reverse(m_shots);
        m_theme.setMode(ui::ThemeMode::Dark);
    }
    if (m_shots.empty()) {
        m_then();
        return;
    }
    const Shot shot = m_shots.back();
    m_shots.pop_back();
    m_window.resize(shot.window);
    QPointer<QWidget> widget = shot.show(m_window);
    if (widget && widget != &m_window)
        widget->show();
    settle(widget, shot, MostWaits);
}

void ScreenshotRun::settle(const QPointer<QWidget> &widget, const Shot &shot, int waits)
{
    QTimer::singleShot(SettleMs, this, [this, widget, shot, waits] {
        if (shot.ready && !shot.ready(m_window) && waits > 0)
            settle(widget, shot, waits - 1);
        else
            grab(widget, shot.name);
    });
}

void ScreenshotRun::grab(QWidget *widget, const QString &name)
{
    if (widget) {
        for (const int scale : {1, 2})
            save(*widget, name, scale);
        if (widget != &m_window) {
            widget->hide();
            widget->deleteLater();
        } else if (auto *error = m_window.findChild<ui::ErrorPanel *>(u"errorPanel"_s)) {
            error->clear();
        }
    }
    takeNext();
}

void ScreenshotRun::save(QWidget &widget, const QString &name, int scale)
{
    QPixmap picture(widget.size() * scale);
    picture.setDevicePixelRatio(scale);
    widget.render(&picture);
    const QString file = u"%1/%2-%3-%4x.png"_s.arg(m_folder, name, m_theme.isDark() ? u"dark"_s : u"light"_s).arg(scale);
    if (picture.save(file))
        return;
    m_failed = true;
    std::fputs(qPrintable(u"cannot write "_s + file + u'\n'), stderr);
}

void ScreenshotRun::finish(int status) { QApplication::exit(status); }

} // namespace chancery::window
