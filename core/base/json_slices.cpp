// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_slices.h"

#include "core/base/canonical_json.h"

namespace chancery::base {

namespace {

qsizetype skipSpace(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t'))
        ++at;
    return at;
}

bool isAt(QByteArrayView text, qsizetype at, char c)
{
    return at < text.size() && text[at] == c;
}

// Past the string that starts here; the size of the text where it does not end.
qsizetype skipString(QByteArrayView text, qsizetype at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return text.size();
}

// Past the value that starts here: up to the comma or bracket that ends it on its own level.
qsizetype skipValue(QByteArrayView text, qsizetype at)
{
    qsizetype depth = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = skipString(text, at);
            continue;
        }
        if (c == '{' || c == '[')
            ++depth;
        const bool closes = c == '}' || c == ']';
        if (depth == 0 && (closes || c == ','))
            return at;
        if (closes)
            --depth;
        ++at;
    }
    return text.size();
}

QByteArrayView trimmed(QByteArrayView text)
{
    while (!text.isEmpty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\r' || text.back() == '\t'))
        text.chop(1);
    return text;
}

} // namespace

std::optional<std::vector<std::pair<QString, QByteArrayView>>> objectSlices(QByteArrayView text)
{
    std::vector<std::pair<QString, QByteArrayView>> members;
    qsizetype at = skipSpace(text, 0);
    if (!isAt(text, at, '{'))
        return std::nullopt;
    at = skipSpace(text, at + 1);
    bool more = !isAt(text, at, '}');
    while (more) {
        const qsizetype nameStart = skipSpace(text, at);
        if (!isAt(text, nameStart, '"'))
            return std::nullopt;
        at = skipString(text, nameStart);
        const Result<Json> name = parseJson(text.sliced(nameStart, at - nameStart));
        at = skipSpace(text, at);
        if (!name || !isAt(text, at, ':'))
            return std::nullopt;
        const qsizetype valueStart = skipSpace(text, at + 1);
        at = skipValue(text, valueStart);
        members.emplace_back(name->toString(), trimmed(text.sliced(valueStart, at - valueStart)));
        more = isAt(text, at, ',');
        at += more ? 1 : 0;
    }
    if (!isAt(text, at, '}') || skipSpace(text, at + 1) != text.size())
        return std::nullopt;
    return members;
}

ArraySlices::ArraySlices(QByteArrayView array) : m_text(array)
{
    m_at = skipSpace(m_text, 0);
    if (isAt(m_text, m_at, '['))
        m_at = skipSpace(m_text, m_at + 1);
    else
        m_at = m_text.size();
}

std::optional<QByteArrayView> ArraySlices::next()
{
    if (isAt(m_text, m_at, ']')) {
        m_whole = skipSpace(m_text, m_at + 1) == m_text.size();
        return std::nullopt;
    }
    if (!m_first && !isAt(m_text, m_at, ','))
        return std::nullopt;
    const qsizetype start = skipSpace(m_text, m_first ? m_at : m_at + 1);
    m_first = false;
    if (start >= m_text.size())
        return std::nullopt;
    m_at = skipValue(m_text, start);
    return trimmed(m_text.sliced(start, m_at - start));
}

} // namespace chancery::base
