// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/long_words.h"

namespace chancery::test {

namespace {
const QHash<QByteArray, const char *> &words()
{
    static const QHash<QByteArray, const char *> table{
        {"Draft", "Entwurf"},
        {"Pre-validation", "Vorabprüfung"},
        {"Submitted", "Eingereicht"},
        {"Under review", "In Begutachtung"},
        {"Conditional approval", "Zustimmung unter Auflagen"},
        {"Approved", "Zustimmend bewertet"},
        {"Rejected", "Abgelehnt"},
        {"Expired", "Abgelaufen"},
        {"Archived", "Archiviert"},
        {"Return", "Zurückgeben"},
        {"Validate", "Validieren"},
        {"Submit", "Einreichen"},
        {"Received", "Eingegangen"},
        {"Conditions", "Mit Auflagen"},
        {"Conditions met", "Auflagen erfüllt"},
        {"Archive", "Archivieren"},
        {"Committee", "Ethikkommission"},
        {"by time", "durch Zeitablauf"},
        {"since %1", "seit dem %1"},
        {"expires %1", "läuft ab am %1"},
        {"answer due in %1 days", "Antwort fällig in %1 Tagen"},
        {"%1 of %2 days left", "noch %1 von %2 Tagen"},
        {"1 request", "1 Nachforderung"},
        {"%1 days", "%1 Tage"},
        {"Activation %1 of %2", "Freigaben %1 von %2"},
        {"In draft since %1.", "Im Entwurf seit dem %1; an den Unterlagen wird noch gearbeitet."},
        {"Under review for %1 days; ", "Seit %1 Tagen in Begutachtung durch die zuständige Ethikkommission; "},
        {"A new submission can amend this one.", "Eine neue Einreichung kann diese berichtigen und an ihre Stelle treten."},
        {"Archived on %1; kept until %2.", "Archiviert am %1; Aufbewahrungsfrist bis zum %2."},
    };
    return table;
}
} // namespace

QString LongWords::translate(const char *, const char *sourceText, const char *, int) const
{
    const char *word = words().value(sourceText);
    return word ? QString::fromUtf8(word) : QString();
}

} // namespace chancery::test
