// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/role_words.h"

#include <QCoreApplication>

namespace chancery::ui {

using domain::Role;

namespace {
struct RoleWords {
    Q_DECLARE_TR_FUNCTIONS(RoleWords)
};
} // namespace

QString roleMeaning(Role role)
{
    switch (role) {
    case Role::Owner:
        return RoleWords::tr("Adds people and grants roles; creates studies and sites; installs rule packs; verifies the ledger.");
    case Role::Coordinator:
        return RoleWords::tr("Prepares submissions: attaches documents, validates, locks, moves them on, records what the committee answered.");
    case Role::RegulatoryAffairs:
        return RoleWords::tr("Does what a coordinator does, resolves compliance findings and installs rule packs.");
    case Role::Investigator:
        return RoleWords::tr("Attaches documents, records reviews and delegations, comments.");
    case Role::LabManager:
        return RoleWords::tr("Reads, comments and verifies the ledger.");
    case Role::QualityAssurance:
        return RoleWords::tr("Assigns findings, comments and verifies the ledger.");
    case Role::Auditor:
        return RoleWords::tr("Reads everything, verifies and exports the ledger; changes nothing.");
    }
    return {};
}

} // namespace chancery::ui
