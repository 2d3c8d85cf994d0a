// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/save_place.h"

#include "core/engine/own_files.h"
#include "ui/widgets/desk.h"

namespace chancery::ui {

base::Status maySaveTo(const Desk &desk, const QString &path) { return engine::leavesOwnFilesAlone(desk.folder(), path); }

} // namespace chancery::ui
