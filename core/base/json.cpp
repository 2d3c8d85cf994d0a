// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

namespace chancery::base {

Json::Json(const QStringList &texts)
{
    Array list;
    list.reserve(size_t(texts.size()));
    for (const QString &text : texts)
        list.emplace_back(text);
    m_value = std::move(list);
}

bool Json::toBool(bool fallback) const
{
    const bool *held = std::get_if<bool>(&m_value);
    return held ? *held : fallback;
}

std::int64_t Json::toInt(std::int64_t fallback) const
{
    const std::int64_t *held = std::get_if<std::int64_t>(&m_value);
    return held ? *held : fallback;
}

double Json::toDouble(double fallback) const
{
    if (const auto *whole = std::get_if<std::int64_t>(&m_value))
        return double(*whole);
    const double *held = std::get_if<double>(&m_value);
    return held ? *held : fallback;
}

QString Json::toString(const QString &fallback) const
{
    const QString *held = std::get_if<QString>(&m_value);
    return held ? *held : fallback;
}

QStringList Json::toStringList() const
{
    QStringList texts;
    for (const Json &each : array()) {
        if (each.isString())
            texts.append(each.toString());
    }
    return texts;
}

const Json::Array &Json::array() const
{
    static const Array none;
    const Array *held = std::get_if<Array>(&m_value);
    return held ? *held : none;
}

const Json::Object &Json::object() const
{
    static const Object none;
    const Object *held = std::get_if<Object>(&m_value);
    return held ? *held : none;
}

const Json &Json::operator[](QStringView name) const
{
    static const Json nothing;
    const Object &members = object();
    const auto found = members.find(name);
    return found == members.end() ? nothing : found->second;
}

bool Json::contains(QStringView name) const
{
    return object().contains(name);
}

void Json::set(const QString &name, Json value)
{
    if (isNull())
        m_value = Object{};
    if (Object *members = std::get_if<Object>(&m_value))
        members->insert_or_assign(name, std::move(value));
}

void Json::setIfAny(const QString &name, Json value)
{
    const bool nothing = value.isNull() || (value.isString() && value.toString().isEmpty())
        || (value.isArray() && value.array().empty()) || (value.isObject() && value.object().empty());
    if (!nothing)
        set(name, std::move(value));
}

void Json::append(Json value)
{
    if (isNull())
        m_value = Array{};
    if (Array *list = std::get_if<Array>(&m_value))
        list->push_back(std::move(value));
}

} // namespace chancery::base
