// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"

#include <QDate>
#include <QMap>

#include <vector>

namespace chancery::workflow {

/// One precondition of a transition. Worded in ui/text; the wire name is part of the command line's contract.
enum class Check {
    NoSuchTransition,      ///< the only line of an illegal one
    DocumentsPresent,      ///< at least one document is attached
    DemandedDocuments,     ///< every document the rules demand before that state is there (one line each; values: class, label)
    DocumentsDescribed,    ///< each document has class, version and date
    Validated,             ///< the gates ran on the documents as they stand
    NoBlockingFindings,    ///< none open
    PackageLocked,         ///< lock over exactly the validated documents
    BytesMatchLock,        ///< stored bytes hash to their lock (one line for each document that does not; values: document, file,
                           ///< what = bytes or source, expected, found)
    DelegationAuthority,   ///< the investigator's delegation is on record, confirmed and current
    LeadSubmitted,         ///< central review: the lead submission was sent
    ReturnReason,          ///< a reason is given for the way back
    AcknowledgementRecorded,
    IntakeRejectionRecorded,
    DecisionRecorded,      ///< letter, date, outcome that fits the target (values: outcome)
    ConditionsRecorded,    ///< at least one condition names its verifier
    ConditionsMet,
    NoOpenRequests,
    ExpiryKnown,           ///< the approval's last day is on record
    ExpiryPassed,          ///< time has passed it
    ClosureReason,         ///< why the file is closed
    NoOpenQueueItems,      ///< no finding is still open in the regulatory affairs queue
};

struct GuardLine {
    Check check = Check::NoSuchTransition;
    bool met = false;
    QMap<QString, QString> values; ///< for the sentence and for the link that mends it (document, class, finding, request…)
    friend bool operator==(const GuardLine &, const GuardLine &) = default;
};

using Checklist = std::vector<GuardLine>;

/// What a guard must know beyond the submission. Handed in: a guard reads no clock and no file.
struct GuardContext {
    QDate today;              ///< in the committee's zone
    QString reason;           ///< what the person wrote; a preview passes a non-empty text to leave that line out of account
    bool leadSubmitted = true;///< the lead's state is SUBMITTED or later
    QMap<QString, QString> found; ///< documents that were re-hashed in this very act and differ: id → SHA-256, "missing" or "altered"
};

/// The preconditions of a transition, in the order they are shown. Pure.
Checklist guard(const domain::Submission &submission, domain::State to, const GuardContext &context);
bool allMet(const Checklist &lines);

} // namespace chancery::workflow

template<>
struct chancery::base::EnumNames<chancery::workflow::Check> {
    using C = chancery::workflow::Check;
    static constexpr std::array table{
        std::pair{C::NoSuchTransition, "NO_SUCH_TRANSITION"}, std::pair{C::DocumentsPresent, "DOCUMENTS_PRESENT"},
        std::pair{C::DemandedDocuments, "DEMANDED_DOCUMENT"}, std::pair{C::DocumentsDescribed, "DOCUMENTS_DESCRIBED"},
        std::pair{C::Validated, "VALIDATED"}, std::pair{C::NoBlockingFindings, "NO_BLOCKING_FINDINGS"},
        std::pair{C::PackageLocked, "PACKAGE_LOCKED"}, std::pair{C::BytesMatchLock, "BYTES_MATCH_LOCK"},
        std::pair{C::DelegationAuthority, "DELEGATION_AUTHORITY"}, std::pair{C::LeadSubmitted, "LEAD_SUBMITTED"},
        std::pair{C::ReturnReason, "RETURN_REASON"}, std::pair{C::AcknowledgementRecorded, "ACKNOWLEDGEMENT_RECORDED"},
        std::pair{C::IntakeRejectionRecorded, "INTAKE_REJECTION_RECORDED"}, std::pair{C::DecisionRecorded, "DECISION_RECORDED"},
        std::pair{C::ConditionsRecorded, "CONDITIONS_RECORDED"}, std::pair{C::ConditionsMet, "CONDITIONS_MET"},
        std::pair{C::NoOpenRequests, "NO_OPEN_REQUESTS"}, std::pair{C::ExpiryKnown, "EXPIRY_KNOWN"},
        std::pair{C::ExpiryPassed, "EXPIRY_PASSED"}, std::pair{C::ClosureReason, "CLOSURE_REASON"},
        std::pair{C::NoOpenQueueItems, "NO_OPEN_QUEUE_ITEMS"}};
};
