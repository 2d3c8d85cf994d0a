// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/vault_descriptor.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace chancery::store {

/// A folder beside `target`, where something is made before it gets that name; gone with this object. What a kill left there
/// is swept when the same target is made again: only folders of exactly this form of name, of this account, that no living
/// process holds (each holds a lock on its own, flock(2), which ends with the process).
class ScratchFolder
{
public:
    /// `purpose`: a word for the name, as "part": "TARGET.part-chancery-XXXXXX".
    ScratchFolder(const QString &target, const QString &purpose);

    bool isValid() const { return m_folder && m_folder->isValid(); }
    QString errorString() const { return m_folder ? m_folder->errorString() : QString(); }
    QString path() const { return m_folder->path(); }
    QString filePath(const QString &name) const { return m_folder->filePath(name); }
    /// It was renamed to what it was made for.
    void keep() { m_folder->setAutoRemove(false); }

private:
    VaultDescriptor m_lock{-1}; ///< ends after the folder, so that nobody sweeps what is still being removed
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace chancery::store
