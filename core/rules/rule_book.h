// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/consent_element.h"
#include "core/rules/pack.h"
#include "core/workflow/calendar.h"

#include <map>
#include <optional>

namespace chancery::rules {

/// Id of the pack that holds what the program itself demands; every other extends it without saying so.
inline constexpr QStringView HousePack = u"house";

/// All that was loaded and found good, and how it is looked up. Plain data; const use from any thread.
struct RuleBook {
    std::vector<Pack> packs; ///< in the order they were loaded
    std::vector<DocumentClass> classes; ///< the common ones
    std::map<QString, workflow::Calendar> calendars;
    std::vector<ConsentElement> consentElements;

    /// The pack of that id in force on that day: the one that came into force last.
    const Pack *packById(QStringView id, QDate day) const;
    /// The pack by which a site of that jurisdiction is judged on that day. Among several the one that extends another of
    /// them is meant (an institution's own on top of ours), then the one loaded last.
    const Pack *choose(QStringView jurisdiction, QStringView route, QDate day) const;
    /// The packs that `pack` rests on and itself, the furthest first. Empty where one of them is not in force that day.
    std::vector<const Pack *> chain(const Pack &pack, QDate day) const;
    /// `pack` with all that it inherits, and of that only what is in force on that day.
    std::optional<Pack> effective(const Pack &pack, QDate day) const;
    /// Common classes and those of the pack, the pack's own meaning of an id before the common one.
    std::vector<DocumentClass> classesOf(const Pack &effective) const;
};

} // namespace chancery::rules
