// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong_id.h"

namespace chancery::domain {

using StudyId = base::StrongId<struct StudyTag>;           ///< "STUDY-0001"
using SiteId = base::StrongId<struct SiteTag>;             ///< "SITE-0001"; fits the portal contract's pattern
using SubmissionId = base::StrongId<struct SubmissionTag>; ///< "SUB-0001"; fits the portal contract's pattern
using DocumentId = base::StrongId<struct DocumentTag>;     ///< "DOC-00001": one version of one document
using FindingId = base::StrongId<struct FindingTag>;       ///< "F-0001", numbered within its submission
using PersonId = base::StrongId<struct PersonTag>;         ///< user name, never reused: "m.visser"
using RequestId = base::StrongId<struct RequestTag>;       ///< "R-1", numbered within its submission
using ConditionId = base::StrongId<struct ConditionTag>;   ///< "C-1", numbered within its submission
using EntryId = base::StrongId<struct EntryTag>;           ///< urn:uuid of a ledger entry

} // namespace chancery::domain
