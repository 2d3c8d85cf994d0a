// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme_switch.h"

#include "ui/widgets/theme_sheet.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

const QString Group = u"org.freedesktop.appearance"_s;
const QString Key = u"color-scheme"_s;

/// The portal wraps a value once or twice, depending on its version.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

std::optional<ThemeMode> themeModeFromText(const QString &text)
{
    for (const ThemeMode mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark}) {
        if (text == themeModeText(mode))
            return mode;
    }
    return std::nullopt;
}

QString themeModeText(ThemeMode mode)
{
    switch (mode) {
    case ThemeMode::System:
        return u"system"_s;
    case ThemeMode::Light:
        return u"light"_s;
    case ThemeMode::Dark:
        return u"dark"_s;
    }
    return {};
}

ThemeSwitch::ThemeSwitch(QObject *parent) : QObject(parent), m_startedDark(Theme::of(QApplication::palette()).dark)
{
    askPortal();
    apply();
}

void ThemeSwitch::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    const QString service = u"org.freedesktop.portal.Desktop"_s;
    const QString path = u"/org/freedesktop/portal/desktop"_s;
    const QString interface = u"org.freedesktop.portal.Settings"_s;
    bus.connect(service, path, interface, u"SettingChanged"_s, this, SLOT(portalSaid(QString, QString, QDBusVariant)));
    QDBusMessage ask = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    ask << Group << Key;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(ask, 3000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *answered) {
        const QDBusPendingReply<QDBusVariant> reply = *answered;
        if (reply.isValid())
            takePortalValue(unwrapped(QVariant::fromValue(reply.value())).toUInt());
        answered->deleteLater();
    });
}

void ThemeSwitch::portalSaid(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == Group && key == Key)
        takePortalValue(unwrapped(QVariant::fromValue(value)).toUInt());
}

void ThemeSwitch::takePortalValue(uint value)
{
    // 1 prefers dark, 2 prefers light, 0 says nothing.
    m_portalDark = value == 0 ? std::nullopt : std::optional(value == 1);
    if (m_mode == ThemeMode::System)
        apply();
}

void ThemeSwitch::setMode(ThemeMode mode)
{
    m_mode = mode;
    apply();
}

bool ThemeSwitch::isDark() const
{
    switch (m_mode) {
    case ThemeMode::System:
        return m_portalDark.value_or(m_startedDark);
    case ThemeMode::Light:
        return false;
    case ThemeMode::Dark:
        return true;
    }
    return false;
}

void ThemeSwitch::apply()
{
    const Theme &theme = isDark() ? Theme::darkTheme() : Theme::light();
    QApplication::setPalette(theme.palette());
    qApp->setStyleSheet(themeSheet(theme));
    Q_EMIT changed();
}

} // namespace chancery::ui
