// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/json.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace chancery::cli {

/// Text from outside (a file's name, what somebody typed) as it may stand on a terminal: nothing in it moves the cursor, sets
/// colours or turns the direction of what follows. Line breaks stay.
QString shown(const QString &text);

/// Where answers go. With --json one object goes to standard output and nothing else; without, tables and lines for people.
class Output
{
public:
    explicit Output(bool json) : m_json(json) {}

    bool isJson() const { return m_json; }
    /// The command's JSON answer; silent where people read.
    void answer(const base::Json &json);
    /// A line for people; silent with --json.
    void line(const QString &text = {});
    /// Rows for people, columns aligned by the letters' width; silent with --json.
    void table(const QStringList &header, const std::vector<QStringList> &rows);
    /// Names and values, one a line, for people.
    void facts(const std::vector<std::pair<QString, QString>> &facts);
    /// Bytes as they are, whatever the form of answer was asked for.
    void bytes(const QByteArray &bytes);
    /// An error: to standard error, in words or as {"error": …}.
    void error(const base::Error &error);
    /// Whether everything written so far has reached standard output.
    bool flush();

    /// A note beside the answer, to standard error; silent with --json.
    void note(const QString &text);

private:
    bool m_json;
    bool m_failed = false;
};

/// 0 and 1 are a command's own; these stand for what kept it from answering. A file that is named and not there, or a
/// workspace whose file is damaged or was written by a later version, is input that cannot be used (3); a disk, a key, another writer is the world (4).
int exitStatus(const base::Error &error);

} // namespace chancery::cli
