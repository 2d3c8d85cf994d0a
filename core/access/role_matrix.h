// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    VerifyLedger,      ///< verify, re-hash documents, export
    InstallRules,
    Comment,
};

/// Whether a role may do it. One constexpr table; nothing else in the program decides this.
bool may(domain::Role role, Right right);

} // namespace chancery::access
