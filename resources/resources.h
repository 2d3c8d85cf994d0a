// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace chancery::resources {

/// Makes the compiled-in data (":/rules", ":/schema", ":/icons", ":/sample", ":/context.jsonld") visible. A static
/// library's resources are left out by the linker until somebody asks; every program calls this once, first.
void load();

} // namespace chancery::resources
