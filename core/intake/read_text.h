// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace chancery::intake {

/// One line or paragraph of a document.
struct TextLine {
    QString text;
    int page = 0;         ///< 1-based; 0 where the format has no pages
    bool heading = false; ///< the format itself says that it is one (a style, an outline level)
    bool aside = false;   ///< header, footer, note: part of the text, but not of its flow
};

/// What was read of a document's text, up to a limit of characters.
class ReadText
{
public:
    static constexpr qsizetype mostCharacters = 4'000'000;

    /// False once the limit is reached; the line that crosses it is cut. Of blank lines in a row one is
    /// kept, ligatures are spelt out.
    bool add(TextLine line);
    bool isFull() const { return m_characters >= mostCharacters; }
    const std::vector<TextLine> &lines() const { return m_lines; }
    bool isBlank() const { return m_letters == 0; }

    /// The first `most` characters of the flow, white space folded, in NFKC: a ligature or a full-width letter is a
    /// way to print, not a way to write.
    QString prefix(qsizetype most) const;
    /// Everything, a line a line, up to `most` characters; asides first, for they tell version and date.
    QString joined(qsizetype most) const;

private:
    std::vector<TextLine> m_lines;
    qsizetype m_characters = 0;
    qsizetype m_letters = 0;
};

} // namespace chancery::intake
