// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <stop_token>

namespace chancery::ui {

/// What stands around the text of a report on paper.
struct PageFrame {
    QString title;   ///< of the file
    QStringList foot;///< lines at the foot of every page; the page's number is set beside the first
};

/// Cuts the text into A4 pages and writes them as a PDF. A heading is never left alone at a page's end; a table's head is
/// repeated. Errors: Io "EXPORT_UNWRITABLE" (file); Cancelled.
base::Status writePages(const QString &path, const QString &html, const PageFrame &frame, const std::stop_token &stop);

/// Letters of the text that no font of this machine has: they come out as boxes.
QString lettersWithoutFont(const QString &text);

} // namespace chancery::ui
