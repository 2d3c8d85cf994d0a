// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <vector>

namespace chancery::rules {

/// One sentence of the schema that a value broke.
struct SchemaProblem {
    QString pointer; ///< JSON pointer of the value, "" for the whole
    QString member;  ///< member of that value that is unknown, where that is the matter
    QString message;
};

/// Holds `text` (a JSON text that base::parseJson accepted) against `schema` (draft-07), or against one of its definitions
/// where `definition` names it. Empty: good. The deepest causes only, not the failures around them that they bring about.
std::vector<SchemaProblem> checkAgainstSchema(const QByteArray &text, const QByteArray &schema, QStringView definition = {});

} // namespace chancery::rules
