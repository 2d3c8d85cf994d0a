// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QString>

#include <cstdint>

namespace chancery::domain {

/// A clinical trial. Values are what a person declared; the rules read them.
struct Study {
    StudyId id;
    QString title;
    QString protocolNumber;
    QString sponsor;
    QString phase;                ///< "I" … "IV", or empty
    bool fdaRegulated = false;    ///< 21 CFR 56 applies: yearly continuing review whatever the risk
    bool federallyFunded = false; ///< 45 CFR 46 applies
    bool minimalRisk = false;
    bool advancedTherapy = false; ///< ATMP: longer clocks in the EU
    std::int64_t createdSeq = 0;
    friend bool operator==(const Study &, const Study &) = default;
};

/// One place where the trial runs, and the committee that reviews it there.
struct Site {
    SiteId id;
    StudyId study;
    QString name;
    QString jurisdiction; ///< portal contract's pattern: "US", "EU-NL", "UK"
    QString investigator; ///< principal investigator, printed name
    QString committee;    ///< IRB, IEC or REC in its own name
    QString timeZone;     ///< IANA zone of the committee, in which its dates are dates
    QString languages;    ///< languages of the site's participants, BCP 47, comma-separated; empty: the pack decides
    std::int64_t createdSeq = 0;
    friend bool operator==(const Site &, const Site &) = default;
};

} // namespace chancery::domain
