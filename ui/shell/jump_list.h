// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

#include <QString>

#include <vector>

namespace chancery::ui {

/// Somewhere to go: a site, a submission, a document, an entry.
struct JumpTarget {
    enum class Kind { Site, Submission, Document, Entry } kind = Kind::Site;
    QString id;         ///< what Page::reveal takes
    QString submission; ///< of a document
    QString title;
    QString detail;

    QString kindWord() const;
};

/// Everything one can go to by name, read once when the box opens. Entries are not listed: their number is typed.
std::vector<JumpTarget> jumpTargets(const store::Reader &reader);

/// Those that hold every typed word, best first: titles that begin with it come before titles and details that hold it. A number
/// also offers that entry, if the ledger is longer than it.
std::vector<JumpTarget> matching(const std::vector<JumpTarget> &all, const QString &typed, qint64 entries, int limit = 50);

} // namespace chancery::ui
