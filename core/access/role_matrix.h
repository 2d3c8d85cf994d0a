// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_enum.h"
#include "core/domain/person.h"

namespace chancery::access {

/// What there is to be allowed: one right for each kind of act (21 CFR 11.10(g)).
enum class Right {
    ManagePeople,      ///< accounts and roles
    ManageStudies,     ///< studies, sites, submissions
    ManageDocuments,   ///< attach, describe
    Validate,          ///< run the gates, lock the package
    Advance,           ///< move a submission
    RecordReview,      ///< what the committee answered, gates, delegation
    AssignFindings,
    ResolveFindings,   ///< the regulatory affairs queue
    VerifyLedger,      ///< verify, re-hash documents, export, save a document's bytes
    InstallRules,
    ReviewTrail,       ///< say that a part of the audit trail was reviewed
    ManageAnchors,     ///< whose time-stamps and cosignatures count for the ledger's heads
    RepairRecords,     ///< write the tables anew from the ledger
    Comment,
};

/// Whether a role may do it. One constexpr table; nothing else in the program decides this.
bool may(domain::Role role, Right right);

} // namespace chancery::access

template<>
struct chancery::base::EnumNames<chancery::access::Right> {
    using R = chancery::access::Right;
    static constexpr std::array table{
        std::pair{R::ManagePeople, "manage_people"}, std::pair{R::ManageStudies, "manage_studies"},
        std::pair{R::ManageDocuments, "manage_documents"}, std::pair{R::Validate, "validate"}, std::pair{R::Advance, "advance"},
        std::pair{R::RecordReview, "record_review"}, std::pair{R::AssignFindings, "assign_findings"},
        std::pair{R::ResolveFindings, "resolve_findings"}, std::pair{R::VerifyLedger, "verify_ledger"},
        std::pair{R::InstallRules, "install_rules"}, std::pair{R::ReviewTrail, "review_trail"},
        std::pair{R::ManageAnchors, "manage_anchors"}, std::pair{R::RepairRecords, "repair_records"},
        std::pair{R::Comment, "comment"}};
};
