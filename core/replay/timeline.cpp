// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replay/timeline.h"

#include "core/base/canonical_json.h"
#include "core/domain/json_members.h"
#include "core/replay/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::replay {

namespace {

/// The newest version made before that entry.
template<typename T>
void setRows(domain::Moment::Rows<T> &rows, const std::map<QString, std::vector<domain::Moment::Row<T>>> &versions, std::int64_t before)
{
    for (const auto &[id, all] : versions) {
        const auto after = std::ranges::lower_bound(all, before, {}, &domain::Moment::Row<T>::seq);
        if (after != all.begin())
            rows.emplace(id, *std::prev(after));
    }
}

template<typename T>
void noteVersions(std::map<QString, std::vector<domain::Moment::Row<T>>> &versions, const domain::Moment::Rows<T> &rows, std::int64_t seq)
{
    for (const auto &[id, row] : rows) {
        if (row.seq == seq)
            versions[id].push_back(row);
    }
}

base::Error unwritable(const QTemporaryFile &file)
{
    return base::error(base::ErrorKind::Io, u"DISK_FULL"_s, {{u"path"_s, file.fileName()}}, file.errorString());
}

} // namespace

base::Result<std::unique_ptr<Timeline>> Timeline::build(const ledger::EntrySource &next, const Shape &shape, const Progress &progress, std::stop_token stop)
{
    std::unique_ptr<Timeline> line(new Timeline);
    line->m_file.setFileTemplate(shape.folder + u"/chancery-timeline-XXXXXX"_s);
    if (!line->m_file.open())
        return unwritable(line->m_file);
    line->m_entries = shape.entries;
    line->m_stride = shape.stride;
    domain::Moment moment;
    MomentShelf shelf(moment);
    std::int64_t since = 0;
    for (std::int64_t seq = 0; seq < shape.entries; ++seq) {
        if (seq > 0 && seq % shape.stride == 0) {
            if (base::Status kept = line->keep(moment, seq, std::exchange(since, seq)); !kept)
                return kept.error();
            if (progress)
                progress(seq);
        }
        const auto entry = next();
        if (!entry || stop.stop_requested())
            return entry ? base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s)
                         : base::error(base::ErrorKind::NotFound, u"NO_ENTRY"_s, {{u"seq"_s, QString::number(seq)}});
        if (base::Status folded = fold(shelf, *entry); !folded)
            return folded.error();
        moment.seq = seq;
        if (shelf.takeRegistryChanged())
            line->noteRegistry(moment);
    }
    if (base::Status done = line->finish(std::move(moment)); !done)
        return done.error();
    return line;
}

void Timeline::noteRegistry(const domain::Moment &moment)
{
    noteVersions(m_studies, moment.studies, moment.seq);
    noteVersions(m_sites, moment.sites, moment.seq);
    noteVersions(m_people, moment.people, moment.seq);
    for (const auto &[name, value] : moment.facts) {
        auto &versions = m_facts[name];
        if (versions.empty() || versions.rbegin()->second != value)
            versions.emplace(moment.seq, value);
    }
}

base::Status Timeline::keep(const domain::Moment &moment, std::int64_t boundary, std::int64_t since)
{
    for (const auto &[id, row] : moment.submissions) {
        if (row.seq < since)
            continue;
        const QByteArray packed = qCompress(base::canonicalJson(domain::toJsonValue(*row.value)), 1);
        m_submissions[id].kept.push_back({boundary, row.seq, m_file.pos(), qint32(packed.size())});
        if (m_file.write(packed) != packed.size())
            return unwritable(m_file);
    }
    return {};
}

base::Status Timeline::finish(domain::Moment moment)
{
    for (auto &[id, row] : moment.submissions)
        m_submissions[id].last = std::move(row);
    return m_file.flush() ? base::Status() : base::Status(unwritable(m_file));
}

base::Result<domain::Submission> Timeline::read(const Kept &kept) const
{
    if (!m_file.seek(kept.offset))
        return unwritable(m_file);
    const auto json = base::parseJson(qUncompress(m_file.read(kept.length)));
    if (!json)
        return base::error(base::ErrorKind::Io, u"FILE_UNREADABLE"_s, {{u"path"_s, m_file.fileName()}});
    return domain::fromJson<domain::Submission>(*json);
}

base::Status Timeline::setSubmissions(domain::Moment &moment, std::int64_t boundary) const
{
    for (const auto &[id, history] : m_submissions) {
        if (history.last.seq < boundary) {
            moment.submissions.emplace(id, history.last);
            continue;
        }
        const auto after = std::ranges::upper_bound(history.kept, boundary, {}, &Kept::boundary);
        if (after == history.kept.begin())
            continue; // it began later
        auto value = read(*std::prev(after));
        if (!value)
            return value.error();
        moment.submissions.emplace(id, domain::Moment::Row<domain::Submission>{std::prev(after)->seq, std::make_shared<const domain::Submission>(std::move(*value))});
    }
    return {};
}

base::Result<std::shared_ptr<const domain::Moment>> Timeline::at(std::int64_t seq, const OpenAt &open) const
{
    if (seq < 0 || seq >= m_entries)
        return base::error(base::ErrorKind::NotFound, u"NO_ENTRY"_s, {{u"seq"_s, QString::number(seq)}});
    const std::int64_t boundary = (seq + 1) / m_stride * m_stride;
    auto moment = std::make_shared<domain::Moment>();
    moment->seq = boundary - 1;
    setRows(moment->studies, m_studies, boundary);
    setRows(moment->sites, m_sites, boundary);
    setRows(moment->people, m_people, boundary);
    for (const auto &[name, versions] : m_facts) {
        const auto after = versions.lower_bound(boundary);
        if (after != versions.begin())
            moment->facts.emplace(name, std::prev(after)->second);
    }
    if (base::Status set = setSubmissions(*moment, boundary); !set)
        return set.error();
    if (base::Status folded = foldUpTo(*moment, open(boundary), seq); !folded)
        return folded.error();
    return std::shared_ptr<const domain::Moment>(std::move(moment));
}

} // namespace chancery::replay
