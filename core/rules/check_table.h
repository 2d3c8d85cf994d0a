// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/check.h"

#include <QStringView>

namespace chancery::rules {

using CheckFunction = void (*)(const CheckContext &, Findings &);

/// A check as a pack names it.
struct NamedCheck {
    const char *name;
    CheckFunction run;
};

/// The check of that name; null where there is none. The names are those of the schema's `check`.
const NamedCheck *checkNamed(QStringView name);
/// All names, for the test that holds them against the schema.
QStringList checkNames();

void checkActiveContent(const CheckContext &context, Findings &findings);
void checkAge(const CheckContext &context, Findings &findings);
void checkConsentElements(const CheckContext &context, Findings &findings);
void checkDateInText(const CheckContext &context, Findings &findings);
void checkDeclared(const CheckContext &context, Findings &findings);
void checkDisclosureAge(const CheckContext &context, Findings &findings);
void checkDocument(const CheckContext &context, Findings &findings);
void checkExpiry(const CheckContext &context, Findings &findings);
void checkFileName(const CheckContext &context, Findings &findings);
void checkInvestigators(const CheckContext &context, Findings &findings);
void checkLanguage(const CheckContext &context, Findings &findings);
void checkMediaType(const CheckContext &context, Findings &findings);
void checkProtocolReference(const CheckContext &context, Findings &findings);
void checkReadable(const CheckContext &context, Findings &findings);
void checkSameBytes(const CheckContext &context, Findings &findings);
void checkSignature(const CheckContext &context, Findings &findings);
void checkTamperedSignature(const CheckContext &context, Findings &findings);
void checkTemplate(const CheckContext &context, Findings &findings);
void checkTextLayer(const CheckContext &context, Findings &findings);
void checkTranslation(const CheckContext &context, Findings &findings);
void checkUnfinishedText(const CheckContext &context, Findings &findings);
void checkVersionInText(const CheckContext &context, Findings &findings);
void checkVersions(const CheckContext &context, Findings &findings);

} // namespace chancery::rules
