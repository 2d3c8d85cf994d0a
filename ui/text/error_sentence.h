// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace chancery::ui {

/// What an error code says: what happened, and what to do next. "{places}" are filled from the error's values; of several
/// rows with one code the first whose places are all known is taken.
struct ErrorSentence {
    const char *code;
    const char *happened;
    const char *next;
};

} // namespace chancery::ui
