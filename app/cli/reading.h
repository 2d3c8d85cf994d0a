// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

#include <QTemporaryDir>

#include <memory>

namespace chancery::cli {

/// A read-only look at a workspace, wherever it lies. On a folder that may not be written (an archive, a disc, another
/// person's) SQLite cannot set up what reading a live file needs; then a private copy of the storage is looked at, and is
/// gone with this object. Documents are not copied.
class Reading
{
public:
    /// Errors: those of Reader::open; Io "FILE_UNREADABLE".
    static base::Result<Reading> open(const QString &folder);

    const store::Reader &reader() const { return *m_reader; }
    store::Reader &reader() { return *m_reader; }

private:
    Reading(std::unique_ptr<QTemporaryDir> copy, std::unique_ptr<store::Reader> reader)
        : m_copy(std::move(copy)), m_reader(std::move(reader)) {}

    std::unique_ptr<QTemporaryDir> m_copy;   ///< null where the workspace itself is looked at
    std::unique_ptr<store::Reader> m_reader; ///< closed before its copy goes
};

} // namespace chancery::cli
