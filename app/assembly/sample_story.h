// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/sample_hand.h"

#include <functional>

namespace chancery::assembly {

/// What happened at the sample's sites, in the order of time.
base::Status tellSampleStory(SampleHand &hand, const std::function<void(int done, int total)> &progress);

} // namespace chancery::assembly
