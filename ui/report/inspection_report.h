// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/inspection_report.h"

namespace chancery::ui {

/// The record for reading, as a PDF: what was verified, each submission, people and roles, the newest entries; every page
/// names the ledger, its size, its root and its key, so that whoever holds a page can tell which record it was drawn from.
/// An engine::ReportWriter. Needs a QGuiApplication and no display; any thread. Errors: Io "EXPORT_UNWRITABLE" (file); Cancelled.
base::Status writeInspectionReport(const QString &path, const engine::ReportBasis &basis, std::stop_token stop);

} // namespace chancery::ui
