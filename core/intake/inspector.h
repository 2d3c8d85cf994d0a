// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/document_facts.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <stop_token>

namespace chancery::intake {

struct InspectorLimits {
    /// The child is killed after this long, and stops reading text by itself before. The bar for a whole call is ten
    /// seconds, starting and reporting included.
    std::chrono::seconds wallTime{8};
    std::int64_t memoryBytes = 512LL * 1024 * 1024; ///< address space of the child
    QString program;                                ///< the child; empty: the one that inspectorProgram() finds
};

/// Reads a document in a short-lived child process (`chancery-inspector`) with limits on time, memory and files.
/// Its crash, its time-out and what it could not read are warnings in the facts, not errors; what it had found until
/// then is kept.
/// Errors: Io "INSPECTOR_MISSING", Io "FILE_UNREADABLE", BadInput "NOT_A_FILE", Cancelled. Blocks; never call on the GUI
/// thread. Needs no event loop; any number of calls may run at a time.
base::Result<domain::DocumentFacts> inspectDocument(const QString &path, const InspectorLimits &limits = {},
                                                    std::stop_token stop = {});

/// Where the child program is: $CHANCERY_INSPECTOR, else beside the running program, else in the folders an
/// installation or a build uses (../libexec, ../libexec/chancery, ../bin). Empty where there is none.
QString inspectorProgram();

} // namespace chancery::intake
