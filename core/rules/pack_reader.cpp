// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/pack.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::rules {

using base::Json;
using domain::Category;
using domain::Confidence;

namespace {

QDate dayIn(const Json &json, QStringView name, QDate absent)
{
    return json.contains(name) ? QDate::fromString(json[name].toString(), Qt::ISODate) : absent;
}

template<typename E>
E enumIn(const Json &json, QStringView name, E absent)
{
    return base::fromWire<E>(json[name].toString()).value_or(absent);
}

std::optional<bool> flagIn(const Json &json, QStringView name)
{
    return json[name].isBool() ? std::optional(json[name].toBool()) : std::nullopt;
}

When whenFromJson(const Json &json)
{
    When when{flagIn(json, u"fda_regulated"), flagIn(json, u"federally_funded"), flagIn(json, u"minimal_risk"),
              flagIn(json, u"advanced_therapy"), {}};
    for (const Json &each : json[u"any_of"].array())
        when.anyOf.push_back(whenFromJson(each));
    return when;
}

Provenance provenanceFromJson(const Json &json, const Pack &pack)
{
    Provenance from;
    from.id = json[u"id"].toString();
    from.title = json[u"title"].toString();
    from.citation = json[u"citation"].toString();
    from.source = json[u"source"].toString();
    from.checkedOn = json[u"checked_on"].toString();
    from.remedy = json[u"remedy"].toString();
    from.confidence = enumIn(json, u"confidence", Confidence::Known);
    from.validFrom = dayIn(json, u"valid_from", pack.validFrom);
    from.validTo = dayIn(json, u"valid_to", pack.validTo);
    return from;
}

Rule ruleFromJson(const Json &json, const Pack &pack)
{
    Rule rule;
    rule.from = provenanceFromJson(json, pack);
    rule.when = whenFromJson(json[u"when"]);
    rule.part = enumIn(json, u"part", Part::Any);
    rule.gate = enumIn(json, u"gate", domain::Gate::Format);
    rule.category = bearable(enumIn(json, u"severity", Category::NonBlockingWarning), rule.from.confidence);
    rule.check = json[u"check"].toString();
    rule.parameters = json[u"parameters"];
    return rule;
}

/// Time alone moves a case only by a rule that was read in an official copy, or that is the house's own: for any other the
/// passing of the clock is told to a person.
domain::OnTimeout bearable(domain::OnTimeout declared, Confidence confidence)
{
    const bool mayAct = confidence == Confidence::Verified || confidence == Confidence::House;
    return mayAct || declared == domain::OnTimeout::TimeoutPendingAcknowledgment ? declared : domain::OnTimeout::Escalate;
}

Clock clockFromJson(const Json &json, const Pack &pack)
{
    Clock clock{provenanceFromJson(json, pack), whenFromJson(json[u"when"]), {}};
    domain::ClockRule &rule = clock.clock;
    rule.kind = json[u"kind"].toString();
    rule.label = clock.from.title;
    rule.state = enumIn(json, u"state", domain::State::Submitted);
    rule.start = enumIn(json, u"start", domain::ClockStart::Submitted);
    rule.amount = int(json[u"amount"].toInt());
    rule.unit = enumIn(json, u"unit", domain::ClockUnit::CalendarDays);
    rule.includesStartDay = json[u"includes_start_day"].toBool();
    rule.minusDays = int(json[u"minus_days"].toInt());
    rule.rollsToWorkingDay = json[u"rolls_to_working_day"].toBool();
    rule.stopsOnRequest = json[u"stops_on_request"].toBool();
    rule.endsOnRequest = json[u"ends_on_request"].toBool();
    rule.requestAddsDays = int(json[u"request_adds_days"].toInt());
    rule.after = json[u"after"].toString();
    rule.calendar = json[u"calendar"].toString();
    rule.onTimeout = bearable(enumIn(json, u"on_timeout", domain::OnTimeout::Escalate), clock.from.confidence);
    rule.rule = clock.from.id;
    rule.citation = clock.from.citation;
    return clock;
}

Activation activationFromJson(const Json &json, const Pack &pack)
{
    Activation gate{provenanceFromJson(json, pack), whenFromJson(json[u"when"]), {}};
    gate.gate = {json[u"name"].toString(), gate.from.title, gate.from.id, gate.from.citation};
    return gate;
}

void readHead(Pack &pack, const Json &json)
{
    pack.id = json[u"id"].toString();
    pack.version = json[u"version"].toString();
    pack.title = json[u"title"].toString();
    pack.jurisdiction = json[u"jurisdiction"].toString();
    pack.jurisdictionTitle = json[u"jurisdiction_title"].toString();
    pack.route = json[u"route"].toString();
    pack.basedOn = json[u"based_on"].toString();
    pack.omit = json[u"omit"].toStringList();
    pack.validFrom = dayIn(json, u"valid_from", {});
    pack.validTo = dayIn(json, u"valid_to", {});
    pack.subjectLanguages = json[u"languages"][u"subjects"].toStringList();
    pack.languagesFixed = json[u"languages"][u"fixed"].toBool();
    pack.languageConfidence = enumIn(json[u"languages"], u"confidence", Confidence::House);
    pack.retentionYears = int(json[u"retention_years"].toInt());
    pack.notes = json[u"notes"].toStringList();
    const Json &calendar = json[u"calendar"];
    pack.ownCalendar = calendar.isObject() ? calendar : Json();
    pack.calendar = calendar.isObject() ? calendar[u"id"].toString() : calendar.toString();
}

} // namespace

bool When::holds(const domain::Study &study) const
{
    const auto agrees = [](const std::optional<bool> &wanted, bool is) { return !wanted || *wanted == is; };
    const bool one = anyOf.empty() || std::ranges::any_of(anyOf, [&](const When &each) { return each.holds(study); });
    return one && agrees(fdaRegulated, study.fdaRegulated) && agrees(federallyFunded, study.federallyFunded)
        && agrees(minimalRisk, study.minimalRisk) && agrees(advancedTherapy, study.advancedTherapy);
}

Category bearable(Category declared, Confidence confidence)
{
    switch (confidence) {
    case Confidence::Verified:
    case Confidence::House:
        return declared;
    case Confidence::Secondary:
        return declared == Category::BlockingSchemaError ? Category::BlockingComplianceViolation : declared;
    case Confidence::Known:
        return Category::NonBlockingWarning;
    }
    return Category::NonBlockingWarning;
}

DocumentClass documentClassFromJson(const Json &json)
{
    DocumentClass one;
    one.id = json[u"id"].toString();
    one.label = json[u"label"].toString();
    one.kind = json[u"kind"].toString(one.kind);
    one.perPerson = json[u"per_person"].toBool();
    one.forSubjects = json[u"for_subjects"].toBool();
    one.carriesVersion = json[u"carries_version"].toBool();
    one.expires = json[u"expires"].toBool();
    one.several = json[u"several"].toBool();
    one.fileName = json[u"file_name"].toString();
    one.fileNameExample = json[u"file_name_example"].toString();
    return one;
}

Pack packFromJson(const Json &json)
{
    Pack pack;
    readHead(pack, json);
    for (const Json &each : json[u"classes"].array())
        pack.classes.push_back(documentClassFromJson(each));
    for (const Json &each : json[u"rules"].array())
        pack.rules.push_back(ruleFromJson(each, pack));
    for (const Json &each : json[u"clocks"].array())
        pack.clocks.push_back(clockFromJson(each, pack));
    for (const Json &each : json[u"gates"].array())
        pack.gates.push_back(activationFromJson(each, pack));
    return pack;
}

} // namespace chancery::rules
