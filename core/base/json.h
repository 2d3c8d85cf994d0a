// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace chancery::base {

/// One JSON value (RFC 8259) as a plain value type. Object members are kept sorted by UTF-16 code unit, the
/// order of RFC 8785, because QString compares so. Numbers are integers where the text was one, else doubles.
/// Text in and out is the business of canonical_json.h; Qt's JSON classes are not used (they accept invalid
/// texts and keep the last of duplicate members).
class Json
{
public:
    using Array = std::vector<Json>;
    using Object = std::map<QString, Json, std::less<>>;

    Json() = default; ///< null
    Json(std::nullptr_t) {}
    /// A template so that no pointer turns into a bool by itself.
    template<std::same_as<bool> B>
    Json(B value) : m_value(value) {}
    template<std::integral I>
        requires(!std::same_as<I, bool>)
    Json(I value) : m_value(std::int64_t(value)) {}
    Json(double value) : m_value(value) {}
    Json(QString value) : m_value(std::move(value)) {}
    Json(const char *) = delete; ///< use u"…"_s: a byte string has no known encoding
    Json(Array value) : m_value(std::move(value)) {}
    Json(Object value) : m_value(std::move(value)) {}
    Json(const QStringList &texts);

    bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
    bool isBool() const { return std::holds_alternative<bool>(m_value); }
    bool isInt() const { return std::holds_alternative<std::int64_t>(m_value); }
    bool isDouble() const { return std::holds_alternative<double>(m_value); }
    bool isString() const { return std::holds_alternative<QString>(m_value); }
    bool isArray() const { return std::holds_alternative<Array>(m_value); }
    bool isObject() const { return std::holds_alternative<Object>(m_value); }

    // Forgiving readers: the fallback where the value is of another kind.
    bool toBool(bool fallback = false) const;
    std::int64_t toInt(std::int64_t fallback = 0) const;
    double toDouble(double fallback = 0) const;
    QString toString(const QString &fallback = {}) const;
    QStringList toStringList() const;
    const Array &array() const;   ///< an empty array where this is none
    const Object &object() const; ///< an empty object where this is none

    /// Member of an object; null where there is none.
    const Json &operator[](QStringView name) const;
    bool contains(QStringView name) const;
    /// Sets a member; a null value becomes an object first.
    void set(const QString &name, Json value);
    /// Sets a member unless the value is null, an empty text, array or object: absent fields are omitted.
    void setIfAny(const QString &name, Json value);
    /// Appends; a null value becomes an array first.
    void append(Json value);

    friend bool operator==(const Json &, const Json &) = default;

private:
    std::variant<std::monostate, bool, std::int64_t, double, QString, Array, Object> m_value;
};

} // namespace chancery::base
