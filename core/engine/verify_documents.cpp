// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/document_check.h"
#include "core/engine/document_state.h"
#include "core/engine/use_cases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using domain::Document;
using domain::Submission;

namespace {

/// Records what changed since the record last knew: newly damaged, or whole again.
base::Status record(Act &act, const Submission &submission, const std::vector<DamagedDocument> &damaged)
{
    for (const Document &each : submission.documents) {
        const auto found = std::ranges::find(damaged, each.id, &DamagedDocument::document);
        const bool isDamaged = found != damaged.end();
        if (isDamaged == each.damaged)
            continue;
        const base::Status done = appendArtifactChanged(act, submission, each, isDamaged ? u"damaged"_s : u"repaired"_s,
                                                        isDamaged ? found->found : QString());
        if (!done)
            return done;
    }
    return {};
}

ledger::Draft summary(const Verified &verified)
{
    ledger::Draft entry = draft(ledger::Action::DocumentsVerified);
    entry.outcome = verified.damaged.empty() ? u"success"_s : u"serious_failure"_s;
    entry.severity = verified.damaged.empty() ? u"notice"_s : u"crit"_s;
    entry.details.set(u"checked"_s, base::Json(std::int64_t(verified.checked)));
    entry.details.set(u"damaged"_s, base::Json(std::int64_t(verified.damaged.size())));
    return entry;
}

} // namespace

base::Result<Outcome> verifyDocuments(Room &room, const Actor &actor, const VerifyDocuments &what, const Work &work)
{
    const auto submissions = recordedSubmissions(store::LedgerTable(*room.connection).source(), what.submission, work.stop);
    if (!submissions)
        return submissions.error();
    Verified verified;
    std::vector<std::pair<Submission, Rehash>> results;
    for (const Submission &submission : *submissions) {
        std::vector<const Document *> all;
        std::ranges::transform(submission.documents, std::back_inserter(all), [](const Document &each) { return &each; });
        base::Result<Rehash> result = rehash(*room.vault, submission, all, work);
        if (!result)
            return result.error();
        verified.checked += result->checked;
        verified.damaged.insert(verified.damaged.end(), result->damaged.begin(), result->damaged.end());
        results.emplace_back(submission, std::move(*result));
    }
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    for (const auto &[submission, result] : results) {
        const base::Status done = record(*act, submission, result.damaged);
        if (!done)
            return done.error();
    }
    const auto done = act->append(summary(verified));
    if (!done)
        return done.error();
    const base::Result<Receipt> receipt = act->commit();
    if (!receipt)
        return receipt.error();
    return Outcome{*receipt, std::move(verified)};
}

} // namespace chancery::engine
