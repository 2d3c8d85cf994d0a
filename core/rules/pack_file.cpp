// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/pack_file.h"

#include "core/base/canonical_json.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace chancery::rules {

namespace {

/// Packs are kilobytes; what is larger is not one.
constexpr qint64 LargestFile = 4 * 1024 * 1024;

std::optional<QByteArray> bytesOf(const QString &path, std::vector<PackError> &errors)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) {
        errors.push_back({path, 0, 0, {}, file.errorString()});
        return std::nullopt;
    }
    if (file.size() > LargestFile) {
        errors.push_back({path, 0, 0, {}, u"larger than %1 bytes"_s.arg(LargestFile)});
        return std::nullopt;
    }
    return file.readAll();
}

/// A sentence is a few hundred characters, a file name fewer. The schema's patterns are matched by recursion, one step a
/// character: a text of megabytes would exhaust the stack.
constexpr qsizetype LongestText = 4000;

/// Pointer of the first text that is longer, also of a member's name.
std::optional<QString> overlongText(const base::Json &json, const QString &pointer)
{
    if (json.isString() && json.toString().size() > LongestText)
        return pointer;
    for (const auto &[name, value] : json.object()) {
        if (name.size() > LongestText)
            return pointer;
        if (const auto found = overlongText(value, pointer + u'/' + pointerStep(name)))
            return found;
    }
    for (size_t i = 0; i < json.array().size(); ++i) {
        if (const auto found = overlongText(json.array()[i], pointer + u'/' + QString::number(i)))
            return found;
    }
    return std::nullopt;
}

/// What stands where a text was refused, to be shown with the refusal.
QString foundAt(const base::Json &json, const QString &pointer)
{
    const base::Json *value = &json;
    for (const QString &step : pointer.split(u'/', Qt::SkipEmptyParts)) {
        if (value->isArray() && step.toULongLong() < value->array().size())
            value = &value->array()[size_t(step.toULongLong())];
        else
            value = &(*value)[step];
    }
    constexpr int Shown = 80;
    return value->isString() ? u" Found: \"%1\"."_s.arg(value->toString().left(Shown)) : QString();
}

} // namespace

PackError JsonFile::error(const QString &pointer, const QString &message) const
{
    const JsonLines::Place place = lines->at(pointer);
    return {path, place.line, place.column, pointer, message};
}

QByteArray publishedSchema()
{
    QFile file(u":/rules/schema/rule-pack.schema.json"_s);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<JsonFile> readJsonFile(const QString &path, SchemaCheck &schema, const QString &definition,
                                     std::vector<PackError> &errors)
{
    const std::optional<QByteArray> bytes = bytesOf(path, errors);
    if (!bytes)
        return std::nullopt;
    base::Result<base::Json> parsed = base::parseJson(*bytes);
    if (!parsed) {
        const QMap<QString, QString> &values = parsed.error().values;
        errors.push_back({path, values.value(u"line"_s).toInt(), values.value(u"column"_s).toInt(), {},
                          values.value(u"reason"_s, parsed.error().code)});
        return std::nullopt;
    }
    JsonFile file{path, *bytes, std::move(parsed).value(), std::make_shared<const JsonLines>(*bytes)};
    if (const auto overlong = overlongText(file.json, {})) {
        errors.push_back(file.error(*overlong, u"a text longer than %1 characters"_s.arg(LongestText)));
        return std::nullopt;
    }
    const std::vector<SchemaProblem> problems = schema.problemsOf(*bytes, definition);
    for (const SchemaProblem &each : problems) {
        const JsonLines::Place place = each.member.isEmpty() ? file.lines->at(each.pointer)
                                                             : file.lines->memberAt(each.pointer, each.member);
        errors.push_back({path, place.line, place.column, each.pointer, each.message + foundAt(file.json, each.pointer)});
    }
    if (!problems.empty())
        return std::nullopt;
    return file;
}

} // namespace chancery::rules
