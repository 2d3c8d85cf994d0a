// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

class QAbstractItemView;

namespace chancery::ui {

/// Rows a printed list holds at most; what lies beyond is said on its last page, and the exports hold all of it.
inline constexpr int MostPrintedRows = 2000;

/// Writes a list or table as it is shown (its columns in their order) as PDF: A4 across, the
/// head on each page, pages numbered. Errors: Io "CANNOT_WRITE".
base::Status printList(const QAbstractItemView &view, const QString &title, const QString &subtitle, const QString &path);

} // namespace chancery::ui
