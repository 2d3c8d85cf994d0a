// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/outstanding.h"

#include <QStringList>

namespace chancery::ui {

/// An activation gate as its rules call it; its name where they do not.
QString activationGateName(const domain::Submission &submission, const QString &name);

/// A class of documents as the submission's rules call it, else by its word: one name wherever it stands.
QString documentClassName(const domain::Submission &submission, const QString &documentClass);

/// What a closed file leaves undone, a sentence for each kind; empty where nothing is.
QStringList leftOpenSentences(const domain::Submission &submission, const workflow::LeftOpen &open);

/// What a step leaves undone without being refused for it; to be read before the step is confirmed.
struct LeftBehind {
    QString title;     ///< "Closing leaves undone, for good:"
    QStringList lines; ///< a sentence each
    bool isEmpty() const { return lines.isEmpty(); }
    friend bool operator==(const LeftBehind &, const LeftBehind &) = default;
};
/// Of closing the file: gates, conditions and requests that stay open. Of the first step: what sending will still want.
/// Empty for every other step, and where nothing is left.
LeftBehind leftBehind(const domain::Submission &submission, domain::State to, const workflow::GuardContext &context);
/// An unmet line in one sentence: "Delegation log attached. It is missing."
QString neededSentence(const workflow::GuardLine &line);

} // namespace chancery::ui
