// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

namespace chancery::assembly {

/// A made-up document of the sample workspace.
struct SampleText {
    QString title;
    QString version;
    QDate date;
    QString language;       ///< decides the words of the version line
    QStringList paragraphs; ///< one that starts with "# " is a heading
};

/// The same as a PDF of real pages with a text layer (Helvetica, WinAnsi), byte for byte the same on every run. For
/// languages of Western Europe; what WinAnsi cannot write becomes a question mark.
QByteArray samplePdf(const SampleText &text);
/// The same as plain UTF-8 text, for other scripts.
QByteArray samplePlain(const SampleText &text);

} // namespace chancery::assembly
