// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/scratch_folder.h"

#include <memory>

namespace chancery::assembly {

/// A new workspace is made under a name of its own beside its place and renamed once it is whole: whoever stops the making, or
/// kills it, finds the folder absent, never half-made. Gone with this object unless settle() was called.
class FreshFolder
{
public:
    /// Errors: BadInput "FOLDER_IN_USE" where something lies at `target` already; Io "READ_ONLY".
    static base::Result<FreshFolder> beside(const QString &target);

    QString path() const { return m_part->path(); }
    /// Gives the folder its name. Whatever had files open in it must have closed them. Errors: as above.
    base::Status settle();

private:
    FreshFolder(QString target, std::unique_ptr<store::ScratchFolder> part) : m_target(std::move(target)), m_part(std::move(part)) {}

    QString m_target;
    std::unique_ptr<store::ScratchFolder> m_part;
};

} // namespace chancery::assembly
