// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <stop_token>

namespace chancery::cli {

/// Does what the arguments (without the program's name) ask for; returns the exit status.
int run(const QStringList &arguments, std::stop_token stop);

} // namespace chancery::cli
