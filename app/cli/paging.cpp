// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/paging.h"

#include "app/cli/cli.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

std::vector<Option> pagingOptions()
{
    return {{u"limit"_s, u"N"_s, Cli::tr("at most so many rows")}, {u"after"_s, u"ID"_s, Cli::tr("only what stands after this one")}};
}

base::Json rowsJson(base::Json::Array rows, bool more)
{
    base::Json json;
    json.set(u"rows"_s, std::move(rows));
    json.set(u"more"_s, more);
    return json;
}

} // namespace chancery::cli
