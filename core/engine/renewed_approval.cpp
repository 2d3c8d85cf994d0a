// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/renewed_approval.h"

#include "core/store/aggregate_table.h"

#include <algorithm>

namespace chancery::engine {

std::optional<QDate> renewedApproval(const store::Connection &connection, const domain::Submission &submission)
{
    if (submission.relation != domain::Relation::Renews)
        return std::nullopt;
    const auto renewed = store::submissionTable(connection).get(submission.relatedTo.text());
    if (!renewed || !renewed->has_value())
        return std::nullopt;
    std::optional<QDate> last;
    for (const domain::RunningClock &each : (*renewed)->clocks) {
        if (each.kind == QStringLiteral("expiry") && each.dueOn.isValid())
            last = std::max(last, std::optional(each.dueOn));
    }
    return last;
}

} // namespace chancery::engine
