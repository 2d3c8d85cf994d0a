// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document_facts.h"
#include "core/intake/read_text.h"

#include <chrono>
#include <functional>

namespace chancery::inspector {

/// One document being read: what is known so far and how long there is to go on.
struct Reading {
    int descriptor;
    std::chrono::steady_clock::time_point until; ///< stop reading text then
    std::function<void(const domain::DocumentFacts &)> tell; ///< says what is known, in case the rest ends us
    domain::DocumentFacts facts;
    intake::ReadText text;

    bool isLate() const { return std::chrono::steady_clock::now() >= until; }
};

} // namespace chancery::inspector
