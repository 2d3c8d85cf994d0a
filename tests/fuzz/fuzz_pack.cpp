// SPDX-License-Identifier: GPL-3.0-or-later
// A rule pack, a calendar, a list of classes or of consent elements, as a person may write one: read, held against the
// schema and looked through for what the schema cannot say.
#include "core/base/canonical_json.h"
#include "core/rules/consent_element.h"
#include "core/rules/document_class.h"
#include "core/rules/pack_file.h"
#include "core/workflow/calendar.h"
#include "fuzz_check.h"
#include "memory_file.h"
#include "resources/resources.h"

#include <QDate>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

rules::SchemaCheck &schema()
{
    static rules::SchemaCheck check = [] {
        resources::load();
        return rules::SchemaCheck(rules::publishedSchema());
    }();
    return check;
}

/// The definition that a file of this shape is held against; a pack's is the whole schema.
QString definitionFor(const base::Json &json)
{
    if (json.contains(u"rules"))
        return {};
    if (json.contains(u"elements"))
        return u"consentFile"_s;
    return json.contains(u"holidays") ? u"calendar"_s : json.contains(u"classes") ? u"classFile"_s : QString();
}

void countDays(const base::Json &json)
{
    const workflow::Calendar calendar = workflow::Calendar::fromJson(json);
    for (const QDate &day : calendar.holidays(2026))
        mustHold(day.isValid() && !calendar.isWorkingDay(day), "a holiday is a day on which nobody works");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView text(data, qsizetype(size));
    const auto parsed = base::parseJson(text);
    const QString definition = parsed ? definitionFor(*parsed) : QString();
    const MemoryFile file(data, size);
    std::vector<rules::PackError> errors;
    const auto read = rules::readJsonFile(file.path(), schema(), definition, errors);
    mustHold(read.has_value() == errors.empty(), "what is left out is left out with its reason");
    for (const rules::PackError &each : errors)
        mustHold(!each.message.isEmpty() && each.line >= 0 && each.line <= 1 + QByteArrayView(text).toByteArray().count('\n'), "a mistake has a line");
    if (!read)
        return 0;
    if (definition.isEmpty()) {
        const rules::Pack pack = rules::packFromJson(read->json);
        rules::faultsOf(*read, pack);
    } else if (definition == u"calendar") {
        countDays(read->json);
    } else if (definition == u"consentFile") {
        rules::consentElementsFromJson(read->json);
    } else {
        for (const base::Json &each : read->json[u"classes"].array())
            rules::documentClassFromJson(each);
    }
    return 0;
}
