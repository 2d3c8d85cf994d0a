// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/json.h"
#include "core/domain/document.h"
#include "core/domain/finding.h"
#include "core/domain/obligations.h"
#include "core/domain/review.h"
#include "core/domain/state.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace chancery::domain {

enum class Route { Central, Local, Pack };
enum class Relation { None, Amends, Renews };

/// One step of the way a submission went: an entry STATE_CHANGED with outcome success.
struct Step {
    State from = State::Draft;
    State to = State::Draft;
    QString at;            ///< UTC instant it was recorded
    QString occurredOn;    ///< the day it happened, where that was elsewhere or earlier; ISO date
    QString by;            ///< printed name
    bool byTime = false;   ///< moved by time alone (expiry, tacit approval)
    bool rolledBack = false;
    std::int64_t seq = 0;
    friend bool operator==(const Step &, const Step &) = default;
};

/// Ended: the file was closed while it ran; nothing met it and nothing passed.
enum class ClockStatus { Running, Stopped, Met, Passed, Ended };

/// One clock that counts, or counted, on this submission. Dates are days in the committee's zone.
struct RunningClock {
    QString kind;
    QString label;
    State state = State::Submitted;
    QDate startedOn;
    QDate dueOn;         ///< last day
    QDate firedOn;       ///< the day its passing was recorded
    ClockStatus status = ClockStatus::Running;
    QString calendar;
    QString request;     ///< the open request it belongs to, if it does
    OnTimeout onTimeout = OnTimeout::Escalate;
    QString rule, citation;
    friend bool operator==(const RunningClock &, const RunningClock &) = default;
};

/// What the last run of the gates said.
struct ValidationReport {
    bool clean = false;       ///< no blocking finding
    Gate lastGate = Gate::Format; ///< the gate it came to: schema stops compliance, compliance stops format
    int blocking = 0;
    int warnings = 0;
    QString at;
    QString by;
    base::Digest manifest;    ///< package_sha256 of what was validated
    std::int64_t seq = 0;
    friend bool operator==(const ValidationReport &, const ValidationReport &) = default;
};

/// The locked package: its identifier in every later entry.
struct PackageLock {
    base::Digest packageSha256; ///< portal contract: SHA-256 of the RFC 8785 form of `documents`
    QString version;            ///< "v1.0": counts the locks of this submission
    QString at;
    QString by;
    std::vector<DocumentId> documents;
    std::int64_t seq = 0;
    friend bool operator==(const PackageLock &, const PackageLock &) = default;
};

/// Why a submission was put back to DRAFT: the structured error payload that the ledger keeps.
struct Rollback {
    QString errorType;   ///< one of the three categories
    std::vector<std::pair<QString, QString>> reasons; ///< guard check code, what was found
    QString at;
    std::int64_t seq = 0;
    friend bool operator==(const Rollback &, const Rollback &) = default;
};

/// All that is known of one site's submission at one moment. A pure fold of its entries (core/replay).
struct Submission {
    SubmissionId id;
    QString iri;                 ///< urn:uuid, the Entity node of its entries
    SiteId site;
    StudyId study;
    QString jurisdiction;
    Route route = Route::Pack;
    SubmissionId lead;           ///< central review: the submission that was sent; empty for the lead itself and local routes
    bool isLead = false;
    Relation relation = Relation::None;
    SubmissionId relatedTo;
    State state = State::Draft;
    QString createdAt;
    Obligations obligations;
    std::vector<Document> documents;
    std::vector<Finding> findings;     ///< of the last validation, and those still assigned or resolved from earlier ones
    std::optional<ValidationReport> validation;
    std::optional<PackageLock> lock;
    std::optional<Rollback> rollback;  ///< of the last attempt, cleared by the next success
    std::vector<Delegation> delegations;
    std::vector<Step> steps;
    std::vector<RunningClock> clocks;
    std::optional<Acknowledgement> acknowledgement;
    std::vector<Comment> comments;
    std::vector<OpenRequest> requests;
    std::vector<Condition> conditions;
    std::optional<Decision> decision;
    std::vector<ActivationGate> gates; ///< one for each of obligations.gates, in their order
    std::int64_t lastSeq = 0;          ///< the newest entry about it
    std::int64_t entryCount = 0;       ///< next submission_seq
    QString lastEntryHash;             ///< submission_previous_hash of the next entry
    QString lastEventAt;
    friend bool operator==(const Submission &, const Submission &) = default;

    const Document *document(const DocumentId &id) const;
    Document *document(const DocumentId &id);
    const Finding *finding(const FindingId &id) const;
    /// Current (not superseded) versions of a class.
    std::vector<const Document *> current(QStringView documentClass) const;
    int openFindings(Category category) const;
    bool hasOpenRequest() const;
};

base::Json toJson(const Submission &submission);
/// Reads what toJson wrote; anything else gives default members, never a crash.
Submission submissionFromJson(const base::Json &json);

} // namespace chancery::domain

template<>
struct chancery::base::EnumNames<chancery::domain::Route> {
    using R = chancery::domain::Route;
    static constexpr std::array table{std::pair{R::Central, "central"}, std::pair{R::Local, "local"}, std::pair{R::Pack, "pack"}};
};
template<>
struct chancery::base::EnumNames<chancery::domain::Relation> {
    using R = chancery::domain::Relation;
    static constexpr std::array table{std::pair{R::None, "none"}, std::pair{R::Amends, "amends"}, std::pair{R::Renews, "renews"}};
};
template<>
struct chancery::base::EnumNames<chancery::domain::ClockStatus> {
    using C = chancery::domain::ClockStatus;
    static constexpr std::array table{std::pair{C::Running, "running"}, std::pair{C::Stopped, "stopped"},
                                      std::pair{C::Met, "met"}, std::pair{C::Passed, "passed"}, std::pair{C::Ended, "ended"}};
};
