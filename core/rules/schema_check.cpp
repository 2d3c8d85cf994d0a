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

#include <exception>
#include <map>

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
        u"^Failed to validate (against (schema associated|a conditional|all child|child schema|any (child )?schemas|dependent|additional)|item #)"_s);
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

std::vector<SchemaProblem> causesOf(const valijson::ValidationResults &results)
{
    std::vector<SchemaProblem> causes, repeats;
    for (const valijson::ValidationResults::Error &each : results) {
        const QString message = QString::fromStdString(each.description);
        (onlyRepeats(message) ? repeats : causes).push_back({pointerOf(each.context), memberIn(message), message});
    }
    return causes.empty() ? repeats : causes;
}

} // namespace

struct SchemaCheck::Private {
    QJsonObject text;
    std::map<QString, std::unique_ptr<valijson::Schema>> schemas; ///< by definition
    valijson::Validator validator{valijson::Validator::kStrongTypes}; ///< keeps its compiled expressions

    const valijson::Schema &schemaOf(const QString &definition)
    {
        std::unique_ptr<valijson::Schema> &held = schemas[definition];
        if (!held) {
            held = std::make_unique<valijson::Schema>();
            const QJsonValue root = definitionAsRoot(text, definition);
            valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(valijson::adapters::QtJsonAdapter(root), *held);
        }
        return *held;
    }
};

SchemaCheck::SchemaCheck(const QByteArray &schema) : d(std::make_unique<Private>())
{
    d->text = QJsonDocument::fromJson(schema).object();
}

SchemaCheck::~SchemaCheck() = default;
SchemaCheck::SchemaCheck(SchemaCheck &&) noexcept = default;
SchemaCheck &SchemaCheck::operator=(SchemaCheck &&) noexcept = default;

std::vector<SchemaProblem> SchemaCheck::problemsOf(const QByteArray &text, const QString &definition)
{
    if (d->text.isEmpty())
        return {{{}, {}, u"the schema of rule packs is missing"_s}};
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return {{{}, {}, u"not an object"_s}};
    try {
        valijson::ValidationResults results;
        const QJsonValue value = document.object();
        if (d->validator.validate(d->schemaOf(definition), valijson::adapters::QtJsonAdapter(value), &results))
            return {};
        return causesOf(results);
    } catch (const std::exception &failure) { // the library throws; nothing past this file does
        return {{{}, {}, QString::fromUtf8(failure.what())}};
    }
}

} // namespace chancery::rules
