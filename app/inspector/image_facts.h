// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/reading.h"

namespace chancery::inspector {

/// An image: one page, or as many as a TIFF has directories; no text. Nothing is decoded.
/// Warnings: TEXT_LAYER_MISSING, DAMAGED.
void readImage(Reading &reading);

} // namespace chancery::inspector
