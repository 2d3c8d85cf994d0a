// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/json_lines.h"
#include "core/rules/pack.h"
#include "core/rules/registry.h"
#include "core/rules/schema_check.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace chancery::rules {

/// A file that is being loaded: its value, and where the parts of it stand.
struct JsonFile {
    QString path;
    QByteArray bytes;
    base::Json json;
    std::shared_ptr<const JsonLines> lines;

    PackError error(const QString &pointer, const QString &message) const;
};

/// Reads and parses a file and holds it against the published schema (or one of its definitions). What is wrong goes to
/// `errors`, each with its line; nothing is returned then.
std::optional<JsonFile> readJsonFile(const QString &path, SchemaCheck &schema, const QString &definition, std::vector<PackError> &errors);

/// The bytes of the published schema, as the program carries it.
QByteArray publishedSchema();

/// What the schema cannot say of one pack: days that exist, periods that do not end before they begin, ids that are used
/// once in a period, expressions that can be read, a check's parameters.
std::vector<PackError> faultsOf(const JsonFile &file, const Pack &pack);

} // namespace chancery::rules
