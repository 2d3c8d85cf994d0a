// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

#include <source_location>

namespace chancery::base {

/// What kind of thing went wrong; decides the exit status of the command line and the tone of the window.
enum class ErrorKind {
    Usage,     ///< the call's words are off (exit 2)
    BadInput,  ///< the input cannot be used (exit 3)
    NotFound,  ///< nothing is stored under that name (exit 3)
    Denied,    ///< the person may not do that, or did not prove who they are (exit 1)
    Refused,   ///< a rule of the domain says no (exit 1)
    Corrupt,   ///< what is stored is not what was stored (exit 1)
    Cancelled, ///< a person asked to stop (exit 4)
    Busy,      ///< another writer holds the workspace (exit 4)
    Newer,     ///< the file was written by a later version (exit 4)
    Io,        ///< disk, file system (exit 4)
    Keychain,  ///< keys cannot be had (exit 4)
    Internal,  ///< a promise of our own was broken (exit 4)
};

/// A failure as a value. `code` is stable and upper-case ("WORKSPACE_LOCKED"); the sentence a person
/// reads is made from `code` and `values` in ui/text, never here. `detail` is for logs and "copy details".
struct [[nodiscard]] Error {
    ErrorKind kind = ErrorKind::Internal;
    QString code;
    QMap<QString, QString> values;
    QString detail;
    std::source_location where = std::source_location::current();
};

/// Shorthand so that the place recorded is the caller's.
inline Error error(ErrorKind kind, const QString &code, QMap<QString, QString> values = {},
                   const QString &detail = {},
                   std::source_location where = std::source_location::current())
{
    return Error{kind, code, std::move(values), detail, where};
}

} // namespace chancery::base
