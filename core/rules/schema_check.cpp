// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/schema_check.h"

#include "core/rules/json_lines.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <exception>

using namespace Qt::StringLiterals;

namespace chancery::rules {

namespace {

/// "<root>", "[rules]", "[3]" as "/rules/3".
QString pointerOf(const std::vector<std::string> &context)
{
    QString pointer;
    for (const std::string &each : context) {
        const QString step = QString::fromStdString(each);
        if (step != u"<root>")
            pointer += u'/' + pointerStep(QStringView(step).mid(1, step.size() - 2));
    }
    return pointer;
}

/// The library reports each failure again for every schema around it; those say only that something inside failed.
bool onlyRepeats(const QString &message)
{
    static const QRegularExpression Around(
        u"^Failed to validate (against (schema associated|a conditional|all child|any (child )?schemas|dependent|additional)|item #)"_s);
    return Around.match(message).hasMatch();
}

QString memberIn(const QString &message)
{
    static const QRegularExpression Unknown(u"constraints: '(.*)'\\.$"_s);
    return Unknown.match(message).captured(1);
}

QJsonObject definitionAsRoot(const QJsonObject &schema, QStringView definition)
{
    if (definition.isEmpty())
        return schema;
    QJsonObject root = schema[u"definitions"].toObject()[definition].toObject();
    root.insert(u"definitions"_s, schema[u"definitions"]);
    return root;
}

std::vector<SchemaProblem> validate(const QJsonValue &value, const QJsonValue &schemaValue)
{
    valijson::Schema schema;
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(valijson::adapters::QtJsonAdapter(schemaValue), schema);
    valijson::ValidationResults results;
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    if (validator.validate(schema, valijson::adapters::QtJsonAdapter(value), &results))
        return {};
    std::vector<SchemaProblem> causes, repeats;
    for (const valijson::ValidationResults::Error &each : results) {
        const QString message = QString::fromStdString(each.description);
        (onlyRepeats(message) ? repeats : causes).push_back({pointerOf(each.context), memberIn(message), message});
    }
    return causes.empty() ? repeats : causes;
}

} // namespace

std::vector<SchemaProblem> checkAgainstSchema(const QByteArray &text, const QByteArray &schema, QStringView definition)
{
    const QJsonObject whole = QJsonDocument::fromJson(schema).object();
    const QJsonDocument document = QJsonDocument::fromJson(text);
    const QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    if (whole.isEmpty())
        return {{{}, {}, u"the schema of rule packs is missing"_s}};
    if (document.isNull())
        return {{{}, {}, u"not an object"_s}};
    try {
        return validate(value, definitionAsRoot(whole, definition));
    } catch (const std::exception &failure) { // the library throws; nothing past this file does
        return {{{}, {}, QString::fromUtf8(failure.what())}};
    }
}

} // namespace chancery::rules
