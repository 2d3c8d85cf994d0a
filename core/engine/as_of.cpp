// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/as_of.h"

#include "core/replay/moment_fold.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

base::Result<std::shared_ptr<const domain::Moment>> momentAt(const store::Reader &reader, std::int64_t seq, std::stop_token stop)
{
    const store::Snapshot oneState = reader.snapshot();
    auto moment = std::make_shared<domain::Moment>();
    if (seq < 0)
        return base::error(base::ErrorKind::NotFound, u"NO_ENTRY"_s, {{u"seq"_s, QString::number(seq)}});
    const base::Status folded = replay::foldUpTo(*moment, reader.ledgerSource().next, seq, stop);
    if (!folded)
        return folded.error();
    return std::shared_ptr<const domain::Moment>(std::move(moment));
}

base::Result<std::int64_t> newestEntryAt(const store::Reader &reader, const base::UtcTime &at)
{
    const store::Snapshot oneState = reader.snapshot();
    const store::EntryFilter until{.toUtc = at.text()};
    const std::int64_t count = reader.entryCount(until);
    const auto rows = count > 0 ? reader.entries(until, count - 1, 1) : std::vector<store::EntryRow>();
    if (!rows.empty())
        return rows.front().seq;
    const auto first = reader.entry(0);
    return base::error(base::ErrorKind::NotFound, u"NO_ENTRY_YET"_s, {{u"at"_s, at.text()}, {u"first"_s, first ? first->at : QString()}});
}

} // namespace chancery::engine
