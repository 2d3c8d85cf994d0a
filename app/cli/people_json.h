// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/domain/person.h"

#include <vector>

namespace chancery::cli {

/// People as lists show them: `{"user", "name", "roles"}` each.
base::Json::Array peopleJson(const std::vector<domain::Person> &people);

} // namespace chancery::cli
