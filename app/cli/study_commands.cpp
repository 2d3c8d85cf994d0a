// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/acting.h"
#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "app/cli/paging.h"
#include "app/cli/warnings.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

base::Json studyJson(const domain::Study &study)
{
    base::Json json;
    json.set(u"id"_s, study.id.text());
    json.set(u"title"_s, study.title);
    json.set(u"protocol"_s, study.protocolNumber);
    json.set(u"sponsor"_s, study.sponsor);
    json.set(u"phase"_s, study.phase);
    json.set(u"fda_regulated"_s, study.fdaRegulated);
    json.set(u"federally_funded"_s, study.federallyFunded);
    json.set(u"minimal_risk"_s, study.minimalRisk);
    json.set(u"advanced_therapy"_s, study.advancedTherapy);
    return json;
}

base::Result<Verdict> add(Context &context)
{
    const Call &call = context.call();
    domain::Study study;
    study.title = call.value(u"title"_s);
    study.protocolNumber = call.value(u"protocol"_s);
    study.sponsor = call.value(u"sponsor"_s);
    study.phase = call.value(u"phase"_s);
    study.fdaRegulated = call.has(u"fda-regulated"_s);
    study.federallyFunded = call.has(u"federally-funded"_s);
    study.minimalRisk = call.has(u"minimal-risk"_s);
    study.advancedTherapy = call.has(u"advanced-therapy"_s);
    const auto made = act<engine::Created>(context, engine::CreateStudy{study});
    if (!made)
        return made.error();
    study.id = domain::StudyId(made->first.id);
    base::Json answer = studyJson(study);
    answer.set(u"entry"_s, receiptJson(made->second));
    context.out().answer(answer);
    context.out().line(study.id.text());
    return Verdict::Yes;
}

base::Result<Verdict> list(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto page = pageOf(context.call(), u"study"_s, (*reader)->studies(), [](const domain::Study &each) { return each.id.text(); });
    if (!page)
        return page.error();
    std::vector<QStringList> rows;
    base::Json::Array json;
    for (const domain::Study &study : page->rows) {
        json.push_back(studyJson(study));
        rows.push_back({study.id.text(), study.protocolNumber, study.phase, study.sponsor, study.title});
    }
    const Warnings warnings = rowWarnings(**reader, u"study"_s, {});
    base::Json answer = rowsJson(std::move(json), page->more);
    addWarnings(answer, warnings);
    noteWarnings(context.out(), warnings);
    context.out().answer(answer);
    context.out().table({Cli::tr("Study"), Cli::tr("Protocol"), Cli::tr("Phase"), Cli::tr("Sponsor"), Cli::tr("Title")}, rows);
    return Verdict::Yes;
}

} // namespace

std::vector<Command> studyCommands()
{
    return {
        {{u"study"_s, u"add"_s}, Cli::tr("Add a study"), {}, {},
         {{u"title"_s, u"TEXT"_s, Cli::tr("what it is called"), true},
          {u"protocol"_s, u"NUMBER"_s, Cli::tr("the sponsor's protocol number")},
          {u"sponsor"_s, u"NAME"_s, Cli::tr("who answers for it")},
          {u"phase"_s, u"PHASE"_s, Cli::tr("I, II, III or IV")},
          {u"fda-regulated"_s, {}, Cli::tr("21 CFR 56 applies")},
          {u"federally-funded"_s, {}, Cli::tr("45 CFR 46 applies")},
          {u"minimal-risk"_s, {}, Cli::tr("no more than minimal risk")},
          {u"advanced-therapy"_s, {}, Cli::tr("an advanced therapy: longer clocks in the EU")}},
         add},
        {{u"study"_s, u"list"_s}, Cli::tr("List the studies"), {}, {}, pagingOptions(), list},
    };
}

} // namespace chancery::cli
