// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <vector>

/// Counts the lines of functions in C++ text by its braces: no compiler, but the same answer as a reader's for code laid
/// out as ours is.
namespace chancery::meta {

struct FunctionLength {
    QString head; ///< what stands before the brace, white space folded
    int line = 0; ///< 1-based, where the head begins
    int lines = 0;///< from the head's first line to the closing brace
};

/// The text with comments, strings and preprocessor lines blanked out, line for line.
inline QString withoutWords(const QString &text)
{
    // A raw string, a string, a character, a comment of either kind, a preprocessor line; \x22 is the quote.
    static const QRegularExpression words(
        QStringLiteral("R\\x22([a-z]*)\\([\\s\\S]*?\\)\\1\\x22|\\x22(?:\\\\.|[^\\x22\\\\\\n])*\\x22|\\x27(?:\\\\.|[^\\x27\\\\\\n])\\x27"
                       "|//[^\\n]*|/\\*[\\s\\S]*?\\*/|^[ \\t]*#(?:\\\\\\n|[^\\n])*"),
        QRegularExpression::MultilineOption);
    QString bare;
    qsizetype last = 0;
    auto matches = words.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        bare += QStringView(text).mid(last, match.capturedStart() - last);
        bare += QString(match.captured().count(u'\n'), u'\n');
        last = match.capturedEnd();
    }
    return bare + text.mid(last);
}

/// One open brace while walking through a file.
struct OpenBrace {
    enum Kind { Space, Function, Other } kind = Other;
    QString head;
    int line = 0;
};

class FunctionWalker
{
public:
    std::vector<FunctionLength> walk(const QString &text)
    {
        for (const QChar c : withoutWords(text))
            step(c);
        return std::move(m_found);
    }

private:
    void step(QChar c)
    {
        if (c == u'{')
            open();
        else if (c == u'}')
            close();
        else if (c == u';' && m_parens == 0)
            m_head.clear();
        else
            remember(c);
        if (c == u'\n')
            ++m_line;
    }

    void remember(QChar c)
    {
        m_parens += c == u'(' ? 1 : c == u')' ? -1 : 0;
        if (m_head.isEmpty() && !c.isSpace())
            m_headLine = m_line;
        if (!m_head.isEmpty() || !c.isSpace())
            m_head += c;
    }

    bool insideFunction() const
    {
        return std::ranges::any_of(m_open, [](const OpenBrace &each) { return each.kind == OpenBrace::Function; });
    }

    OpenBrace::Kind kindOfHead() const
    {
        static const QRegularExpression space(QStringLiteral(R"(^(inline )?(namespace|extern)\b|^(template\s*<[\s\S]*>\s*)?(class|struct|union|enum)\b[^()]*$)"));
        if (insideFunction() || m_parens > 0)
            return OpenBrace::Other;
        if (space.match(m_head).hasMatch())
            return OpenBrace::Space;
        return m_head.contains(u'(') ? OpenBrace::Function : OpenBrace::Other;
    }

    void open()
    {
        m_open.push_back({kindOfHead(), m_head.simplified(), m_head.isEmpty() ? m_line : m_headLine});
        m_head.clear();
    }

    void close()
    {
        if (m_open.empty())
            return;
        const OpenBrace last = m_open.back();
        m_open.pop_back();
        if (last.kind == OpenBrace::Function)
            m_found.push_back({last.head, last.line, m_line - last.line + 1});
        m_head.clear();
    }

    std::vector<FunctionLength> m_found;
    std::vector<OpenBrace> m_open;
    QString m_head;
    int m_headLine = 1;
    int m_line = 1;
    int m_parens = 0;
};

inline std::vector<FunctionLength> functionLengths(const QString &text)
{
    return FunctionWalker().walk(text);
}

} // namespace chancery::meta
