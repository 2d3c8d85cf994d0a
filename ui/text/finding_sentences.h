// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

/// What each check of the gates says, with the values it found at the "{places}". Rows of one check stand together, the most
/// telling first: the first whose places are all known is taken.
namespace chancery::ui {

struct FindingSentence {
    const char *check;
    const char *text;
};

inline constexpr std::array FindingSentences{
    FindingSentence{"MISSING_DOCUMENT", QT_TRANSLATE_NOOP("FindingSentences", "{label} is missing for {subject}.")},
    FindingSentence{"MISSING_DOCUMENT", QT_TRANSLATE_NOOP("FindingSentences", "{label} is missing.")},
    FindingSentence{"MISSING_DOCUMENT", QT_TRANSLATE_NOOP("FindingSentences", "{class} is missing.")},
};

} // namespace chancery::ui
