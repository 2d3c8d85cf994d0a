// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/call.h"
#include "app/cli/identify.h"
#include "core/base/json.h"

#include <vector>

namespace chancery::cli {

/// --limit and --after, which every list takes.
std::vector<Option> pagingOptions();

template<typename T>
struct Page {
    std::vector<T> rows;
    bool more = false; ///< something stands after these rows
};

/// The part of a list that --limit and --after ask for. Errors: as identify(); Usage "OPTION_NOT_A_NUMBER".
template<typename T, typename IdOf>
base::Result<Page<T>> pageOf(const Call &call, const QString &kind, std::vector<T> all, IdOf idOf)
{
    const auto limit = call.number(QStringLiteral("limit"), 0);
    if (!limit)
        return limit.error();
    auto from = all.begin();
    if (call.has(QStringLiteral("after"))) {
        QStringList known;
        for (const T &each : all)
            known.append(idOf(each));
        const auto after = identify(kind, call.value(QStringLiteral("after")), known);
        if (!after)
            return after.error();
        from += known.indexOf(*after) + 1;
    }
    const bool cut = call.has(QStringLiteral("limit")) && all.end() - from > *limit;
    return Page<T>{std::vector<T>(from, cut ? from + *limit : all.end()), cut};
}

/// `{"rows": […], "more": …}`
base::Json rowsJson(base::Json::Array rows, bool more);

} // namespace chancery::cli
