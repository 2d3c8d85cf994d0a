// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_enum.h"
#include "core/domain/ids.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <optional>

namespace chancery::domain {

enum class AnswerKind { Acknowledgement, Comment, Request, Condition, Decision };
enum class DecisionOutcome { Approved, ApprovedWithConditions, Rejected, Deferred };
/// On what an approval or a rejection rests.
enum class DecisionBasis { Letter, Tacit, Lapsed, Invalid, Withdrawn };

/// The committee received the package (SUBMITTED → UNDER_REVIEW rests on it), or refused it at intake.
struct Acknowledgement {
    QDate on;
    QString reference; ///< the committee's own number
    bool intakeRejected = false;
    QString reason;
    DocumentId letter;
    std::int64_t seq = 0;
    friend bool operator==(const Acknowledgement &, const Acknowledgement &) = default;
};

struct Comment {
    QDate on;
    QString text;
    DocumentId letter;
    std::int64_t seq = 0;
    friend bool operator==(const Comment &, const Comment &) = default;
};

/// A request for information, or a deferral: keeps UNDER_REVIEW open under a clock of its own.
struct OpenRequest {
    RequestId id;
    QDate on;
    QString text;
    std::optional<QDate> due;
    DocumentId letter;
    bool answered = false;
    QDate answeredOn;
    QString answer;
    std::int64_t seq = 0;
    std::int64_t answeredSeq = 0;
    friend bool operator==(const OpenRequest &, const OpenRequest &) = default;
};

/// A condition of a conditional approval; verifiable by a designee (OHRP 2010).
struct Condition {
    ConditionId id;
    QString text;
    QString verifier;  ///< who verifies it: chair, staff, convened board, …
    DocumentId letter;
    bool met = false;
    QDate metOn;
    QString how;
    QString verifiedBy;
    DocumentId evidence;
    std::int64_t seq = 0;
    std::int64_t metSeq = 0;
    friend bool operator==(const Condition &, const Condition &) = default;
};

struct Decision {
    DecisionOutcome outcome = DecisionOutcome::Deferred;
    DecisionBasis basis = DecisionBasis::Letter;
    QDate on;
    std::optional<QDate> meetingOn;  ///< expiry may count from the meeting, not the approval
    std::optional<QDate> expires;
    QString reference;
    QString reason;
    DocumentId letter;
    std::int64_t seq = 0;
    friend bool operator==(const Decision &, const Decision &) = default;
};

/// Who may act for the principal investigator: an entry over a delegation-log document.
struct Delegation {
    QString person;
    QString duties;
    QDate from;
    std::optional<QDate> to;
    bool confirmedByInvestigator = false;
    QDate confirmedOn;
    DocumentId document;
    std::int64_t seq = 0;
    friend bool operator==(const Delegation &, const Delegation &) = default;
};

/// An activation gate of this submission, met or not.
struct ActivationGate {
    QString name;
    bool met = false;
    QDate on;
    QString evidence;
    QString by;
    std::int64_t seq = 0;
    friend bool operator==(const ActivationGate &, const ActivationGate &) = default;
};

} // namespace chancery::domain

template<>
struct chancery::base::EnumNames<chancery::domain::AnswerKind> {
    using K = chancery::domain::AnswerKind;
    static constexpr std::array table{std::pair{K::Acknowledgement, "acknowledgement"}, std::pair{K::Comment, "comment"},
                                      std::pair{K::Request, "request"}, std::pair{K::Condition, "condition"},
                                      std::pair{K::Decision, "decision"}};
};
template<>
struct chancery::base::EnumNames<chancery::domain::DecisionOutcome> {
    using D = chancery::domain::DecisionOutcome;
    static constexpr std::array table{std::pair{D::Approved, "approved"}, std::pair{D::ApprovedWithConditions, "approved_with_conditions"},
                                      std::pair{D::Rejected, "rejected"}, std::pair{D::Deferred, "deferred"}};
};
template<>
struct chancery::base::EnumNames<chancery::domain::DecisionBasis> {
    using B = chancery::domain::DecisionBasis;
    static constexpr std::array table{std::pair{B::Letter, "letter"}, std::pair{B::Tacit, "tacit"}, std::pair{B::Lapsed, "LAPSED"},
                                      std::pair{B::Invalid, "INVALID"}, std::pair{B::Withdrawn, "WITHDRAWN"}};
};
