// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "core/domain/review.h"
#include "core/domain/state.h"
#include "core/domain/study.h"
#include "core/domain/submission.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

/// What a person may ask of a workspace. Plain values; each becomes one or more ledger entries or an Error.
namespace chancery::engine {

/// Something that happened elsewhere or earlier: its day, and why it is entered late if it is.
struct Occurred {
    std::optional<QDate> on;
    QString lateReason;
};

struct SignIn { QString user; QString password; };
struct SignOut {};
/// Ends the session as SignOut does and says why in the record: the person locked it, or nobody touched it for so long.
struct LockSession { bool idle = false; };
struct AddUser { QString user; QString printedName; QString password; std::vector<domain::Role> roles; };
struct GrantRole { domain::PersonId person; domain::Role role = domain::Role::Auditor; };

struct CreateStudy { domain::Study study; };                     ///< id empty: the engine names it
struct CreateSite { domain::Site site; };                        ///< id empty: the engine names it
struct CreateSubmission {
    domain::SiteId site;
    domain::Route route = domain::Route::Pack;
    domain::SubmissionId lead;                                    ///< central: which submission is sent; empty makes this one the lead
    domain::Relation relation = domain::Relation::None;
    domain::SubmissionId relatedTo;
};

struct AttachItem {
    QString path;
    QString documentClass;
    QString version;
    std::optional<QDate> date;
    QString language;
    QString subject;
    std::optional<QDate> expires;
    bool watch = true; ///< keep an eye on the source file
};
/// Hash, encrypt, store, inspect, record. Long: reports progress, can be cancelled; each file is whole or absent.
struct AttachDocuments { domain::SubmissionId submission; std::vector<AttachItem> items; };
/// Corrects what was declared of a document (never its bytes); an entry with `changes` and a reason.
struct DescribeDocument {
    domain::SubmissionId submission;
    domain::DocumentId document;
    QString documentClass, version, language, subject;
    std::optional<QDate> date, expires;
    QString reason;
};
/// Takes a document out of a package that was not sent: the version and its bytes stay on record, its class counts as missing.
struct WithdrawDocument { domain::SubmissionId submission; domain::DocumentId document; QString reason; };
/// Writes a document's bytes to a file outside, as they were taken in, and records that they left the vault.
struct SaveDocument { domain::SubmissionId submission; domain::DocumentId document; QString path; };
struct VerifyDocuments { std::optional<domain::SubmissionId> submission; }; ///< re-hash stored bytes
/// Looks at the source files of current documents on disk (one, or those of one submission, or all where both are empty) and records those that
/// changed since they were taken in, or are as they were again. Cheap while nothing changes; asked every few seconds.
struct CheckSources { domain::DocumentId document; domain::SubmissionId submission = {}; };

struct Validate { domain::SubmissionId submission; };
struct LockPackage { domain::SubmissionId submission; };
struct Advance { domain::SubmissionId submission; domain::State to = domain::State::Draft; QString reason; Occurred occurred; };

struct AssignFinding { domain::SubmissionId submission; domain::FindingId finding; domain::PersonId to; };
/// Only a compliance finding may be resolved by a person; the others clear when the gates run again.
struct ResolveFinding { domain::SubmissionId submission; domain::FindingId finding; QString reason; domain::DocumentId evidence; };

struct RecordDelegation { domain::SubmissionId submission; domain::Delegation delegation; };
/// The letter is attached first (class "committee-letter") and named in `letter`, or its path is given and both happen in one act.
struct RecordAnswer {
    domain::SubmissionId submission;
    domain::AnswerKind kind = domain::AnswerKind::Acknowledgement;
    QString letterPath;
    domain::DocumentId letter;
    QDate on;
    QString reference;
    QString text;                        ///< comment, request, condition or reason
    QString verifier;                    ///< condition
    std::optional<QDate> due;            ///< request
    bool intakeRejected = false;         ///< acknowledgement
    domain::DecisionOutcome outcome = domain::DecisionOutcome::Approved;
    domain::DecisionBasis basis = domain::DecisionBasis::Letter;
    std::optional<QDate> meetingOn, expires;
    QString lateReason;
};
struct AnswerRequest { domain::SubmissionId submission; domain::RequestId request; QDate on; QString text; };
struct MeetCondition { domain::SubmissionId submission; domain::ConditionId condition; QDate on; QString how; QString verifiedBy; domain::DocumentId evidence; };
struct SetGate { domain::SubmissionId submission; QString gate; bool met = true; QDate on; QString evidence; };
struct AddComment { domain::SubmissionId submission; QString text; };

/// Who stamps time over the heads of this ledger (RFC 3161): where it is asked, and the certificates (PEM) its chain must lead to.
struct SetTimestampAuthority { QString url; QByteArray roots; };
/// An observer elsewhere who cosigns heads (C2SP tlog-witness): his verifier key, and where he is asked; empty: by file.
struct SetWitness { QString vkey; QString url; };
/// The authority's answer to a query about a head of this ledger, both DER; checked before it is kept.
struct RecordTimestamp { QByteArray query; QByteArray reply; };
/// What a witness gave back: a note, or the line that he adds to the checkpoint of that size; checked before it is kept.
struct RecordCosignature { std::int64_t size = 0; QByteArray lines; };

struct RunClocks {};
struct VerifyLedger { bool allSignatures = false; QString trustedDid; };
/// Says that a person has reviewed entries `from` … `to`, both included.
struct ReviewTrail { std::int64_t from = 0, to = 0; QString note; };
enum class ExportFormat { JsonLd, Ndjson, Xml, Package };
/// With a submission: its history alone, with the proofs that each entry stands in the ledger (JSON-LD only).
struct ExportLedger { ExportFormat format = ExportFormat::JsonLd; QString path; domain::SubmissionId submission = {}; };
struct InstallRules { QString path; };
/// Writes every table anew from the ledger, after the ledger was verified; recorded where anything differed.
struct RebuildRecords {};
/// One file that holds the workspace as it stands, restored to a scratch folder and verified before it counts. Long.
struct BackUp { QString path; };

using Command = std::variant<SignIn, SignOut, AddUser, GrantRole, CreateStudy, CreateSite, CreateSubmission, AttachDocuments,
                             DescribeDocument, WithdrawDocument, SaveDocument, VerifyDocuments, CheckSources, Validate, LockPackage, Advance, AssignFinding,
                             ResolveFinding, RecordDelegation, RecordAnswer, AnswerRequest, MeetCondition, SetGate, AddComment,
                             RunClocks, VerifyLedger, ReviewTrail, ExportLedger, InstallRules, RebuildRecords, BackUp, LockSession,
                             SetTimestampAuthority, SetWitness, RecordTimestamp, RecordCosignature>;

} // namespace chancery::engine
