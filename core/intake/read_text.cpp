// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/read_text.h"

#include <algorithm>

namespace chancery::intake {

namespace {

/// "ﬁ" and its like (U+FB00 to U+FB06) are how a font prints two letters; nobody searches for them.
void spellOutLigatures(QString &text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] < QChar(0xFB00) || text[at] > QChar(0xFB06))
            continue;
        const QString letters = QString(text[at]).normalized(QString::NormalizationForm_KC);
        text.replace(at, 1, letters);
    }
}

} // namespace

bool ReadText::add(TextLine line)
{
    if (isFull())
        return false;
    const bool blank = line.text.trimmed().isEmpty();
    const bool repeats = blank && !m_lines.empty() && m_lines.back().text.isEmpty() && m_lines.back().page == line.page;
    if (blank)
        line.text.clear();
    if (repeats)
        return true;
    spellOutLigatures(line.text);
    line.text.truncate(mostCharacters - m_characters);
    m_characters += line.text.size() + 1;
    m_letters += std::ranges::count_if(line.text, [](QChar each) { return !each.isSpace(); });
    m_lines.push_back(std::move(line));
    return !isFull();
}

QString ReadText::prefix(qsizetype most) const
{
    QString text;
    for (const TextLine &line : m_lines) {
        if (line.aside)
            continue;
        const QString folded = line.text.normalized(QString::NormalizationForm_KC).simplified();
        if (!folded.isEmpty() && !text.isEmpty())
            text.append(QLatin1Char(' '));
        text.append(folded);
        if (text.size() >= most)
            break;
    }
    text.truncate(most);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text;
}

QString ReadText::joined(qsizetype most) const
{
    QString text;
    for (const bool aside : {true, false}) {
        for (const TextLine &line : m_lines) {
            if (line.aside == aside && text.size() < most)
                text.append(line.text).append(QLatin1Char('\n'));
        }
    }
    text.truncate(most);
    return text;
}

} // namespace chancery::intake
