// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace chancery::rules {

/// One sentence of the schema that a value broke.
struct SchemaProblem {
    QString pointer; ///< JSON pointer of the value, "" for the whole
    QString member;  ///< member of that value that is unknown, where that is the matter
    QString message;
};

/// The published schema, read once and held against many texts. Not thread-safe: one for each who loads.
class SchemaCheck
{
public:
    /// `schema`: draft-07.
    explicit SchemaCheck(const QByteArray &schema);
    ~SchemaCheck();
    SchemaCheck(SchemaCheck &&) noexcept;
    SchemaCheck &operator=(SchemaCheck &&) noexcept;

    /// Holds `text` (a JSON text that base::parseJson accepted) against the schema, or against one of its definitions where
    /// `definition` names it. Empty: good. The deepest causes only, not the failures around them that they bring about.
    std::vector<SchemaProblem> problemsOf(const QByteArray &text, const QString &definition = {});

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace chancery::rules
