// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/json_members.h"
#include "core/engine/use_cases.h"
#include "core/store/aggregate_table.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

namespace {

base::Result<Outcome> finish(Act &act, const QString &id)
{
    const base::Result<Receipt> receipt = act.commit();
    if (!receipt)
        return receipt.error();
    return Outcome{*receipt, Created{id}};
}

/// What was meant where a code is not known: "NL" and "eu-nl" mean EU-NL; "EU" means one of those that begin so.
QStringList meantBy(const QString &code, const QStringList &known)
{
    const QString said = code.trimmed();
    QStringList meant;
    for (const QString &each : known) {
        const bool fits = each.compare(said, Qt::CaseInsensitive) == 0 || each.endsWith(u'-' + said, Qt::CaseInsensitive)
            || each.startsWith(said + u'-', Qt::CaseInsensitive);
        if (fits && !said.isEmpty())
            meant.append(each);
    }
    return meant;
}

base::Error noJurisdiction(const QString &code, const QStringList &known)
{
    return base::error(ErrorKind::BadInput, u"NO_JURISDICTION"_s,
                       {{u"jurisdiction"_s, code}, {u"known"_s, known.join(u", "_s)}, {u"meant"_s, meantBy(code, known).join(u", "_s)}});
}

} // namespace

base::Result<Outcome> createStudy(Room &room, const Actor &actor, const CreateStudy &what)
{
    domain::Study study = what.study;
    study.title = cleaned(study.title);
    study.protocolNumber = cleaned(study.protocolNumber);
    study.sponsor = cleaned(study.sponsor);
    if (study.title.isEmpty())
        return missing("title");
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    const base::Result<QString> id = act->nextId("study", u"STUDY-"_s);
    if (!id)
        return id.error();
    study.id = domain::StudyId(*id);
    ledger::Draft entry = draft(ledger::Action::StudyCreated);
    entry.details.set(u"study"_s, domain::toJsonValue(study));
    const auto done = act->append(std::move(entry));
    if (!done)
        return done.error();
    return finish(*act, *id);
}

base::Result<Outcome> createSite(Room &room, const Actor &actor, const CreateSite &what)
{
    domain::Site site = what.site;
    site.name = cleaned(site.name);
    site.investigator = cleaned(site.investigator);
    site.committee = cleaned(site.committee);
    if (site.name.isEmpty())
        return missing("name");
    if (const QStringList known = room.world.rules.jurisdictions(); !known.contains(site.jurisdiction))
        return noJurisdiction(site.jurisdiction, known);
    if (!site.timeZone.isEmpty() && !QTimeZone(site.timeZone.toLatin1()).isValid())
        return base::error(ErrorKind::BadInput, u"NO_TIME_ZONE"_s, {{u"zone"_s, site.timeZone}});
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    const auto study = act->study(site.study);
    if (!study)
        return study.error();
    const base::Result<QString> id = act->nextId("site", u"SITE-"_s);
    if (!id)
        return id.error();
    site.id = domain::SiteId(*id);
    ledger::Draft entry = draft(ledger::Action::SiteCreated);
    entry.siteId = *id;
    entry.jurisdiction = site.jurisdiction;
    entry.details.set(u"site"_s, domain::toJsonValue(site));
    const auto done = act->append(std::move(entry));
    if (!done)
        return done.error();
    return finish(*act, *id);
}

} // namespace chancery::engine
