// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chancery::intake {

/// What an OLE compound file holds.
struct CompoundKind {
    QString mediaType;      ///< "application/msword", "application/vnd.ms-excel", …; "application/x-ole-storage" for an
                            ///< encrypted package; empty where the directory tells nothing
    bool encrypted = false; ///< under a password
};

CompoundKind compoundKind(int descriptor);

} // namespace chancery::intake
