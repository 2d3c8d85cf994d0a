// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/json_lines.h"

using namespace Qt::StringLiterals;

namespace chancery::rules {

namespace {
constexpr int DeepestWalk = 64;
}

/// Walks the text once and notes where each value begins. Trusts the grammar, never the length.
class JsonWalk
{
public:
    JsonWalk(QByteArrayView text, JsonLines &lines) : m_text(text), m_lines(lines) {}

    void value(const QString &pointer, int depth)
    {
        skipSpace();
        m_lines.m_values.insert_or_assign(pointer, here());
        if (depth > DeepestWalk)
            return;
        if (peek() == '{')
            object(pointer, depth);
        else if (peek() == '[')
            array(pointer, depth);
        else if (peek() == '"')
            string();
        else
            scalar();
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool atEnd() const { return m_at >= m_text.size(); }
    JsonLines::Place here() const { return {m_line, int(m_at - m_lineStart) + 1}; }

    void step()
    {
        if (peek() == '\n') {
            ++m_line;
            m_lineStart = m_at + 1;
        }
        ++m_at;
    }

    void skipSpace()
    {
        while (!atEnd() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r'))
            step();
    }

    QByteArray string()
    {
        QByteArray raw;
        step();
        while (!atEnd() && peek() != '"') {
            if (peek() == '\\') {
                raw.append(peek());
                step();
            }
            raw.append(peek());
            step();
        }
        step();
        return raw;
    }

    void scalar()
    {
        while (!atEnd() && peek() != ',' && peek() != '}' && peek() != ']' && peek() != '\n')
            step();
    }

    /// After an item: true if another follows.
    bool another(char close)
    {
        skipSpace();
        const bool more = peek() == ',';
        if (more || peek() == close)
            step();
        return more;
    }

    void object(const QString &pointer, int depth)
    {
        step();
        skipSpace();
        if (peek() == '}')
            return step();
        do {
            skipSpace();
            const JsonLines::Place place = here();
            const QString inner = pointer + u'/' + pointerStep(QString::fromUtf8(string()));
            m_lines.m_names.insert_or_assign(inner, place);
            skipSpace();
            step(); // the colon
            value(inner, depth + 1);
        } while (!atEnd() && another('}'));
    }

    void array(const QString &pointer, int depth)
    {
        step();
        skipSpace();
        if (peek() == ']')
            return step();
        int index = 0;
        do {
            value(pointer + u'/' + QString::number(index++), depth + 1);
        } while (!atEnd() && another(']'));
    }

    QByteArrayView m_text;
    JsonLines &m_lines;
    qsizetype m_at = 0;
    qsizetype m_lineStart = 0;
    int m_line = 1;
};

JsonLines::JsonLines(QByteArrayView text)
{
    JsonWalk(text, *this).value({}, 0);
}

JsonLines::Place JsonLines::at(const QString &pointer) const
{
    for (QString near = pointer; ; near.truncate(qMax(qsizetype(0), near.lastIndexOf(u'/')))) {
        const auto found = m_values.find(near);
        if (found != m_values.end())
            return found->second;
        if (near.isEmpty())
            return {};
    }
}

JsonLines::Place JsonLines::memberAt(const QString &pointer, const QString &name) const
{
    const auto found = m_names.find(pointer + u'/' + pointerStep(name));
    return found == m_names.end() ? at(pointer) : found->second;
}

QString pointerStep(QStringView name)
{
    return name.toString().replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

} // namespace chancery::rules
