// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace chancery::ui {

/// What a file's name suggests of the document in it. A suggestion only: the person confirms each.
struct AttachGuess {
    QString documentClass; ///< empty: the name says nothing
    QString version;       ///< "2.0" of "protocol_v2.0.pdf"
    std::optional<QDate> date;
    QString language;      ///< "nl" of "icf-nl.docx"
};

/// Reads a file's base name; `classes` are those to choose from (wire name, label).
AttachGuess guessFromName(const QString &fileName, const std::vector<std::pair<QString, QString>> &classes);

} // namespace chancery::ui
