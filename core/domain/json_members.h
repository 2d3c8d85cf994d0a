// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/domain/members.h"

#include <utility>

/// Domain values to JSON and back, both driven by members.h. Absent fields are omitted, never null or empty;
/// reading is forgiving: what is missing or of another kind keeps its default.
namespace chancery::domain {

template<typename T>
base::Json toJsonValue(const T &value);
template<typename T>
void fromJsonValue(const base::Json &json, T &value);

namespace detail {

template<typename T> struct IsOptional : std::false_type {};
template<typename T> struct IsOptional<std::optional<T>> : std::true_type {};
template<typename T> struct IsVector : std::false_type {};
template<typename T> struct IsVector<std::vector<T>> : std::true_type {};
template<typename T> struct IsStrongId : std::false_type {};
template<typename Tag> struct IsStrongId<base::StrongId<Tag>> : std::true_type {};

struct Writer {
    base::Json json{base::Json::Object{}};
    template<typename T>
    void operator()(const char *name, T &value)
    {
        json.setIfAny(QString::fromLatin1(name), toJsonValue(value));
    }
};

struct Reader {
    const base::Json &json;
    template<typename T>
    void operator()(const char *name, T &value)
    {
        const QString key = QString::fromLatin1(name);
        if (json.contains(key))
            fromJsonValue(json[key], value);
    }
};

using Pairs = std::vector<std::pair<QString, QString>>;
using Texts = QMap<QString, QString>;

} // namespace detail

template<typename T>
base::Json toJsonValue(const T &value)
{
    if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, QString> || std::is_same_v<T, QStringList>) {
        return base::Json(value);
    } else if constexpr (std::is_enum_v<T>) {
        return base::Json(base::wireText(value));
    } else if constexpr (std::is_integral_v<T>) {
        return base::Json(std::int64_t(value));
    } else if constexpr (detail::IsStrongId<T>::value) {
        return base::Json(value.text());
    } else if constexpr (std::is_same_v<T, QDate>) {
        return base::Json(value.toString(Qt::ISODate));
    } else if constexpr (std::is_same_v<T, base::Digest>) {
        return value.isZero() ? base::Json(QString()) : base::Json(value.hex());
    } else if constexpr (detail::IsOptional<T>::value) {
        return value ? toJsonValue(*value) : base::Json();
    } else if constexpr (std::is_same_v<T, detail::Pairs>) {
        base::Json list{base::Json::Array{}};
        for (const auto &[code, found] : value)
            list.append(base::Json(QStringList{code, found}));
        return list;
    } else if constexpr (std::is_same_v<T, detail::Texts>) {
        base::Json object{base::Json::Object{}};
        for (auto each = value.begin(); each != value.end(); ++each)
            object.set(each.key(), base::Json(each.value()));
        return object;
    } else if constexpr (detail::IsVector<T>::value) {
        base::Json list{base::Json::Array{}};
        for (const auto &each : value)
            list.append(toJsonValue(each));
        return list;
    } else {
        detail::Writer writer;
        members(writer, const_cast<T &>(value)); // the writer only reads
        return writer.json;
    }
}

template<typename T>
void fromJsonValue(const base::Json &json, T &value)
{
    if constexpr (std::is_same_v<T, bool>) {
        value = json.toBool(value);
    } else if constexpr (std::is_same_v<T, QString>) {
        value = json.toString(value);
    } else if constexpr (std::is_same_v<T, QStringList>) {
        value = json.toStringList();
    } else if constexpr (std::is_enum_v<T>) {
        value = base::fromWire<T>(json.toString()).value_or(value);
    } else if constexpr (std::is_integral_v<T>) {
        value = T(json.toInt(value));
    } else if constexpr (detail::IsStrongId<T>::value) {
        value = T(json.toString());
    } else if constexpr (std::is_same_v<T, QDate>) {
        value = QDate::fromString(json.toString(), Qt::ISODate);
    } else if constexpr (std::is_same_v<T, base::Digest>) {
        value = base::Digest::fromHex(json.toString()).value_or(base::Digest());
    } else if constexpr (detail::IsOptional<T>::value) {
        typename T::value_type held{};
        fromJsonValue(json, held);
        value = std::move(held);
    } else if constexpr (std::is_same_v<T, detail::Pairs>) {
        value.clear();
        for (const base::Json &each : json.array()) {
            const QStringList pair = each.toStringList();
            value.emplace_back(pair.value(0), pair.value(1));
        }
    } else if constexpr (std::is_same_v<T, detail::Texts>) {
        value.clear();
        for (const auto &[key, text] : json.object())
            value.insert(key, text.toString());
    } else if constexpr (detail::IsVector<T>::value) {
        value.clear();
        for (const base::Json &each : json.array())
            fromJsonValue(each, value.emplace_back());
    } else {
        detail::Reader reader{json};
        members(reader, value);
    }
}

template<typename T>
T fromJson(const base::Json &json)
{
    T value{};
    fromJsonValue(json, value);
    return value;
}

} // namespace chancery::domain
