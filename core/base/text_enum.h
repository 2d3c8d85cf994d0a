// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>
#include <utility>

namespace chancery::base {

/// The one place where an enum meets its name on the wire. Specialise with
///     template<> struct EnumNames<State> { static constexpr std::array table{std::pair{State::Draft, "DRAFT"}, …}; };
template<typename E>
struct EnumNames;

/// Wire name of a value; every enumerator must be in the table.
template<typename E>
constexpr const char *wireName(E value)
{
    for (const auto &[each, name] : EnumNames<E>::table) {
        if (each == value)
            return name;
    }
    return "";
}

template<typename E>
QString wireText(E value)
{
    return QString::fromLatin1(wireName(value));
}

/// The value of a wire name, if there is one of exactly that spelling.
template<typename E>
std::optional<E> fromWire(QStringView text)
{
    for (const auto &[each, name] : EnumNames<E>::table) {
        if (text == QLatin1String(name))
            return each;
    }
    return std::nullopt;
}

} // namespace chancery::base
