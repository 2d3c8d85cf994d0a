// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/finding_entries.h"

#include "core/domain/json_members.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

using domain::Category;

base::Status appendFinding(Act &act, const domain::Submission &submission, domain::Finding finding)
{
    finding.id = domain::FindingId(u"F-"_s + QStringLiteral("%1").arg(submission.findings.size() + 1, 4, 10, QLatin1Char('0')));
    ledger::Draft entry = draft(ledger::Action::FindingRaised);
    entry.errorType = base::wireText(finding.category);
    entry.severity = finding.category == Category::NonBlockingWarning ? u"warning"_s : u"err"_s;
    entry.details.set(u"finding"_s, domain::toJsonValue(finding));
    const auto done = act.append(std::move(entry), submission.id);
    if (!done)
        return done.error();
    return {};
}

base::Status appendCleared(Act &act, const domain::Submission &submission, const domain::Finding &finding)
{
    ledger::Draft entry = draft(ledger::Action::FindingResolved);
    entry.details.set(u"finding_id"_s, finding.id.text());
    entry.details.set(u"resolution"_s, u"CLEARED_BY_VALIDATION"_s);
    const auto done = act.append(std::move(entry), submission.id);
    if (!done)
        return done.error();
    return {};
}

bool sameFinding(const domain::Finding &a, const domain::Finding &b)
{
    return a.rule == b.rule && a.check == b.check && a.document == b.document && a.location == b.location && a.values == b.values;
}

} // namespace chancery::engine
