// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace chancery::cli {

/// The context of the command line's own sentences: `Cli::tr("…")`. Names of options, members and codes are not translated.
class Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace chancery::cli
