// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <memory>

namespace chancery::cli {

/// What the program runs in. Only the report of an inspection package needs fonts and pages: that call alone gets them, without
/// a display. The arguments must outlive it.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv);

} // namespace chancery::cli
