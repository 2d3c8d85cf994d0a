// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/role_matrix.h"

#include <array>
#include <cstdint>

namespace chancery::access {

using domain::Role;

namespace {

constexpr std::uint32_t bit(Right right) { return 1U << unsigned(right); }

template<typename... Rights>
constexpr std::uint32_t only(Rights... rights)
{
    return (bit(rights) | ... | 0U);
}

struct Row { Role role; std::uint32_t rights; };

constexpr std::array<Row, 7> Matrix{{
    {Role::Owner, only(Right::ManagePeople, Right::ManageStudies, Right::VerifyLedger, Right::InstallRules,
                       Right::ManageAnchors, Right::RepairRecords, Right::Comment, Right::AssignFindings)},
    {Role::Coordinator, only(Right::ManageStudies, Right::ManageDocuments, Right::Validate, Right::Advance, Right::RecordReview,
                             Right::AssignFindings, Right::VerifyLedger, Right::Comment)},
    {Role::RegulatoryAffairs, only(Right::ManageStudies, Right::ManageDocuments, Right::Validate, Right::Advance,
                                   Right::RecordReview, Right::AssignFindings, Right::ResolveFindings, Right::VerifyLedger,
                                   Right::InstallRules, Right::RepairRecords, Right::Comment)},
    {Role::Investigator, only(Right::ManageDocuments, Right::RecordReview, Right::VerifyLedger, Right::Comment)},
    {Role::LabManager, only(Right::VerifyLedger, Right::Comment)},
    {Role::QualityAssurance, only(Right::VerifyLedger, Right::ReviewTrail, Right::AssignFindings, Right::ManageAnchors, Right::RepairRecords, Right::Comment)},
    {Role::Auditor, only(Right::VerifyLedger, Right::ReviewTrail)},
}};

constexpr bool everyRightIsSomebodys()
{
    std::uint32_t all = 0;
    for (const Row &row : Matrix)
        all |= row.rights;
    return all == (bit(Right::Comment) << 1U) - 1U;
}
static_assert(everyRightIsSomebodys(), "every right belongs to at least one role");

} // namespace

bool may(Role role, Right right)
{
    for (const Row &row : Matrix) {
        if (row.role == role)
            return (row.rights & bit(right)) != 0;
    }
    return false;
}

} // namespace chancery::access
