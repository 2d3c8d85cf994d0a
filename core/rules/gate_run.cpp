// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/gate_run.h"

#include "core/rules/check_table.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chancery::rules {

using domain::Category;
using domain::Finding;
using domain::Gate;

namespace {

/// Whether a rule is for this submission: a site's own in a central review does not carry what the lead carried.
bool concerns(const Rule &rule, const domain::Submission &submission)
{
    const bool siteOnly = submission.route == domain::Route::Central && !submission.isLead;
    return rule.part != Part::Lead || !siteOnly;
}

bool sameMatter(const Finding &a, const Finding &b)
{
    return a.check == b.check && a.rule == b.rule && a.document == b.document && a.location == b.location && a.values == b.values;
}

/// What the engine writes when the gates no longer see a finding: not a person's word, so it settles nothing.
const QString ClearedByGates = u"CLEARED_BY_VALIDATION"_s;

/// A person's resolution holds for as long as the matter is the same; a schema error is nobody's to resolve.
void keepResolution(Finding &finding, const domain::Submission &submission)
{
    if (finding.category != Category::BlockingComplianceViolation)
        return;
    const auto settled = std::ranges::find_if(submission.findings, [&](const Finding &each) {
        return each.status == domain::FindingStatus::Resolved && !each.resolution.isEmpty() && each.resolution != ClearedByGates
            && sameMatter(each, finding);
    });
    if (settled == submission.findings.end())
        return;
    finding.status = domain::FindingStatus::Resolved;
    finding.resolution = settled->resolution;
    finding.assignedTo = settled->assignedTo;
    finding.resolvedSeq = settled->resolvedSeq;
}

Finding noPack(const domain::Submission &submission, const domain::Site &site, QDate day)
{
    Finding finding;
    finding.category = Category::BlockingSchemaError;
    finding.check = u"NO_RULE_PACK"_s;
    finding.rule = u"HOUSE-NO-PACK"_s;
    finding.confidence = domain::Confidence::House;
    finding.values = {{u"jurisdiction"_s, submission.jurisdiction.isEmpty() ? site.jurisdiction : submission.jurisdiction},
                      {u"day"_s, day.toString(Qt::ISODate)}};
    return finding;
}

} // namespace

Registry::GateRun runGatesOver(const RuleBook &book, const domain::Study &study, const domain::Site &site,
                               const domain::Submission &submission, QDate day)
{
    const QString jurisdiction = submission.jurisdiction.isEmpty() ? site.jurisdiction : submission.jurisdiction;
    const Pack *pack = packFor(book, jurisdiction, submission.route, day);
    const std::optional<Pack> effective = pack ? book.effective(*pack, day) : std::nullopt;
    if (!effective)
        return {Gate::Schema, {noPack(submission, site, day)}};
    const std::vector<DocumentClass> classes = book.classesOf(*effective);
    const SubjectLanguages languages = subjectLanguages(*effective, site);
    const domain::Confidence confidence = languages.each ? domain::Confidence::House : effective->languageConfidence;

    Registry::GateRun run;
    for (const Gate gate : {Gate::Schema, Gate::Compliance, Gate::Format}) {
        run.lastGate = gate;
        for (const Rule &rule : effective->rules) {
            if (rule.gate != gate || !rule.when.holds(study) || !concerns(rule, submission))
                continue;
            const CheckContext context{study, site, submission, day, rule, classes, book.consentElements,
                                       languages.languages, languages.each, confidence};
            checkNamed(rule.check)->run(context, run.findings);
        }
        for (Finding &each : run.findings)
            keepResolution(each, submission);
        if (std::ranges::any_of(run.findings, &Finding::blocks))
            break;
    }
    return run;
}

} // namespace chancery::rules
