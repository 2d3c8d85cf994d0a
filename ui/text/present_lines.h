// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"

#include <QDate>
#include <QString>

/// The short lines that stand inside the diagram, beside the present state. `today` is a day in the committee's zone.
namespace chancery::ui {

/// The line under the name of the present state: its clock ("37 of 60 days left", "expires 25 Mar 2027") or since when
/// ("since 24 Feb 2026").
QString presentLine(const domain::Submission &submission, QDate today);

/// "1 request · 6 days": the open requests and how long the soonest still waits; empty without any.
QString requestLine(const domain::Submission &submission, QDate today);

/// "Activation 2 of 4"; empty where the jurisdiction has no activation gates.
QString activationLine(const domain::Submission &submission);

} // namespace chancery::ui
