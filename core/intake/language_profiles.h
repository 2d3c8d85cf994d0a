// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <span>

namespace chancery::intake {

/// What a language is recognised by: its frequent words, lower case, parted by spaces, and letters few others use.
struct LanguageProfile {
    QStringView code;
    QStringView words;
    QStringView letters;
};

std::span<const LanguageProfile> latinProfiles();
std::span<const LanguageProfile> cyrillicProfiles();
std::span<const LanguageProfile> devanagariProfiles();
std::span<const LanguageProfile> arabicProfiles();

} // namespace chancery::intake
