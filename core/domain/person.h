// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/text_enum.h"
#include "core/domain/ids.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace chancery::domain {

/// What a person may be in a workspace. What each may do stands in access/role_matrix.h.
enum class Role { Owner, Coordinator, RegulatoryAffairs, Investigator, LabManager, QualityAssurance, Auditor };

struct RoleGrant {
    Role role = Role::Auditor;
    EntryId grant;              ///< the ROLE_GRANTED entry it rests on
    std::int64_t grantedSeq = 0;
    friend bool operator==(const RoleGrant &, const RoleGrant &) = default;
};

struct Person {
    PersonId id;         ///< user name
    QString iri;         ///< urn:uuid, the actor of entries
    QString printedName; ///< as it stands under signatures (21 CFR 11.50)
    /// SHA-256 of the password's proof as it is stored (never the proof itself, whose salt makes this hash tell nothing):
    /// by it the record notices that somebody put another proof into the file. Zero: recorded before there was one.
    base::Digest credential;
    std::vector<RoleGrant> roles;
    std::int64_t createdSeq = 0;
    friend bool operator==(const Person &, const Person &) = default;
};

} // namespace chancery::domain

template<>
struct chancery::base::EnumNames<chancery::domain::Role> {
    using R = chancery::domain::Role;
    static constexpr std::array table{
        std::pair{R::Owner, "Owner"}, std::pair{R::Coordinator, "Coordinator"},
        std::pair{R::RegulatoryAffairs, "RegulatoryAffairs"}, std::pair{R::Investigator, "Investigator"},
        std::pair{R::LabManager, "LabManager"}, std::pair{R::QualityAssurance, "QualityAssurance"},
        std::pair{R::Auditor, "Auditor"}};
};
