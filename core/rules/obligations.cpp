// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/gate_run.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::rules {

using domain::Confidence;

namespace {

/// A demand whose source was not read warns; one known from a secondary source goes to the queue as a finding, where a person
/// can resolve it, and so does not bar the way by itself.
bool barsTheWay(const Rule &rule)
{
    const bool read = rule.from.confidence == Confidence::Verified || rule.from.confidence == Confidence::House;
    return read && rule.category != domain::Category::NonBlockingWarning && !rule.parameters[u"if_applicable"].toBool();
}

domain::DocumentDemand demandOf(const Rule &rule, const std::vector<DocumentClass> &classes)
{
    const base::Json &asked = rule.parameters;
    domain::DocumentDemand demand;
    demand.documentClass = asked[u"class"].toString();
    const auto known = std::ranges::find(classes, demand.documentClass, &DocumentClass::id);
    const bool found = known != classes.end();
    demand.label = asked[u"label"].toString(found ? known->label : demand.documentClass);
    demand.before = base::fromWire<domain::State>(asked[u"before"].toString()).value_or(domain::State::Submitted);
    demand.blocking = barsTheWay(rule);
    demand.perPerson = asked[u"per_person"].toBool(found && known->perPerson);
    demand.rule = rule.from.id;
    demand.citation = rule.from.citation;
    return demand;
}

} // namespace

const Pack *packFor(const RuleBook &book, const QString &jurisdiction, domain::Route route, QDate day)
{
    const QString wanted = route == domain::Route::Pack ? QString() : base::wireText(route);
    return book.choose(jurisdiction, wanted, day);
}

base::Digest rulesDigest(const std::vector<const Pack *> &chain)
{
    base::Sha256 hash;
    for (const Pack *each : chain)
        hash.add(each->sha256.raw());
    return hash.finish();
}

SubjectLanguages subjectLanguages(const Pack &effective, const domain::Site &site)
{
    QStringList named;
    for (const QString &each : site.languages.split(u',', Qt::SkipEmptyParts)) {
        const QString language = each.section(u'-', 0, 0).trimmed().toLower();
        if (!language.isEmpty() && !named.contains(language))
            named.append(language);
    }
    return named.isEmpty() || effective.languagesFixed ? SubjectLanguages{effective.subjectLanguages, false} : SubjectLanguages{named, true};
}

domain::Obligations obligationsOf(const RuleBook &book, const Pack &pack, const domain::Study &study, const domain::Site &site,
                                  QDate day, bool withLead)
{
    const Pack effective = book.effective(pack, day).value_or(pack);
    const std::vector<DocumentClass> classes = book.classesOf(effective);
    domain::Obligations asked;
    asked.packId = pack.id;
    asked.packVersion = pack.version;
    asked.packSha256 = rulesDigest(book.chain(pack, day)).hex();
    asked.packTitle = pack.title;
    asked.asOf = day;
    asked.subjectLanguages = subjectLanguages(effective, site).languages;
    asked.retentionYears = effective.retentionYears;
    for (const Rule &each : effective.rules) {
        if (each.check == u"document" && each.when.holds(study) && (withLead || each.part != Part::Lead))
            asked.documents.push_back(demandOf(each, classes));
    }
    for (const Clock &each : effective.clocks) {
        if (!each.when.holds(study))
            continue;
        asked.clocks.push_back(each.clock);
        if (asked.clocks.back().calendar.isEmpty())
            asked.clocks.back().calendar = effective.calendar;
    }
    for (const Activation &each : effective.gates) {
        if (each.when.holds(study))
            asked.gates.push_back(each.gate);
    }
    return asked;
}

} // namespace chancery::rules
