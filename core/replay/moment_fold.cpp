// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replay/moment_fold.h"

#include "core/replay/fold.h"

using namespace Qt::StringLiterals;

namespace chancery::replay {

namespace {

template<typename T>
std::optional<T> find(const domain::Moment::Rows<T> &rows, const QString &id)
{
    const auto found = rows.find(id);
    return found == rows.end() ? std::nullopt : std::optional<T>(*found->second.value);
}

template<typename T>
base::Status keep(domain::Moment::Rows<T> &rows, const T &value, std::int64_t seq)
{
    rows.insert_or_assign(value.id.text(), domain::Moment::Row<T>{seq, std::make_shared<const T>(value)});
    return {};
}

} // namespace

base::Result<std::optional<domain::Submission>> MomentShelf::submission(const domain::SubmissionId &id)
{
    return find(m_moment.submissions, id.text());
}

base::Result<std::optional<domain::Person>> MomentShelf::person(const domain::PersonId &id)
{
    return find(m_moment.people, id.text());
}

base::Status MomentShelf::put(const domain::Study &study, std::int64_t seq)
{
    m_registryChanged = true;
    return keep(m_moment.studies, study, seq);
}

base::Status MomentShelf::put(const domain::Site &site, std::int64_t seq)
{
    m_registryChanged = true;
    return keep(m_moment.sites, site, seq);
}

base::Status MomentShelf::put(const domain::Person &person, std::int64_t seq)
{
    m_registryChanged = true;
    return keep(m_moment.people, person, seq);
}

base::Status MomentShelf::put(const domain::Submission &submission, std::int64_t seq)
{
    return keep(m_moment.submissions, submission, seq);
}

base::Status MomentShelf::putFact(const QString &name, const QString &value)
{
    m_registryChanged = true;
    m_moment.facts.insert_or_assign(name, value);
    return {};
}

base::Status foldUpTo(domain::Moment &moment, const ledger::EntrySource &next, std::int64_t last, std::stop_token stop)
{
    MomentShelf shelf(moment);
    while (moment.seq < last) {
        if (stop.stop_requested())
            return base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s);
        const auto entry = next();
        if (!entry)
            return base::error(base::ErrorKind::NotFound, u"NO_ENTRY"_s, {{u"seq"_s, QString::number(last)}});
        if (base::Status done = fold(shelf, *entry); !done)
            return done;
        moment.seq = entry->seq;
    }
    return {};
}

} // namespace chancery::replay
