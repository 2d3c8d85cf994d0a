// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace chancery::ui {

class Desk;

/// Whether the window may write a picture or a printed list there: never over the files of the workspace that is open
/// (core/engine/own_files.h). What the engine writes, it asks itself. Errors: BadInput "FILE_OF_WORKSPACE".
base::Status maySaveTo(const Desk &desk, const QString &path);

} // namespace chancery::ui
