// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_enum.h"

namespace chancery::ledger {

/// What an entry can say was done. A code once written is never renamed; new kinds of change add codes at the
/// end of their group. An entry carries `base::wireText(Action::X)`.
enum class Action {
    // The ledger itself
    LedgerCreated, LedgerOpened, LedgerClosed, Recovered, LedgerVerified, LedgerExported, KeyRotated, KeyExported,
    CheckpointTimestamped, CheckpointCosigned, ClockRegression, Redacted, FormatChanged,
    // People
    Login, LoginFailed, Logout, SessionLocked, UserCreated, UserChanged, RoleGranted, RoleRevoked, DelegationRecorded,
    TrainingRecorded, ConfigChanged, RulesInstalled, TrailReviewed,
    // Work
    StudyCreated, SiteCreated, SubmissionCreated, StateChanged, IllegalTransition, ValidationPassed, ValidationFailed,
    FindingAssigned, FindingResolved, ArtifactImported, ArtifactLocked, ArtifactChanged, RecordChanged, CommentAdded,
    Signed, Quarantined, Remediated,
    FindingRaised, DocumentsVerified, AcknowledgementRecorded, RequestRecorded, RequestAnswered, ConditionRecorded,
    ConditionMet, DecisionRecorded, GateRecorded, AccessDenied, RecordsRebuilt, BackupMade, ArtifactWithdrawn, ArtifactReleased,
    // Sync
    SyncRequested, SyncAttempted, SyncCommitted, SyncRejected, SyncCompensated, BreakerOpened, BreakerClosed,
    TimeoutPendingAcknowledgment, SlaEscalated, FallbackActivated, OverrideAuthorized, OverrideReverted,
};

/// How it ended; ATNA writes 0, 4, 8, 12.
enum class Outcome { Success, MinorFailure, SeriousFailure, MajorFailure };

/// RFC 5424 severities, `info` the least and `emerg` the most severe that an entry carries.
enum class Severity { Info, Notice, Warning, Err, Crit, Alert, Emerg };

} // namespace chancery::ledger

