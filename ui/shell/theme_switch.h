// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPalette>
#include <QString>

#include <optional>

class QDBusVariant;

namespace chancery::ui {

enum class ThemeMode { System, Light, Dark };

/// "system", "light", "dark": the words of --theme and of the settings.
std::optional<ThemeMode> themeModeFromText(const QString &text);
QString themeModeText(ThemeMode mode);

/// Sets palette and style sheet of the application. In System it follows the desktop portal's color-scheme where there is one
/// (asked without waiting), else the palette the program started under. Qt 6.4 itself knows no colour scheme.
class ThemeSwitch final : public QObject
{
    Q_OBJECT

public:
    explicit ThemeSwitch(QObject *parent = nullptr);

    void setMode(ThemeMode mode);
    ThemeMode mode() const { return m_mode; }
    bool isDark() const;

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void portalSaid(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void takePortalValue(uint value);
    void apply();

    ThemeMode m_mode = ThemeMode::System;
    bool m_startedDark;
    std::optional<bool> m_portalDark;
};

} // namespace chancery::ui
