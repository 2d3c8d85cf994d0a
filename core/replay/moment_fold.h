// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/moment.h"
#include "core/ledger/export_sink.h"
#include "core/replay/shelf.h"

#include <stop_token>
#include <utility>

namespace chancery::replay {

/// Folds into a moment: each change makes a new value, the ones before stay with whoever holds them.
class MomentShelf final : public Shelf
{
public:
    explicit MomentShelf(domain::Moment &moment) : m_moment(moment) {}

    base::Result<std::optional<domain::Submission>> submission(const domain::SubmissionId &id) override;
    base::Result<std::optional<domain::Person>> person(const domain::PersonId &id) override;
    base::Status put(const domain::Study &study, std::int64_t seq) override;
    base::Status put(const domain::Site &site, std::int64_t seq) override;
    base::Status put(const domain::Person &person, std::int64_t seq) override;
    base::Status put(const domain::Submission &submission, std::int64_t seq) override;
    base::Status putFact(const QString &name, const QString &value) override;

    /// Whether anything but a submission changed since this was last asked.
    bool takeRegistryChanged() { return std::exchange(m_registryChanged, false); }

private:
    domain::Moment &m_moment;
    bool m_registryChanged = false;
};

/// Folds what `next` hands out, up to entry `last` and that one included, into the moment.
/// Errors: Corrupt "ENTRY_UNREADABLE" (seq); NotFound "NO_ENTRY" (seq) where the entries end before; Cancelled.
base::Status foldUpTo(domain::Moment &moment, const ledger::EntrySource &next, std::int64_t last, std::stop_token stop = {});

} // namespace chancery::replay
