// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace chancery::ui {

/// One thing that changed after the package was validated or locked. Hashes in hex; empty where there is none.
struct DocumentChange {
    QString what; ///< code: NEW_VERSION, NEW_DOCUMENT, DESCRIPTION_CHANGED, BYTES_DAMAGED, SOURCE_CHANGED
    QString file;
    domain::DocumentId document, before;
    QString hash, hashBefore;
    QString version, versionBefore;
    friend bool operator==(const DocumentChange &, const DocumentChange &) = default;
};

/// What differs between the locked, or else the validated, package and the documents as they stand.
std::vector<DocumentChange> changesSince(const domain::Submission &submission);
/// The difference that an entry keeps which put a submission back to draft; nothing where it keeps none.
std::optional<DocumentChange> changeInEntry(const QByteArray &canonical);

} // namespace chancery::ui
