// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"
#include "core/rules/registry.h"
#include "core/workflow/deadline.h"

#include <QDate>

#include <optional>
#include <vector>

namespace chancery::engine {

/// Computes a submission's clocks from its obligations and the registry's calendars. Pure: every function gives the whole
/// new list, which the entry that moved them then carries. Of one kind one clock runs at a time.
class ClockKeeper
{
public:
    /// `renewedLast`: last day of the approval that this submission renews, where it renews one (renewed_approval.h); its
    /// approval then keeps the anniversary (`workflow::renewedDueDate`).
    explicit ClockKeeper(const rules::Registry &registry, std::optional<QDate> renewedLast = {})
        : m_registry(registry), m_renewedLast(renewedLast) {}

    using Clocks = std::vector<domain::RunningClock>;

    /// Starts those that this event starts, in place of an older one of the same kind.
    Clocks started(const domain::Submission &submission, Clocks clocks, domain::ClockStart event, QDate on) const;
    /// Ends those of a state that was left as met; the approval's own (expiry, continuing review) run on until archived.
    static Clocks settled(Clocks clocks, domain::State left, domain::State entered);
    /// A clock came to its last day: it is passed, and those that count from its end start.
    Clocks passed(const domain::Submission &submission, const domain::RunningClock &clock, QDate today) const;
    /// A request stands: its own clock starts; those that stop on a request stop, those that end with it are met, and those
    /// that a request lengthens run longer.
    Clocks requested(const domain::Submission &submission, Clocks clocks, const domain::OpenRequest &request) const;
    /// A request was answered on that day: its clock is met, stopped ones run on with the days they stood still added, and
    /// once no request is open those that count from the answer start.
    Clocks answered(const domain::Submission &submission, Clocks clocks, const domain::RequestId &request, QDate on) const;
    /// The approval's last day as the decision says, where it says one.
    static Clocks withExpiry(Clocks clocks, QDate expires);
    /// The expiry that the rules give an approval, if a rule gives one.
    std::optional<QDate> expiryOf(const domain::Submission &submission, const domain::Decision &decision) const;

private:
    QDate due(const domain::ClockRule &rule, QDate start, const std::vector<workflow::Stop> &stops) const;
    QDate approvalDue(const domain::Submission &submission, const domain::ClockRule &rule, QDate on) const;
    void start(Clocks &clocks, const domain::ClockRule &rule, QDate on, QDate dueOn) const;
    static std::vector<workflow::Stop> stopsOf(const domain::Submission &submission, const domain::RequestId &answered, QDate on);

    const rules::Registry &m_registry;
    std::optional<QDate> m_renewedLast;
};

} // namespace chancery::engine
