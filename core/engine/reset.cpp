// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/reset.h"

#include "core/domain/json_members.h"
#include "core/engine/finding_entries.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

using domain::State;

base::Status appendRollback(Act &act, const domain::Submission &submission, State asked, const QString &errorType,
                            const std::vector<std::pair<QString, QString>> &reasons, const base::Json &difference)
{
    ledger::Draft entry = draft(ledger::Action::StateChanged);
    entry.stateFrom = submission.state;
    entry.stateTo = State::Draft;
    entry.severity = u"warning"_s;
    entry.errorType = errorType;
    entry.details.set(u"rolled_back"_s, base::Json(true));
    entry.details.set(u"requested_state"_s, base::wireText(asked));
    entry.details.setIfAny(u"reasons"_s, domain::toJsonValue(reasons));
    entry.details.setIfAny(u"difference"_s, difference);
    if (submission.lock)
        entry.details.set(u"package_sha256"_s, submission.lock->packageSha256.hex());
    const auto done = act.append(std::move(entry), submission.id);
    if (!done)
        return done.error();
    return {};
}

base::Status appendConsequences(Act &act, const domain::SubmissionId &id, const base::Json &difference)
{
    const auto held = act.hold(id);
    if (!held)
        return held.error();
    const domain::Submission &submission = held->submission;
    if (submission.state == State::Draft)
        return {};
    if (submission.state == State::PreValidation) {
        const QString file = difference[u"file"].toString();
        return appendRollback(act, submission, State::PreValidation, base::wireText(domain::Category::BlockingComplianceViolation),
                              {{difference[u"what"].toString(), file}}, difference);
    }
    const QString what = difference[u"what"].toString();
    QMap<QString, QString> values{{u"file"_s, difference[u"file"].toString()}, {u"what"_s, what}};
    // A sentence is chosen by the values there are: a new file is not a changed one.
    if (what == u"NEW_DOCUMENT" || what == u"NEW_VERSION")
        values.insert(what == u"NEW_DOCUMENT" ? u"new_file"_s : u"new_version"_s, values[u"file"_s]);
    if (difference.contains(u"amendment"))
        values.insert(u"amendment"_s, difference[u"amendment"].toString());
    domain::Finding finding{.category = domain::Category::NonBlockingWarning, .gate = domain::Gate::Compliance,
                            .check = u"CHANGED_AFTER_SUBMISSION"_s,
                            .values = std::move(values),
                            .rule = u"HOUSE-LOCK"_s, .confidence = domain::Confidence::House,
                            .document = domain::DocumentId(difference[u"document"].toString())};
    return appendFinding(act, submission, std::move(finding));
}

} // namespace chancery::engine
