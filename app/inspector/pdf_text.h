// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace chancery::inspector {

/// The text of a PDF's pages in reading order, columns and boxes one after the other. Poppler's C++ interface has that
/// order, its Qt interface has only the order of drawing and the order on paper.
class PdfText
{
public:
    explicit PdfText(int descriptor);
    ~PdfText();
    PdfText(const PdfText &) = delete;
    PdfText &operator=(const PdfText &) = delete;

    /// Lines end with a line feed; empty for a page without text, or one that cannot be read. Counted from 0.
    QString page(int number);

private:
    struct Held;
    std::unique_ptr<Held> m_held;
};

} // namespace chancery::inspector
