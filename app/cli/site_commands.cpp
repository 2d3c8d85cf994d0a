// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/acting.h"
#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "app/cli/identify.h"
#include "app/cli/paging.h"
#include "app/cli/warnings.h"
#include "ui/text/state_words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

base::Json siteJson(const domain::Site &site)
{
    base::Json json;
    json.set(u"id"_s, site.id.text());
    json.set(u"study"_s, site.study.text());
    json.set(u"name"_s, site.name);
    json.set(u"jurisdiction"_s, site.jurisdiction);
    json.set(u"investigator"_s, site.investigator);
    json.set(u"committee"_s, site.committee);
    json.set(u"time_zone"_s, site.timeZone);
    json.set(u"languages"_s, site.languages);
    return json;
}

base::Result<Verdict> add(Context &context)
{
    const Call &call = context.call();
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto study = identifyStudy(**reader, call.value(u"study"_s));
    if (!study)
        return study.error();
    domain::Site site;
    site.study = *study;
    site.jurisdiction = call.value(u"jurisdiction"_s);
    site.name = call.value(u"name"_s, QCoreApplication::translate("cli", "Site in %1").arg(site.jurisdiction));
    site.investigator = call.value(u"investigator"_s);
    site.committee = call.value(u"committee"_s);
    site.timeZone = call.value(u"time-zone"_s);
    site.languages = call.value(u"languages"_s);
    const auto made = act<engine::Created>(context, engine::CreateSite{site});
    if (!made)
        return made.error();
    site.id = domain::SiteId(made->first.id);
    base::Json answer = siteJson(site);
    answer.set(u"entry"_s, receiptJson(made->second));
    context.out().answer(answer);
    context.out().line(site.id.text());
    return Verdict::Yes;
}

base::Result<Verdict> list(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto page = pageOf(context.call(), u"site"_s, (*reader)->wall(), [](const store::SiteRow &each) { return each.site.id.text(); });
    if (!page)
        return page.error();
    std::vector<QStringList> rows;
    base::Json::Array json;
    QStringList shown;
    for (const store::SiteRow &row : page->rows) {
        base::Json each = siteJson(row.site);
        if (row.submission) {
            shown.append(row.submission->id.text());
            each.set(u"submission"_s, row.submission->id.text());
            each.set(u"state"_s, base::wireText(row.submission->state));
        }
        json.push_back(each);
        rows.push_back({row.site.id.text(), row.site.jurisdiction, row.site.name, row.site.investigator,
                        row.submission ? row.submission->id.text() : QString(),
                        row.submission ? ui::stateName(row.submission->state) : QString()});
    }
    Warnings warnings = rowWarnings(**reader, u"site"_s, {});
    if (!shown.isEmpty())
        std::ranges::move(rowWarnings(**reader, u"submission"_s, shown), std::back_inserter(warnings));
    base::Json answer = rowsJson(std::move(json), page->more);
    addWarnings(answer, warnings);
    noteWarnings(context.out(), warnings);
    context.out().answer(answer);
    context.out().table({Cli::tr("Site"), Cli::tr("Rules"), Cli::tr("Name"), Cli::tr("Principal investigator"), Cli::tr("Submission"), Cli::tr("State")}, rows);
    return Verdict::Yes;
}

} // namespace

std::vector<Command> siteCommands()
{
    return {
        {{u"site"_s, u"add"_s}, Cli::tr("Add a site to a study"), {}, {},
         {{u"study"_s, u"STUDY"_s, Cli::tr("the study that runs there"), true},
          {u"jurisdiction"_s, u"J"_s, Cli::tr("whose rules hold: US, EU-NL, UK …; rules list shows them"), true},
          {u"name"_s, u"TEXT"_s, Cli::tr("the site's name; else “Site in J”")},
          {u"investigator"_s, u"NAME"_s, Cli::tr("the principal investigator's printed name")},
          {u"committee"_s, u"NAME"_s, Cli::tr("the committee that reviews, in its own name")},
          {u"time-zone"_s, u"ZONE"_s, Cli::tr("the committee's zone, as Europe/Amsterdam")},
          {u"languages"_s, u"TAGS"_s, Cli::tr("languages of the participants, as nl,en; else the pack decides")}},
         add},
        {{u"site"_s, u"list"_s}, Cli::tr("List the sites with their submissions"), {}, {}, pagingOptions(), list},
    };
}

} // namespace chancery::cli
