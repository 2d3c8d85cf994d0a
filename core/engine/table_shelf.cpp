// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/table_shelf.h"

#include "core/store/aggregate_table.h"
#include "core/store/side_tables.h"

namespace chancery::engine {

base::Result<std::optional<domain::Submission>> TableShelf::submission(const domain::SubmissionId &id)
{
    return store::submissionTable(m_connection).get(id.text());
}

base::Result<std::optional<domain::Person>> TableShelf::person(const domain::PersonId &id)
{
    return store::personTable(m_connection).get(id.text());
}

base::Status TableShelf::put(const domain::Study &study, std::int64_t seq)
{
    return store::studyTable(m_connection).put(study.id.text(), seq, study);
}

base::Status TableShelf::put(const domain::Site &site, std::int64_t seq)
{
    return store::siteTable(m_connection).put(site.id.text(), seq, site);
}

base::Status TableShelf::put(const domain::Person &person, std::int64_t seq)
{
    return store::personTable(m_connection).put(person.id.text(), seq, person);
}

base::Status TableShelf::put(const domain::Submission &submission, std::int64_t seq)
{
    return store::submissionTable(m_connection).put(submission.id.text(), seq, submission);
}

base::Status TableShelf::putFact(const QString &name, const QString &value)
{
    return store::FactTable(m_connection).put(name, value);
}

} // namespace chancery::engine
