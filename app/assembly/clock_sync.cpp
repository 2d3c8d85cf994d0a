// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/clock_sync.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace chancery::assembly {

std::optional<bool> clockIsSynchronised()
{
    const QDBusConnection bus = QDBusConnection::systemBus();
    if (!bus.isConnected())
        return std::nullopt;
    QDBusMessage question = QDBusMessage::createMethodCall(u"org.freedesktop.timedate1"_s, u"/org/freedesktop/timedate1"_s,
                                                           u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({u"org.freedesktop.timedate1"_s, u"NTPSynchronized"_s});
    const QDBusMessage answer = bus.call(question, QDBus::Block, 2000);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty())
        return std::nullopt;
    const QVariant value = qvariant_cast<QDBusVariant>(answer.arguments().constFirst()).variant();
    return value.typeId() == QMetaType::Bool ? std::optional(value.toBool()) : std::nullopt;
}

} // namespace chancery::assembly
