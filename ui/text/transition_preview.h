// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/guard.h"
#include "core/workflow/lifecycle.h"
#include "ui/text/outstanding_words.h"

#include <vector>

namespace chancery::ui {

/// One way on from the present state with its guard as a checklist, computed by workflow::guard from what the page shows.
/// A preview: the engine decides anew on the record itself.
struct TransitionPreview {
    workflow::Transition transition{};
    workflow::Checklist checklist;
    LeftBehind left = {}; ///< what the step leaves undone though nothing stops it

    bool open() const { return workflow::allMet(checklist); }
    friend bool operator==(const TransitionPreview &, const TransitionPreview &) = default;
};

using Previews = std::vector<TransitionPreview>;

} // namespace chancery::ui
