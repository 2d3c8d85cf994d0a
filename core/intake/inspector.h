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
    std::chrono::seconds wallTime{10};
    std::int64_t memoryBytes = 512LL * 1024 * 1024;
};

/// Reads a document in a short-lived child process (`chancery-inspector`) with limits on time, memory and files.
/// Its crash, its time-out and what it could not read are warnings in the facts, not errors.
/// Errors: Io "INSPECTOR_MISSING", Io "FILE_UNREADABLE", Cancelled. Blocks; never call on the GUI thread.
base::Result<domain::DocumentFacts> inspectDocument(const QString &path, const InspectorLimits &limits = {},
                                                    std::stop_token stop = {});

} // namespace chancery::intake
