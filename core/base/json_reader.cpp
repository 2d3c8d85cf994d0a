// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_reader.h"

#include "core/base/json_text.h"

namespace chancery::base {

namespace {
// The ledger's own limit, and one that keeps the reader's recursion far from the end of the stack.
constexpr int LedgerDepth = 16;
constexpr int GeneralDepth = 256;
} // namespace

Result<Json> JsonReader::read()
{
    Json out;
    if (!skipSpace() || !value(out) || !skipSpace())
        return fault();
    if (m_at != m_text.size()) {
        fail("TRAILING_TEXT");
        return fault();
    }
    return out;
}

bool JsonReader::fail(const char *reason)
{
    if (!m_reason)
        m_reason = reason;
    return false;
}

Error JsonReader::fault() const
{
    const QByteArrayView before = m_text.first(m_at);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    // Columns count characters, not bytes: bytes that only continue a character are left out.
    const auto column = std::count_if(before.begin() + lineStart, before.end(), [](char c) { return (c & 0xc0) != 0x80; });
    return error(ErrorKind::BadInput, QStringLiteral("NOT_IJSON"),
                 {{QStringLiteral("line"), QString::number(lines + 1)},
                  {QStringLiteral("column"), QString::number(column + 1)},
                  {QStringLiteral("reason"), QString::fromLatin1(m_reason)}});
}

bool JsonReader::take(char c)
{
    if (m_at >= m_text.size() || m_text[m_at] != c)
        return false;
    ++m_at;
    return true;
}

bool JsonReader::skipSpace()
{
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            return true;
        if (m_canonicalOnly)
            return fail("NOT_CANONICAL");
        ++m_at;
    }
    return true;
}

bool JsonReader::enter()
{
    const int limit = m_profile == JsonProfile::Ledger ? LedgerDepth : GeneralDepth;
    return ++m_depth <= limit || fail("TOO_DEEP");
}

bool JsonReader::value(Json &out)
{
    switch (peek()) {
    case '{': return object(out);
    case '[': return array(out);
    case 't': return literal("true", true, out);
    case 'f': return literal("false", false, out);
    case 'n':
        if (m_profile == JsonProfile::Ledger)
            return fail("NULL_VALUE");
        return literal("null", nullptr, out);
    case '"': {
        QString text;
        const bool read = string(text);
        out = std::move(text);
        return read;
    }
    default: return number(out);
    }
}

bool JsonReader::literal(QByteArrayView word, Json meaning, Json &out)
{
    if (!m_text.sliced(m_at).startsWith(word))
        return fail("UNEXPECTED_CHARACTER");
    m_at += word.size();
    out = std::move(meaning);
    return true;
}

bool JsonReader::array(Json &out)
{
    Json::Array list;
    ++m_at;
    if (!enter() || !skipSpace())
        return false;
    bool more = !take(']');
    while (more) {
        if (!skipSpace() || !value(list.emplace_back()) || !skipSpace())
            return false;
        more = take(',');
        if (!more && !take(']'))
            return fail("UNEXPECTED_CHARACTER");
    }
    --m_depth;
    out = std::move(list);
    return true;
}

bool JsonReader::object(Json &out)
{
    Json::Object members;
    ++m_at;
    if (!enter() || !skipSpace())
        return false;
    bool more = !take('}');
    while (more) {
        if (!skipSpace() || !member(members) || !skipSpace())
            return false;
        more = take(',');
        if (!more && !take('}'))
            return fail("UNEXPECTED_CHARACTER");
    }
    --m_depth;
    out = std::move(members);
    return true;
}

bool JsonReader::member(Json::Object &members)
{
    const qsizetype start = m_at;
    QString name;
    if (peek() != '"')
        return fail("UNEXPECTED_CHARACTER");
    if (!string(name))
        return false;
    if (m_canonicalOnly && !members.empty() && name < members.rbegin()->first)
        return fail("NOT_CANONICAL");
    if (!skipSpace())
        return false;
    if (!take(':'))
        return fail("UNEXPECTED_CHARACTER");
    Json held;
    if (!skipSpace() || !value(held))
        return false;
    // Canonical texts come in order, so the hint makes this linear.
    const auto size = members.size();
    members.emplace_hint(members.end(), std::move(name), std::move(held));
    if (members.size() != size)
        return true;
    m_at = start;
    return fail("DUPLICATE_MEMBER");
}

Result<Json> parseJson(QByteArrayView text, JsonProfile profile)
{
    return JsonReader(text, profile).read();
}

Result<Json> parseCanonicalJson(QByteArrayView text, JsonProfile profile)
{
    return JsonReader(text, profile, true).read();
}

bool isCanonicalJson(QByteArrayView text, JsonProfile profile)
{
    return parseCanonicalJson(text, profile).ok();
}

} // namespace chancery::base
