// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_enum.h"
#include "core/domain/state.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace chancery::domain {

/// One document class that the rules of the day demand of this submission.
struct DocumentDemand {
    QString documentClass;
    QString label;         ///< the jurisdiction's own name for it, from the pack ("FDA Form 1572")
    State before = State::PreValidation; ///< must be present before the submission may enter this state
    bool blocking = false; ///< false: its absence warns (rule known, not read)
    bool perPerson = false;///< one for each investigator (CV, licence, disclosure)
    QString rule, citation;
    friend bool operator==(const DocumentDemand &, const DocumentDemand &) = default;
};

enum class ClockUnit { CalendarDays, WorkingDays, Months, Years };
enum class OnTimeout { Escalate, TacitValid, TacitApproval, Lapse, Expire, TimeoutPendingAcknowledgment };
/// What starts a clock.
enum class ClockStart { Submitted, Acknowledged, Validated, ReviewStarted, Requested, Answered, ClockEnded, MeetingHeld, Approved, ConditionsMet };

/// A clock as the pack defines it (`rules.md`: amount, unit, start event, includes start day?, calendar, stops on RFI?, on_timeout).
struct ClockRule {
    QString kind;          ///< "acknowledgement", "review", "decision", "request", "expiry", "continuing_review", or a pack's own;
                           ///< of one kind one runs at a time
    QString label;
    State state = State::Submitted; ///< the state it belongs to
    ClockStart start = ClockStart::Submitted;
    int amount = 0;
    ClockUnit unit = ClockUnit::CalendarDays;
    bool includesStartDay = false;
    int minusDays = 0;     ///< expiry is one year less one day
    bool rollsToWorkingDay = false; ///< never ends on weekend or holiday (Reg 1182/71)
    bool stopsOnRequest = false;
    bool endsOnRequest = false; ///< met when the committee asks: what it had to say by then is said
    int requestAddsDays = 0;    ///< how much longer it runs once a request was made, however many are
    QString after;         ///< ClockEnded: the kind of the clock whose last day starts this one
    QString calendar;      ///< calendar id in resources/rules/calendars
    OnTimeout onTimeout = OnTimeout::Escalate;
    QString rule, citation;
    friend bool operator==(const ClockRule &, const ClockRule &) = default;
};

/// A gate that stands beside APPROVED: approved is not "may start".
struct GateRule {
    QString name;  ///< "reb_attestation"
    QString label;
    QString rule, citation;
    friend bool operator==(const GateRule &, const GateRule &) = default;
};

/// All that the rules of the day ask of one submission; recorded in the entry that fixed them, so that a replay needs no pack.
struct Obligations {
    QString packId;      ///< "us-local"
    QString packVersion; ///< "2026.1"
    QString packSha256;
    QString packTitle;
    QDate asOf;          ///< the day by which the rules were chosen
    QStringList subjectLanguages; ///< languages in which texts for participants must be; empty: any
    std::vector<DocumentDemand> documents;
    std::vector<ClockRule> clocks;
    std::vector<GateRule> gates;
    int retentionYears = 0;
    friend bool operator==(const Obligations &, const Obligations &) = default;
};

} // namespace chancery::domain

template<>
struct chancery::base::EnumNames<chancery::domain::ClockUnit> {
    using U = chancery::domain::ClockUnit;
    static constexpr std::array table{std::pair{U::CalendarDays, "calendar_days"}, std::pair{U::WorkingDays, "working_days"},
                                      std::pair{U::Months, "months"}, std::pair{U::Years, "years"}};
};
template<>
struct chancery::base::EnumNames<chancery::domain::OnTimeout> {
    using T = chancery::domain::OnTimeout;
    static constexpr std::array table{
        std::pair{T::Escalate, "ESCALATE"}, std::pair{T::TacitValid, "TACIT_VALID"},
        std::pair{T::TacitApproval, "TACIT_APPROVAL"}, std::pair{T::Lapse, "LAPSE"}, std::pair{T::Expire, "EXPIRE"},
        std::pair{T::TimeoutPendingAcknowledgment, "TIMEOUT_PENDING_ACKNOWLEDGMENT"}};
};
template<>
struct chancery::base::EnumNames<chancery::domain::ClockStart> {
    using C = chancery::domain::ClockStart;
    static constexpr std::array table{
        std::pair{C::Submitted, "submitted"}, std::pair{C::Acknowledged, "acknowledged"},
        std::pair{C::Validated, "validated"}, std::pair{C::ReviewStarted, "review_started"},
        std::pair{C::Requested, "requested"}, std::pair{C::Answered, "answered"},
        std::pair{C::ClockEnded, "clock_ended"}, std::pair{C::MeetingHeld, "meeting_held"},
        std::pair{C::Approved, "approved"}, std::pair{C::ConditionsMet, "conditions_met"}};
};
