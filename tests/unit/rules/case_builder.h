// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/check_table.h"
#include "core/rules/registry.h"
#include "resources/resources.h"

#include <QTest>

#include <algorithm>

/// A small case for the gates: a study, a site and documents that read well; a test then spoils one thing.
namespace chancery::test {

using namespace Qt::StringLiterals;

inline const QDate Today(2026, 11, 20);

inline const rules::Registry &shippedRules()
{
    static const rules::Registry Loaded = [] {
        resources::load();
        return rules::Registry::load({u":/rules"_s});
    }();
    return Loaded;
}

struct Case {
    domain::Study study;
    domain::Site site;
    domain::Submission submission;
    QDate day = Today;

    explicit Case(const QString &jurisdiction = u"US"_s, domain::Route route = domain::Route::Local)
    {
        study.protocolNumber = u"ABC-123"_s;
        site.jurisdiction = jurisdiction;
        site.investigator = u"Ada Vos"_s;
        submission.jurisdiction = jurisdiction;
        submission.route = jurisdiction == u"US" ? route : domain::Route::Pack;
    }

    domain::Document &add(const QString &documentClass, const QString &version = u"1.0"_s, const QString &language = u"en"_s)
    {
        domain::Document document;
        const qsizetype number = qsizetype(submission.documents.size()) + 1;
        document.id = domain::DocumentId(u"document-%1"_s.arg(number));
        document.documentClass = documentClass;
        document.fileName = documentClass + u".pdf"_s;
        document.version = version;
        document.date = QDate(2026, 9, 1);
        document.language = language;
        document.mediaType = u"application/pdf"_s;
        document.byteLength = 1000;
        document.sha256 = base::Sha256::of(QByteArray::number(number));
        document.facts.mediaType = document.mediaType;
        document.facts.pages = 3;
        document.facts.hasText = true;
        document.facts.language = language;
        document.facts.versions = {version};
        document.facts.dates = {u"2026-09-01"_s};
        submission.documents.push_back(document);
        return submission.documents.back();
    }

    rules::Registry::GateRun run() const { return shippedRules().runGates(study, site, submission, day); }
};

/// A US package on the local route without a blocking finding.
inline Case soundCase()
{
    Case sound;
    for (const QString &each : {u"protocol"_s, u"icf"_s, u"delegation-log"_s, u"department-signoff"_s})
        sound.add(each);
    for (const QString &each : {u"cv"_s, u"licence"_s, u"training"_s}) {
        domain::Document &own = sound.add(each);
        own.subject = u"Ada Vos"_s;
        own.expires = QDate(2028, 1, 1);
    }
    return sound;
}

inline std::vector<domain::Finding> raised(const std::vector<domain::Finding> &findings, const QString &check, const QString &rule = {})
{
    std::vector<domain::Finding> found;
    for (const domain::Finding &each : findings) {
        if (each.check == check && (rule.isEmpty() || each.rule == rule))
            found.push_back(each);
    }
    return found;
}

inline bool blocks(const std::vector<domain::Finding> &findings)
{
    return std::ranges::any_of(findings, &domain::Finding::blocks);
}

/// What one check says under a rule made for the test, whatever packs say.
inline rules::Findings checked(const Case &held, const QString &check, const base::Json &parameters = {}, bool warning = false,
                               const QStringList &languages = {}, bool each = false,
                               domain::Confidence languageConfidence = domain::Confidence::Verified)
{
    rules::Rule rule;
    rule.from.id = u"TEST-01"_s;
    rule.from.title = u"A rule for the test"_s;
    rule.from.citation = u"Clause 1"_s;
    rule.from.remedy = u"Mend it."_s;
    rule.from.confidence = domain::Confidence::Verified;
    rule.category = warning ? domain::Category::NonBlockingWarning : domain::Category::BlockingComplianceViolation;
    rule.check = check;
    rule.parameters = parameters;
    static const std::vector<rules::DocumentClass> Classes = [] {
        std::vector<rules::DocumentClass> known;
        for (const auto &[id, label] : shippedRules().documentClasses(u"US"_s, Today))
            known.push_back(*shippedRules().documentClass(u"US"_s, Today, id));
        return known;
    }();
    static const std::vector<rules::ConsentElement> Elements{
        {u"purpose"_s, u"Purposes of the research"_s, u"45 CFR 46.116(b)(1)"_s, true, {u"common_rule"_s, u"fda"_s}, {}, {u"en"_s, u"nl"_s}},
        {u"compensation_injury"_s, u"Compensation"_s, u"45 CFR 46.116(b)(6)"_s, true, {u"common_rule"_s}, u"more_than_minimal_risk"_s, {u"en"_s}},
        {u"genome"_s, u"Genome"_s, u"45 CFR 46.116(c)(9)"_s, false, {u"common_rule"_s}, {}, {u"en"_s}},
        {u"trial_registration"_s, u"ClinicalTrials.gov"_s, u"21 CFR 50.25(c)"_s, true, {u"fda"_s}, {}, {u"en"_s}}};
    const rules::CheckContext context{held.study, held.site, held.submission, held.day, rule, Classes, Elements, languages, each, languageConfidence};
    rules::Findings findings;
    rules::checkNamed(check)->run(context, findings);
    return findings;
}

inline base::Json parameters(std::initializer_list<std::pair<QString, base::Json>> members)
{
    base::Json json{base::Json::Object{}};
    for (const auto &[name, value] : members)
        json.set(name, value);
    return json;
}

} // namespace chancery::test
