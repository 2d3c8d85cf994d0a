// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/action.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

/// What each action of the ledger is called in the window: what was done, in the past participle.
namespace chancery::ui {

struct ActionName {
    ledger::Action action;
    const char *text;
};

inline constexpr std::array ActionNames = [] {
    using ledger::Action;
    return std::array{
        ActionName{Action::LedgerCreated, QT_TRANSLATE_NOOP("ActionNames", "Ledger created")},
        ActionName{Action::LedgerOpened, QT_TRANSLATE_NOOP("ActionNames", "Workspace opened")},
        ActionName{Action::LedgerClosed, QT_TRANSLATE_NOOP("ActionNames", "Workspace closed")},
        ActionName{Action::Recovered, QT_TRANSLATE_NOOP("ActionNames", "Recovered after an unclean end")},
        ActionName{Action::LedgerVerified, QT_TRANSLATE_NOOP("ActionNames", "Ledger verified")},
        ActionName{Action::LedgerExported, QT_TRANSLATE_NOOP("ActionNames", "Ledger exported")},
        ActionName{Action::KeyRotated, QT_TRANSLATE_NOOP("ActionNames", "Signing key changed")},
        ActionName{Action::KeyExported, QT_TRANSLATE_NOOP("ActionNames", "Signing key exported")},
        ActionName{Action::CheckpointTimestamped, QT_TRANSLATE_NOOP("ActionNames", "Checkpoint time-stamped")},
        ActionName{Action::CheckpointCosigned, QT_TRANSLATE_NOOP("ActionNames", "Checkpoint cosigned")},
        ActionName{Action::ClockRegression, QT_TRANSLATE_NOOP("ActionNames", "Machine's time went back")},
        ActionName{Action::Redacted, QT_TRANSLATE_NOOP("ActionNames", "Redacted")},
        ActionName{Action::FormatChanged, QT_TRANSLATE_NOOP("ActionNames", "Ledger format changed")},
        ActionName{Action::Login, QT_TRANSLATE_NOOP("ActionNames", "Signed in")},
        ActionName{Action::LoginFailed, QT_TRANSLATE_NOOP("ActionNames", "Sign-in failed")},
        ActionName{Action::Logout, QT_TRANSLATE_NOOP("ActionNames", "Signed out")},
        ActionName{Action::SessionLocked, QT_TRANSLATE_NOOP("ActionNames", "Session locked")},
        ActionName{Action::UserCreated, QT_TRANSLATE_NOOP("ActionNames", "Person added")},
        ActionName{Action::UserChanged, QT_TRANSLATE_NOOP("ActionNames", "Person changed")},
        ActionName{Action::RoleGranted, QT_TRANSLATE_NOOP("ActionNames", "Role granted")},
        ActionName{Action::RoleRevoked, QT_TRANSLATE_NOOP("ActionNames", "Role revoked")},
        ActionName{Action::DelegationRecorded, QT_TRANSLATE_NOOP("ActionNames", "Delegation recorded")},
        ActionName{Action::TrainingRecorded, QT_TRANSLATE_NOOP("ActionNames", "Training recorded")},
        ActionName{Action::ConfigChanged, QT_TRANSLATE_NOOP("ActionNames", "Settings changed")},
        ActionName{Action::RulesInstalled, QT_TRANSLATE_NOOP("ActionNames", "Rule pack installed")},
        ActionName{Action::TrailReviewed, QT_TRANSLATE_NOOP("ActionNames", "Ledger reviewed")},
        ActionName{Action::StudyCreated, QT_TRANSLATE_NOOP("ActionNames", "Study created")},
        ActionName{Action::SiteCreated, QT_TRANSLATE_NOOP("ActionNames", "Site created")},
        ActionName{Action::SubmissionCreated, QT_TRANSLATE_NOOP("ActionNames", "Submission created")},
        ActionName{Action::StateChanged, QT_TRANSLATE_NOOP("ActionNames", "State changed")},
        ActionName{Action::IllegalTransition, QT_TRANSLATE_NOOP("ActionNames", "Illegal step refused")},
        ActionName{Action::ValidationPassed, QT_TRANSLATE_NOOP("ActionNames", "Validation passed")},
        ActionName{Action::ValidationFailed, QT_TRANSLATE_NOOP("ActionNames", "Validation failed")},
        ActionName{Action::FindingAssigned, QT_TRANSLATE_NOOP("ActionNames", "Finding assigned")},
        ActionName{Action::FindingResolved, QT_TRANSLATE_NOOP("ActionNames", "Finding resolved")},
        ActionName{Action::ArtifactImported, QT_TRANSLATE_NOOP("ActionNames", "Document attached")},
        ActionName{Action::ArtifactWithdrawn, QT_TRANSLATE_NOOP("ActionNames", "Document withdrawn")},
        ActionName{Action::ArtifactReleased, QT_TRANSLATE_NOOP("ActionNames", "Copy of a document saved")},
        ActionName{Action::ArtifactLocked, QT_TRANSLATE_NOOP("ActionNames", "Package locked")},
        ActionName{Action::ArtifactChanged, QT_TRANSLATE_NOOP("ActionNames", "Document changed after locking")},
        ActionName{Action::RecordChanged, QT_TRANSLATE_NOOP("ActionNames", "Description corrected")},
        ActionName{Action::CommentAdded, QT_TRANSLATE_NOOP("ActionNames", "Comment added")},
        ActionName{Action::Signed, QT_TRANSLATE_NOOP("ActionNames", "Signed")},
        ActionName{Action::Quarantined, QT_TRANSLATE_NOOP("ActionNames", "Quarantined")},
        ActionName{Action::Remediated, QT_TRANSLATE_NOOP("ActionNames", "Remediated")},
        ActionName{Action::FindingRaised, QT_TRANSLATE_NOOP("ActionNames", "Finding raised")},
        ActionName{Action::DocumentsVerified, QT_TRANSLATE_NOOP("ActionNames", "Documents verified")},
        ActionName{Action::AcknowledgementRecorded, QT_TRANSLATE_NOOP("ActionNames", "Acknowledgement recorded")},
        ActionName{Action::RequestRecorded, QT_TRANSLATE_NOOP("ActionNames", "Request recorded")},
        ActionName{Action::RequestAnswered, QT_TRANSLATE_NOOP("ActionNames", "Request answered")},
        ActionName{Action::ConditionRecorded, QT_TRANSLATE_NOOP("ActionNames", "Condition recorded")},
        ActionName{Action::ConditionMet, QT_TRANSLATE_NOOP("ActionNames", "Condition met")},
        ActionName{Action::DecisionRecorded, QT_TRANSLATE_NOOP("ActionNames", "Decision recorded")},
        ActionName{Action::GateRecorded, QT_TRANSLATE_NOOP("ActionNames", "Activation gate recorded")},
        ActionName{Action::RecordsRebuilt, QT_TRANSLATE_NOOP("ActionNames", "Tables rebuilt from the ledger")},
        ActionName{Action::BackupMade, QT_TRANSLATE_NOOP("ActionNames", "Backup made")},
        ActionName{Action::AccessDenied, QT_TRANSLATE_NOOP("ActionNames", "Access denied")},
        ActionName{Action::SyncRequested, QT_TRANSLATE_NOOP("ActionNames", "Sync requested")},
        ActionName{Action::SyncAttempted, QT_TRANSLATE_NOOP("ActionNames", "Sync attempted")},
        ActionName{Action::SyncCommitted, QT_TRANSLATE_NOOP("ActionNames", "Sync committed")},
        ActionName{Action::SyncRejected, QT_TRANSLATE_NOOP("ActionNames", "Sync rejected")},
        ActionName{Action::SyncCompensated, QT_TRANSLATE_NOOP("ActionNames", "Sync compensated")},
        ActionName{Action::BreakerOpened, QT_TRANSLATE_NOOP("ActionNames", "Circuit breaker opened")},
        ActionName{Action::BreakerClosed, QT_TRANSLATE_NOOP("ActionNames", "Circuit breaker closed")},
        ActionName{Action::TimeoutPendingAcknowledgment, QT_TRANSLATE_NOOP("ActionNames", "Acknowledgement overdue")},
        ActionName{Action::SlaEscalated, QT_TRANSLATE_NOOP("ActionNames", "Passed clock escalated")},
        ActionName{Action::FallbackActivated, QT_TRANSLATE_NOOP("ActionNames", "Fallback route activated")},
        ActionName{Action::OverrideAuthorized, QT_TRANSLATE_NOOP("ActionNames", "Override authorised")},
        ActionName{Action::OverrideReverted, QT_TRANSLATE_NOOP("ActionNames", "Override ended")},
    };
}();

static_assert(std::ranges::all_of(base::EnumNames<ledger::Action>::table,
                                  [](const auto &each) {
                                      return std::ranges::any_of(ActionNames, [&](const ActionName &name) { return name.action == each.first; });
                                  }),
              "every action of the ledger has a name here");

} // namespace chancery::ui
