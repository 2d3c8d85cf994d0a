// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/person.h"
#include "core/domain/study.h"
#include "core/domain/submission.h"

#include <map>
#include <optional>

namespace chancery::replay {

/// Where the fold finds and puts the values it changes: the projection tables in the live workspace, plain maps in a replay.
class Shelf
{
public:
    virtual ~Shelf() = default;
    virtual base::Result<std::optional<domain::Submission>> submission(const domain::SubmissionId &id) = 0;
    virtual base::Result<std::optional<domain::Person>> person(const domain::PersonId &id) = 0;
    virtual base::Status put(const domain::Study &study, std::int64_t seq) = 0;
    virtual base::Status put(const domain::Site &site, std::int64_t seq) = 0;
    virtual base::Status put(const domain::Person &person, std::int64_t seq) = 0;
    virtual base::Status put(const domain::Submission &submission, std::int64_t seq) = 0;
    virtual base::Status putFact(const QString &name, const QString &value) = 0;
};

/// A workspace held in memory: what a replay folds into, and what a test compares the tables with.
class MemoryShelf final : public Shelf
{
public:
    base::Result<std::optional<domain::Submission>> submission(const domain::SubmissionId &id) override;
    base::Result<std::optional<domain::Person>> person(const domain::PersonId &id) override;
    base::Status put(const domain::Study &study, std::int64_t seq) override;
    base::Status put(const domain::Site &site, std::int64_t seq) override;
    base::Status put(const domain::Person &person, std::int64_t seq) override;
    base::Status put(const domain::Submission &submission, std::int64_t seq) override;
    base::Status putFact(const QString &name, const QString &value) override;

    /// The newest entry that changed a record; `table` is "person", "site", "study" or "submission".
    std::int64_t newestSeq(const QString &table, const QString &id) const;

    std::map<QString, domain::Study> studies;
    std::map<QString, domain::Site> sites;
    std::map<QString, domain::Person> people;
    std::map<QString, domain::Submission> submissions;
    std::map<QString, QString> facts;

private:
    std::map<std::pair<QString, QString>, std::int64_t> m_newest;
};

} // namespace chancery::replay