template<>
struct chancery::base::EnumNames<chancery::ledger::Action> {
    using A = chancery::ledger::Action;
    static constexpr std::array table{
        std::pair{A::LedgerCreated, "LEDGER_CREATED"}, std::pair{A::LedgerOpened, "LEDGER_OPENED"},
        std::pair{A::LedgerClosed, "LEDGER_CLOSED"}, std::pair{A::Recovered, "RECOVERED"},
        std::pair{A::LedgerVerified, "LEDGER_VERIFIED"}, std::pair{A::LedgerExported, "LEDGER_EXPORTED"},
        std::pair{A::KeyRotated, "KEY_ROTATED"}, std::pair{A::KeyExported, "KEY_EXPORTED"},
        std::pair{A::CheckpointTimestamped, "CHECKPOINT_TIMESTAMPED"},
        std::pair{A::CheckpointCosigned, "CHECKPOINT_COSIGNED"}, std::pair{A::ClockRegression, "CLOCK_REGRESSION"},
        std::pair{A::Redacted, "REDACTED"}, std::pair{A::FormatChanged, "FORMAT_CHANGED"},
        std::pair{A::Login, "LOGIN"}, std::pair{A::LoginFailed, "LOGIN_FAILED"}, std::pair{A::Logout, "LOGOUT"},
        std::pair{A::SessionLocked, "SESSION_LOCKED"}, std::pair{A::UserCreated, "USER_CREATED"},
        std::pair{A::UserChanged, "USER_CHANGED"}, std::pair{A::RoleGranted, "ROLE_GRANTED"},
        std::pair{A::RoleRevoked, "ROLE_REVOKED"}, std::pair{A::DelegationRecorded, "DELEGATION_RECORDED"},
        std::pair{A::TrainingRecorded, "TRAINING_RECORDED"}, std::pair{A::ConfigChanged, "CONFIG_CHANGED"},
        std::pair{A::RulesInstalled, "RULES_INSTALLED"}, std::pair{A::TrailReviewed, "TRAIL_REVIEWED"},
        std::pair{A::StudyCreated, "STUDY_CREATED"}, std::pair{A::SiteCreated, "SITE_CREATED"},
        std::pair{A::SubmissionCreated, "SUBMISSION_CREATED"}, std::pair{A::StateChanged, "STATE_CHANGED"},
        std::pair{A::IllegalTransition, "ILLEGAL_TRANSITION"}, std::pair{A::ValidationPassed, "VALIDATION_PASSED"},
        std::pair{A::ValidationFailed, "VALIDATION_FAILED"}, std::pair{A::FindingAssigned, "FINDING_ASSIGNED"},
        std::pair{A::FindingResolved, "FINDING_RESOLVED"}, std::pair{A::ArtifactImported, "ARTIFACT_IMPORTED"},
        std::pair{A::ArtifactLocked, "ARTIFACT_LOCKED"}, std::pair{A::ArtifactChanged, "ARTIFACT_CHANGED"},
        std::pair{A::RecordChanged, "RECORD_CHANGED"}, std::pair{A::CommentAdded, "COMMENT_ADDED"},
        std::pair{A::Signed, "SIGNED"}, std::pair{A::Quarantined, "QUARANTINED"},
        std::pair{A::Remediated, "REMEDIATED"}, std::pair{A::FindingRaised, "FINDING_RAISED"},
        std::pair{A::DocumentsVerified, "DOCUMENTS_VERIFIED"},
        std::pair{A::AcknowledgementRecorded, "ACKNOWLEDGEMENT_RECORDED"},
        std::pair{A::RequestRecorded, "REQUEST_RECORDED"}, std::pair{A::RequestAnswered, "REQUEST_ANSWERED"},
        std::pair{A::ConditionRecorded, "CONDITION_RECORDED"}, std::pair{A::ConditionMet, "CONDITION_MET"},
        std::pair{A::DecisionRecorded, "DECISION_RECORDED"}, std::pair{A::GateRecorded, "GATE_RECORDED"},
        std::pair{A::AccessDenied, "ACCESS_DENIED"},
        std::pair{A::RecordsRebuilt, "RECORDS_REBUILT"},
        std::pair{A::BackupMade, "BACKUP_MADE"}, std::pair{A::ArtifactWithdrawn, "ARTIFACT_WITHDRAWN"},
        std::pair{A::ArtifactReleased, "ARTIFACT_RELEASED"}, std::pair{A::SyncRequested, "SYNC_REQUESTED"},
        std::pair{A::SyncAttempted, "SYNC_ATTEMPTED"}, std::pair{A::SyncCommitted, "SYNC_COMMITTED"},
        std::pair{A::SyncRejected, "SYNC_REJECTED"}, std::pair{A::SyncCompensated, "SYNC_COMPENSATED"},
        std::pair{A::BreakerOpened, "BREAKER_OPENED"}, std::pair{A::BreakerClosed, "BREAKER_CLOSED"},
        std::pair{A::TimeoutPendingAcknowledgment, "TIMEOUT_PENDING_ACKNOWLEDGMENT"},
        std::pair{A::SlaEscalated, "SLA_ESCALATED"}, std::pair{A::FallbackActivated, "FALLBACK_ACTIVATED"},
        std::pair{A::OverrideAuthorized, "OVERRIDE_AUTHORIZED"}, std::pair{A::OverrideReverted, "OVERRIDE_REVERTED"}};
};

template<>
struct chancery::base::EnumNames<chancery::ledger::Outcome> {
    using O = chancery::ledger::Outcome;
    static constexpr std::array table{
        std::pair{O::Success, "success"}, std::pair{O::MinorFailure, "minor_failure"},
        std::pair{O::SeriousFailure, "serious_failure"}, std::pair{O::MajorFailure, "major_failure"}};
};

template<>
struct chancery::base::EnumNames<chancery::ledger::Severity> {
    using S = chancery::ledger::Severity;
    static constexpr std::array table{
        std::pair{S::Info, "info"}, std::pair{S::Notice, "notice"}, std::pair{S::Warning, "warning"},
        std::pair{S::Err, "err"}, std::pair{S::Crit, "crit"}, std::pair{S::Alert, "alert"},
        std::pair{S::Emerg, "emerg"}};
};
