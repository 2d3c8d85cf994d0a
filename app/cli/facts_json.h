// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/domain/document_facts.h"

namespace chancery::cli {

/// The answer of `document inspect`.
base::Json inspectionJson(const domain::DocumentFacts &facts);

} // namespace chancery::cli
