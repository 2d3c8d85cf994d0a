// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"
#include "core/store/connection.h"

#include <QDate>

#include <optional>

namespace chancery::engine {

/// Last day of the approval that this submission renews; nothing where it renews none, or one without an end.
std::optional<QDate> renewedApproval(const store::Connection &connection, const domain::Submission &submission);

} // namespace chancery::engine
