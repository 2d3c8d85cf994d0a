// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document_facts.h"
#include "core/intake/read_text.h"

#include <QStringList>

#include <vector>

namespace chancery::intake {

/// What stands out in a text.
struct Outline {
    std::vector<domain::TextFact> headings; ///< at most 300, of at most 200 characters
    QStringList leads; ///< beginnings of paragraphs that work as headings: "Risks: …", or a short first sentence
};

/// Headings by the format's own word (styles, outline levels, all-bold paragraphs), by mark-up (Markdown, reStructuredText)
/// and, in plain lines as a PDF gives them, by shape: a short line of its own that begins a paragraph, numbered, in
/// capitals, or a question; and the first line, if it has that shape. A paragraph begins after a sentence's end, and after a
/// line that was ended though the next word had room: so a form in one font, without blank lines, shows its headings too.
Outline outlineOf(const ReadText &text);

} // namespace chancery::intake
