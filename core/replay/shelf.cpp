// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replay/shelf.h"

using namespace Qt::StringLiterals;

namespace chancery::replay {

namespace {
template<typename T>
std::optional<T> find(const std::map<QString, T> &values, const QString &id)
{
    const auto found = values.find(id);
    return found == values.end() ? std::nullopt : std::optional<T>(found->second);
}
} // namespace

base::Result<std::optional<domain::Submission>> MemoryShelf::submission(const domain::SubmissionId &id)
{
    return find(submissions, id.text());
}

base::Result<std::optional<domain::Person>> MemoryShelf::person(const domain::PersonId &id)
{
    return find(people, id.text());
}

base::Status MemoryShelf::put(const domain::Study &study, std::int64_t seq)
{
    m_newest[{u"study"_s, study.id.text()}] = seq;
    studies.insert_or_assign(study.id.text(), study);
    return {};
}

base::Status MemoryShelf::put(const domain::Site &site, std::int64_t seq)
{
    m_newest[{u"site"_s, site.id.text()}] = seq;
    sites.insert_or_assign(site.id.text(), site);
    return {};
}

base::Status MemoryShelf::put(const domain::Person &person, std::int64_t seq)
{
    m_newest[{u"person"_s, person.id.text()}] = seq;
    people.insert_or_assign(person.id.text(), person);
    return {};
}

base::Status MemoryShelf::put(const domain::Submission &submission, std::int64_t seq)
{
    m_newest[{u"submission"_s, submission.id.text()}] = seq;
    submissions.insert_or_assign(submission.id.text(), submission);
    return {};
}

std::int64_t MemoryShelf::newestSeq(const QString &table, const QString &id) const
{
    const auto found = m_newest.find({table, id});
    return found == m_newest.end() ? -1 : found->second;
}

base::Status MemoryShelf::putFact(const QString &name, const QString &value)
{
    facts.insert_or_assign(name, value);
    return {};
}

} // namespace chancery::replay
