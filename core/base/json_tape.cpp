// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_tape.h"

#include "core/base/canonical_json.h"
#include "core/base/json_text.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace chancery::base {

namespace {

constexpr int DeepestLevel = 16;
constexpr std::int64_t LargestExact = (std::int64_t(1) << 53) - 1;

bool isPlain(char c)
{
    return c >= 0x20 && c != '"' && c != '\\'; // bytes beyond ASCII are negative or large: see the callers
}

// To the first quote, backslash, control character or byte beyond ASCII. Eight bytes a step: a borrow may flag a byte
// too many behind a true find, never before it, and the step with a find is gone through byte by byte.
const char *skipPlain(const char *at, const char *end)
{
    constexpr std::uint64_t Ones = 0x0101010101010101u, High = 0x8080808080808080u;
    for (; end - at >= 8; at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, 8);
        const std::uint64_t quote = word ^ (Ones * '"'), slash = word ^ (Ones * '\\');
        if ((((word - Ones * 0x20) | (quote - Ones) | (slash - Ones) | word) & High) != 0)
            break;
    }
    while (at != end && isPlain(*at) && static_cast<unsigned char>(*at) < 0x80)
        ++at;
    return at;
}

bool isPlainName(QByteArrayView name)
{
    return skipPlain(name.data(), name.data() + name.size()) == name.data() + name.size();
}

QString decoded(QByteArrayView raw)
{
    const Result<Json> read = parseJson('"' + raw.toByteArray() + '"');
    return read ? read->toString() : QString();
}

} // namespace

bool JsonTape::read(QByteArrayView text)
{
    m_nodes.clear();
    m_at = text.data();
    m_end = text.data() + text.size();
    m_depth = 0;
    return value({}) && m_at == m_end;
}

const JsonTape::Node *JsonTape::member(const Node *parent, QByteArrayView name) const
{
    if (!parent || parent->kind != Kind::Object)
        return nullptr;
    for (auto at = size_t(parent - m_nodes.data()) + 1; at < parent->end; at = m_nodes[at].end) {
        const QByteArrayView each = m_nodes[at].name;
        if (each.size() == name.size() && std::memcmp(each.data(), name.data(), size_t(name.size())) == 0)
            return &m_nodes[at];
    }
    return nullptr;
}

bool JsonTape::value(QByteArrayView name)
{
    if (m_at == m_end)
        return false;
    const size_t mine = m_nodes.size();
    const char *start = m_at;
    const char first = *m_at;
    m_nodes.push_back({name, {}, Kind::Text, 0});
    QByteArrayView held;
    bool read = false;
    Kind kind = Kind::Integer;
    switch (first) {
    case '"': read = text(held); kind = Kind::Text; break;
    case '{': read = object(); kind = Kind::Object; break;
    case '[': read = array(); kind = Kind::Array; break;
    case 't': read = literal("true"); kind = Kind::Boolean; break;
    case 'f': read = literal("false"); kind = Kind::Boolean; break;
    default: read = integer(); break;
    }
    m_nodes[mine].kind = kind;
    m_nodes[mine].value = kind == Kind::Text ? held : QByteArrayView(start, m_at - start);
    m_nodes[mine].end = std::uint32_t(m_nodes.size());
    return read;
}

bool JsonTape::literal(QByteArrayView word)
{
    if (!QByteArrayView(m_at, m_end - m_at).startsWith(word))
        return false;
    m_at += word.size();
    return true;
}

bool JsonTape::integer()
{
    const char *start = m_at;
    std::int64_t held = 0;
    const auto [after, fault] = std::from_chars(m_at, m_end, held);
    if (fault != std::errc{} || held < -LargestExact || held > LargestExact)
        return false;
    m_at = after;
    const char *digits = *start == '-' ? start + 1 : start;
    const bool leadingZero = *digits == '0' && (m_at - digits > 1 || digits != start);
    const bool goesOn = m_at != m_end && (*m_at == '.' || *m_at == 'e' || *m_at == 'E');
    return !leadingZero && !goesOn;
}

bool JsonTape::text(QByteArrayView &out)
{
    const char *start = ++m_at;
    bool plain = true, escaped = false;
    for (;;) {
        m_at = skipPlain(m_at, m_end);
        if (m_at == m_end)
            return false;
        if (*m_at == '"')
            break;
        if (*m_at == '\\') {
            escaped = true;
            if (!escape())
                return false;
            continue;
        }
        const auto step = decodeUtf8({m_at, m_end - m_at});
        if (!step || step->scalar < 0x20 || isNoncharacter(step->scalar))
            return false;
        plain = plain && step->scalar < 0x300; // below, nothing combines
        m_at += step->bytes;
    }
    out = QByteArrayView(start, m_at - start);
    ++m_at;
    return plain || isNfc(escaped ? decoded(out) : QString::fromUtf8(out));
}

// RFC 8785 escapes what must be, in the short form where there is one, else in lower case.
bool JsonTape::escape()
{
    const QByteArrayView rest(m_at + 1, m_end - m_at - 1);
    if (rest.isEmpty())
        return false;
    if (std::strchr("\"\\bfnrt", rest[0]) && rest[0] != '\0') {
        m_at += 2;
        return true;
    }
    if (rest.size() < 5 || !rest.startsWith("u00") || (rest[3] != '0' && rest[3] != '1'))
        return false;
    const char low = rest[4];
    const bool lowerHex = (low >= '0' && low <= '9') || (low >= 'a' && low <= 'f');
    const bool hasShort = rest[3] == '0' && (low == '8' || low == '9' || low == 'a' || low == 'c' || low == 'd');
    m_at += 6;
    return lowerHex && !hasShort;
}

bool JsonTape::array()
{
    if (++m_depth > DeepestLevel)
        return false;
    ++m_at;
    bool more = m_at == m_end || *m_at != ']';
    if (!more)
        ++m_at;
    while (more) {
        if (!value({}) || m_at == m_end || (*m_at != ',' && *m_at != ']'))
            return false;
        more = *m_at++ == ',';
    }
    --m_depth;
    return true;
}

bool JsonTape::object()
{
    if (++m_depth > DeepestLevel)
        return false;
    ++m_at;
    bool more = m_at == m_end || *m_at != '}', first = true;
    if (!more)
        ++m_at;
    QByteArrayView before;
    while (more) {
        QByteArrayView name;
        if (m_at == m_end || *m_at != '"' || !text(name) || m_at == m_end || *m_at != ':')
            return false;
        if (!std::exchange(first, false) && !follows(before, name))
            return false;
        before = name;
        ++m_at;
        if (!value(name) || m_at == m_end || (*m_at != ',' && *m_at != '}'))
            return false;
        more = *m_at++ == ',';
    }
    --m_depth;
    return true;
}

// Names sort by UTF-16 code unit, which for plain ASCII is the order of the bytes.
bool JsonTape::follows(QByteArrayView before, QByteArrayView name) const
{
    if (isPlainName(before) && isPlainName(name)) {
        const int order = std::memcmp(before.data(), name.data(), size_t(std::min(before.size(), name.size())));
        return order < 0 || (order == 0 && before.size() < name.size());
    }
    return decoded(before) < decoded(name);
}

} // namespace chancery::base
