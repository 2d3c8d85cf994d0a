// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/guard.h"

#include <QStringList>

namespace chancery::workflow {

/// What a package that is being prepared still lacks before it can be sent, and neither validating nor locking brings:
/// demanded documents, findings that block, the investigator's delegation, the lead. The unmet lines of the guard of
/// SUBMITTED, asked already in DRAFT; empty after it was sent. Pure.
Checklist neededBeforeSending(const domain::Submission &submission, const GuardContext &context);

/// What would stay undone for good when the file is closed. Closing is not refused for it (a study may end before it began),
/// but it is said and recorded. Gates count only where the study was approved: without that nothing was to be activated.
struct LeftOpen {
    QStringList gates;      ///< names of activation gates that are not met
    QStringList conditions; ///< ids
    QStringList requests;   ///< ids
    bool isEmpty() const { return gates.isEmpty() && conditions.isEmpty() && requests.isEmpty(); }
};
LeftOpen leftOpen(const domain::Submission &submission);

} // namespace chancery::workflow
