// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/inspection_report.h"
#include "ui/report/report_text.h"

#include <QCoreApplication>

namespace chancery::ui {

/// The words of the report for translators, in one context.
struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(InspectionReport)
};

/// How many entries are listed; a ledger has millions, and nobody reads those on paper.
inline constexpr std::int64_t ListedEntries = 1000;

/// How the signing key is kept, as words inside a line.
QString heldWords(const QString &heldIn);
/// What it is, whether it holds, and which submissions there are.
void addFront(ReportText &report, const engine::ReportBasis &basis);
/// All of one submission that a reader of its file would ask for.
void addSubmission(ReportText &report, const domain::Submission &submission, const domain::Moment &moment, const base::UtcTime &madeAt);
void addPeople(ReportText &report, const domain::Moment &moment);
/// The newest entries, a line each, and how many are not listed. Errors: Corrupt "ENTRY_UNREADABLE" (seq); Cancelled.
base::Status addEntries(ReportText &report, const engine::ReportBasis &basis, const std::stop_token &stop);

} // namespace chancery::ui
