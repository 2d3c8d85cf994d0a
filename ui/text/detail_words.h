// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The members of an entry in words: what each is called, and what a coded value says. Names of a later version are shown
/// readably.
namespace chancery::ui {

/// "State asked for" for "requested_state".
QString detailLabel(const QString &member);
/// "Under review" for "UNDER_REVIEW", "Informed consent form" for the class "icf", "2026-02-19 09:14 Z" for an instant; any
/// other text as it stands.
QString detailValue(const QString &member, const QString &value);

} // namespace chancery::ui
