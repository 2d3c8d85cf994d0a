// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"

#include <QString>

#include <array>

namespace chancery::ui {

inline constexpr std::array AllRoles{domain::Role::Owner,      domain::Role::Coordinator,      domain::Role::RegulatoryAffairs,
                                     domain::Role::Investigator, domain::Role::LabManager, domain::Role::QualityAssurance,
                                     domain::Role::Auditor};

/// What a role may do, in a sentence. core/access decides; this says the same to a person, and a test compares the two.
QString roleMeaning(domain::Role role);

} // namespace chancery::ui
