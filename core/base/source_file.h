// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_stamp.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace chancery::base {

/// The error that stands for a file which could not be opened or read: `reason` is what errno said. A name that leads to
/// nothing, and a file that may not be read, are input that cannot be used (BadInput); a failing disk is not (Io).
/// "FILE_UNREADABLE", value `path`.
Error fileUnreadable(const QString &path, int reason);

/// A person's file, read once from front to back. Follows links to regular files; never opens a device, never waits on a
/// pipe. Unbuffered: hand it a large buffer. One thread at a time.
class SourceFile
{
public:
    /// Errors: BadInput "NOT_A_FILE" (folder, pipe, socket, device), BadInput or Io "FILE_UNREADABLE"; value `path`.
    static Result<SourceFile> open(const QString &path);
    /// The stamp of what `path` names, without opening it. Errors as open().
    static Result<FileStamp> look(const QString &path);

    ~SourceFile();
    SourceFile(SourceFile &&other) noexcept;
    SourceFile &operator=(SourceFile &&other) noexcept;

    const FileStamp &stamp() const { return m_stamp; }
    /// Fills `to` up to `room` bytes; less only at the end of the file. Errors: Io "FILE_UNREADABLE".
    Result<qsizetype> read(char *to, qsizetype room);
    /// Whether what was read is one state of one file: nobody wrote to it since open(), and its name still means it.
    /// Errors: BadInput "FILE_CHANGED".
    Status unchanged() const;

private:
    SourceFile(QString path, QByteArray native, int descriptor, const FileStamp &stamp);

    QString m_path;
    QByteArray m_native;
    int m_descriptor = -1;
    FileStamp m_stamp;
};

/// Whether a file may be put in the place of what stands there: nothing, or a file. A device or a pipe is no such place: the rename
/// that makes a file whole at once would put a file where the system keeps /dev/null. Errors: BadInput "NOT_A_FILE" (path).
Status isReplaceable(const QString &path);

} // namespace chancery::base
