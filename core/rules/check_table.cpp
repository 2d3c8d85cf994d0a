// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/check_table.h"

#include <array>

namespace chancery::rules {

namespace {

constexpr std::array Checks{
    NamedCheck{"active_content", checkActiveContent},
    NamedCheck{"age", checkAge},
    NamedCheck{"consent_elements", checkConsentElements},
    NamedCheck{"date_in_text", checkDateInText},
    NamedCheck{"declared", checkDeclared},
    NamedCheck{"disclosure_age", checkDisclosureAge},
    NamedCheck{"document", checkDocument},
    NamedCheck{"expiry", checkExpiry},
    NamedCheck{"file_name", checkFileName},
    NamedCheck{"investigators", checkInvestigators},
    NamedCheck{"language", checkLanguage},
    NamedCheck{"media_type", checkMediaType},
    NamedCheck{"protocol_reference", checkProtocolReference},
    NamedCheck{"readable", checkReadable},
    NamedCheck{"same_bytes", checkSameBytes},
    NamedCheck{"signature", checkSignature},
    NamedCheck{"tampered_signature", checkTamperedSignature},
    NamedCheck{"template", checkTemplate},
    NamedCheck{"text_layer", checkTextLayer},
    NamedCheck{"translation", checkTranslation},
    NamedCheck{"unfinished_text", checkUnfinishedText},
    NamedCheck{"version_in_text", checkVersionInText},
    NamedCheck{"versions", checkVersions},
};

} // namespace

const NamedCheck *checkNamed(QStringView name)
{
    for (const NamedCheck &each : Checks) {
        if (name == QLatin1String(each.name))
            return &each;
    }
    return nullptr;
}

QStringList checkNames()
{
    QStringList names;
    for (const NamedCheck &each : Checks)
        names.append(QString::fromLatin1(each.name));
    return names;
}

} // namespace chancery::rules
