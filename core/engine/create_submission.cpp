// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/new_submission.h"
#include "core/engine/use_cases.h"

#include "core/domain/json_members.h"
#include "core/store/aggregate_table.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;
using domain::Relation;
using domain::Route;
using domain::Submission;

namespace {

base::Result<Route> routeFor(const Room &room, const domain::Site &site, Route asked)
{
    const bool needed = room.world.rules.needsRoute(site.jurisdiction);
    if (needed && asked == Route::Pack)
        return base::error(ErrorKind::BadInput, u"ROUTE_NEEDED"_s, {{u"jurisdiction"_s, site.jurisdiction}});
    if (!needed && asked != Route::Pack)
        return base::error(ErrorKind::BadInput, u"ROUTE_NOT_ASKED"_s, {{u"jurisdiction"_s, site.jurisdiction}});
    return asked;
}

base::Status checkLead(const Act &act, const CreateSubmission &what, const domain::Site &site)
{
    if (what.lead.isEmpty())
        return {};
    if (what.route != Route::Central)
        return base::error(ErrorKind::BadInput, u"LEAD_NOT_CENTRAL"_s);
    const auto lead = act.hold(what.lead);
    if (!lead)
        return lead.error();
    if (!lead->submission.isLead || lead->submission.study != site.study)
        return base::error(ErrorKind::BadInput, u"NOT_A_LEAD"_s, {{u"id"_s, what.lead.text()}});
    return {};
}

base::Status checkRelation(const Act &act, const CreateSubmission &what)
{
    if (what.relation == Relation::None)
        return {};
    const auto related = act.hold(what.relatedTo);
    if (!related)
        return related.error();
    if (related->submission.site != what.site)
        return base::error(ErrorKind::BadInput, u"RELATED_TO_ANOTHER_SITE"_s, {{u"id"_s, what.relatedTo.text()}});
    return {};
}

} // namespace

base::Result<domain::SubmissionId> appendSubmission(Room &room, Act &act, const CreateSubmission &what)
{
    const base::Result<domain::Site> site = act.site(what.site);
    if (!site)
        return site.error();
    const base::Result<domain::Study> study = act.study(site->study);
    if (!study)
        return study.error();
    const base::Result<Route> route = routeFor(room, *site, what.route);
    if (!route)
        return route.error();
    for (const base::Status &checked : {checkLead(act, what, *site), checkRelation(act, what)}) {
        if (!checked)
            return checked.error();
    }
    const auto obligations = room.world.rules.obligations(*study, *site, *route, room.today(*site), what.lead.isEmpty());
    if (!obligations)
        return obligations.error();
    const base::Result<QString> id = act.nextId("submission", u"SUB-"_s);
    if (!id)
        return id.error();
    Submission submission;
    submission.id = domain::SubmissionId(*id);
    submission.iri = act.newIri();
    submission.site = site->id;
    submission.study = study->id;
    submission.jurisdiction = site->jurisdiction;
    submission.route = *route;
    submission.lead = what.lead;
    submission.isLead = *route == Route::Central && what.lead.isEmpty();
    submission.relation = what.relation;
    submission.relatedTo = what.relatedTo;
    submission.obligations = *obligations;
    ledger::Draft entry = draft(ledger::Action::SubmissionCreated);
    entry.submissionIri = submission.iri;
    entry.siteId = submission.site.text();
    entry.jurisdiction = submission.jurisdiction;
    entry.details.set(u"submission"_s, domain::toJsonValue(submission));
    const auto done = act.append(std::move(entry), submission.id);
    if (!done)
        return done.error();
    return submission.id;
}

base::Result<Outcome> createSubmission(Room &room, const Actor &actor, const CreateSubmission &what)
{
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    const auto id = appendSubmission(room, *act, what);
    if (!id)
        return id.error();
    const base::Result<Receipt> receipt = act->commit();
    if (!receipt)
        return receipt.error();
    return Outcome{*receipt, Created{id->text()}};
}

} // namespace chancery::engine
