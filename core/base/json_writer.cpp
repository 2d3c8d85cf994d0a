// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"
#include "core/base/es6_number.h"

#include <array>

namespace chancery::base {

namespace {

constexpr std::int64_t LargestExact = (std::int64_t(1) << 53) - 1;

/// Writes values in one of two layouts: none (RFC 8785) or two spaces a level.
class JsonWriter
{
public:
    explicit JsonWriter(bool indented) : m_indented(indented) {}

    void value(const Json &json);
    QByteArray take() { return std::move(m_out); }

private:
    void text(const QString &string);
    void escaped(char c);
    void number(const Json &json);
    void array(const Json::Array &list);
    void object(const Json::Object &members);
    void newLine();

    QByteArray m_out;
    int m_depth = 0;
    bool m_indented;
};

void JsonWriter::value(const Json &json)
{
    if (json.isString())
        text(json.toString());
    else if (json.isInt() || json.isDouble())
        number(json);
    else if (json.isBool())
        m_out += json.toBool() ? "true" : "false";
    else if (json.isArray())
        array(json.array());
    else if (json.isObject())
        object(json.object());
    else
        m_out += "null";
}

void JsonWriter::number(const Json &json)
{
    const std::int64_t whole = json.toInt();
    const bool exact = json.isInt() && whole >= -LargestExact && whole <= LargestExact;
    // Beyond 2^53 every JSON reader in the world sees a double, so that is what is written.
    const QByteArray digits = exact ? QByteArray::number(qlonglong(whole)) : es6Number(json.toDouble());
    m_out += digits.isEmpty() ? QByteArrayLiteral("null") : digits;
}

void JsonWriter::escaped(char c)
{
    static constexpr std::array short_{std::pair{'"', '"'}, std::pair{'\\', '\\'}, std::pair{'\b', 'b'},
                                       std::pair{'\f', 'f'}, std::pair{'\n', 'n'}, std::pair{'\r', 'r'},
                                       std::pair{'\t', 't'}};
    m_out += '\\';
    for (const auto &[each, letter] : short_) {
        if (each == c) {
            m_out += letter;
            return;
        }
    }
    m_out += "u00" + QByteArray(1, c).toHex();
}

void JsonWriter::text(const QString &string)
{
    m_out += '"';
    const QByteArray utf8 = string.toUtf8();
    qsizetype copied = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8.at(i);
        if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\')
            continue;
        m_out += QByteArrayView(utf8).sliced(copied, i - copied);
        escaped(c);
        copied = i + 1;
    }
    m_out += QByteArrayView(utf8).sliced(copied);
    m_out += '"';
}

void JsonWriter::newLine()
{
    if (m_indented)
        m_out += '\n' + QByteArray(2 * m_depth, ' ');
}

void JsonWriter::array(const Json::Array &list)
{
    m_out += '[';
    ++m_depth;
    bool first = true;
    for (const Json &each : list) {
        if (!std::exchange(first, false))
            m_out += ',';
        newLine();
        value(each);
    }
    --m_depth;
    if (!list.empty())
        newLine();
    m_out += ']';
}

void JsonWriter::object(const Json::Object &members)
{
    m_out += '{';
    ++m_depth;
    bool first = true;
    for (const auto &[name, each] : members) {
        if (!std::exchange(first, false))
            m_out += ',';
        newLine();
        text(name);
        m_out += m_indented ? ": " : ":";
        value(each);
    }
    --m_depth;
    if (!members.empty())
        newLine();
    m_out += '}';
}

} // namespace

QByteArray canonicalJson(const Json &value)
{
    JsonWriter writer(false);
    writer.value(value);
    return writer.take();
}

QByteArray indentedJson(const Json &value)
{
    JsonWriter writer(true);
    writer.value(value);
    return writer.take() + '\n';
}

} // namespace chancery::base
