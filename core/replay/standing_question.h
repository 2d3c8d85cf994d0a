// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_enum.h"
#include "core/base/utc_time.h"
#include "core/domain/person.h"
#include "core/ledger/export_sink.h"

#include <QStringList>

#include <optional>
#include <stop_token>
#include <vector>

namespace chancery::replay {

/// What inspectors ask of an audit trail. Each is a pure question to the entries.
enum class Question {
    Access,      ///< who had access, as what, at a moment
    Late,        ///< what was entered later than it happened
    Corrections, ///< what was corrected, and why
    Overrides,   ///< what was let through against the rules
    Dismissals,  ///< findings that a person resolved, not the gates
    Refusals,    ///< what was asked and not allowed, failed sign-ins included
    Roles,       ///< who was registered, granted or denied a role, and delegations
    Clock,       ///< when the clock went back
    Unreviewed,  ///< which entries nobody has reviewed
};

/// An entry that answers.
struct FoundEntry {
    std::int64_t seq = 0;
    QString at, action, outcome, by, role;
    QString submission;  ///< empty where it is about none
    QString reason;
    QString occurredAt;  ///< when it happened, where that was elsewhere or earlier
    QStringList values;  ///< what else is to be said: the changed members, the role and person, the two times
};

/// A person who had access, with the roles held then.
struct PersonThen { domain::Person person; QString since; ///< UTC, when registered
};

/// Entries from … to, both included.
struct Range { std::int64_t from = 0, to = 0; friend bool operator==(const Range &, const Range &) = default; };

struct Answered {
    Question question = Question::Access;
    std::int64_t entries = 0;         ///< how many were asked, from 0 on
    std::vector<FoundEntry> found;
    std::vector<PersonThen> people;   ///< Access
    std::vector<Range> unreviewed;    ///< Unreviewed; what TRAIL_REVIEWED entries leave
};

/// `until`: entries recorded later are left out of the answer to Access.
/// Errors: Corrupt "ENTRY_UNREADABLE" (seq); Cancelled.
base::Result<Answered> ask(Question question, const ledger::EntrySource &next, std::optional<base::UtcTime> until = {}, std::stop_token stop = {});

/// What is left of 0 … entries − 1 when these are taken out.
std::vector<Range> rest(std::vector<Range> taken, std::int64_t entries);

} // namespace chancery::replay

template<>
struct chancery::base::EnumNames<chancery::replay::Question> {
    using Q = chancery::replay::Question;
    static constexpr std::array table{
        std::pair{Q::Access, "access"}, std::pair{Q::Late, "late"}, std::pair{Q::Corrections, "corrections"},
        std::pair{Q::Overrides, "overrides"}, std::pair{Q::Dismissals, "dismissals"}, std::pair{Q::Refusals, "refusals"},
        std::pair{Q::Roles, "roles"}, std::pair{Q::Clock, "clock"}, std::pair{Q::Unreviewed, "unreviewed"}};
};
