// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "ui/submission/document_changes.h"
#include "ui/submission/history_model.h"
#include "ui/text/transition_preview.h"

#include <QDate>

#include <optional>
#include <vector>

namespace chancery::ui {

/// All that the submission page shows, read at one moment.
struct SubmissionSheet {
    domain::Submission submission;
    domain::Site site;
    domain::Study study;
    std::vector<domain::Person> people;
    bool leadSubmitted = true;
    std::optional<DocumentChange> change; ///< what the entry of the rollback keeps
    std::int64_t entries = 0;
    HistoryModel::Fetch fetch;
    QDate today;                          ///< in the committee's zone
};

/// Reads the sheet of a submission; nothing where the record knows none of that id. The reader must outlive the sheet.
std::optional<SubmissionSheet> readSheet(const store::Reader &reader, const domain::SubmissionId &id, const base::UtcTime &now);

/// What the guards must know of this sheet. A reason is asked for when the way is taken; here it counts as given.
workflow::GuardContext guardContext(const SubmissionSheet &sheet);

/// The ways on from the present state, each with its guard as it stands. A preview: the engine decides anew.
Previews previewsOf(const SubmissionSheet &sheet);

} // namespace chancery::ui
