// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replay/shelf.h"
#include "core/store/connection.h"

namespace chancery::engine {

/// The projection tables as the fold sees them.
class TableShelf final : public replay::Shelf
{
public:
    explicit TableShelf(const store::Connection &connection) : m_connection(connection) {}

    base::Result<std::optional<domain::Submission>> submission(const domain::SubmissionId &id) override;
    base::Result<std::optional<domain::Person>> person(const domain::PersonId &id) override;
    base::Status put(const domain::Study &study, std::int64_t seq) override;
    base::Status put(const domain::Site &site, std::int64_t seq) override;
    base::Status put(const domain::Person &person, std::int64_t seq) override;
    base::Status put(const domain::Submission &submission, std::int64_t seq) override;
    base::Status putFact(const QString &name, const QString &value) override;

private:
    const store::Connection &m_connection;
};

} // namespace chancery::engine
