// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace chancery::ui {

/// What a drop brought: files can be attached, folders cannot.
struct DroppedPaths {
    QStringList files;
    QStringList folders;
};

DroppedPaths droppedPaths(const QStringList &paths);
/// "3 documents", for the sentence that says what a drop would do.
QString droppedCount(const DroppedPaths &dropped);
/// Which files they are, and which folders stay out; a line each, empty for a single file.
QString droppedDetails(const DroppedPaths &dropped);
/// Why the folders were left out and what to do; empty where none was dropped.
QString leftOutSentence(const DroppedPaths &dropped);

} // namespace chancery::ui
