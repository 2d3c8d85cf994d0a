// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

namespace chancery::intake {

/// Version marks of the document itself in its text, in their order, each once: "Version 2", "v2.0", "versie: 02.0",
/// "第2版" all give "2.0"; "1.0.0" stays. Versions of other things that consent texts and protocols name (CTCAE, MedDRA,
/// statistics programs…) and numbers that are dates are left out. At most 20.
QStringList versionsIn(QStringView text);

} // namespace chancery::intake
