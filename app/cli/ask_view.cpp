// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ask_view.h"

#include "app/cli/cli.h"
#include "ui/text/entry_words.h"
#include "ui/text/question_words.h"
#include "ui/text/state_words.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

using base::Json;

namespace {

Json entryJson(const replay::FoundEntry &entry)
{
    Json json;
    json.set(u"seq"_s, entry.seq);
    json.set(u"at"_s, entry.at);
    json.set(u"action"_s, entry.action);
    json.set(u"outcome"_s, entry.outcome);
    json.set(u"by"_s, entry.by);
    json.set(u"role"_s, entry.role);
    json.setIfAny(u"submission"_s, entry.submission);
    json.setIfAny(u"reason"_s, entry.reason);
    json.setIfAny(u"occurred_at"_s, entry.occurredAt);
    json.setIfAny(u"values"_s, entry.values);
    return json;
}

Json personJson(const replay::PersonThen &then)
{
    Json json, roles{Json::Array{}};
    json.set(u"id"_s, then.person.id.text());
    json.set(u"name"_s, then.person.printedName);
    json.set(u"since"_s, then.since);
    for (const domain::RoleGrant &each : then.person.roles) {
        Json role;
        role.set(u"role"_s, QString::fromLatin1(base::wireText(each.role).toLatin1()));
        role.set(u"granted_seq"_s, each.grantedSeq);
        roles.append(role);
    }
    json.set(u"roles"_s, roles);
    return json;
}

void showPeople(Output &out, const AskAnswer &answer)
{
    std::vector<QStringList> rows;
    for (const replay::PersonThen &each : answer.answered.people) {
        QStringList roles;
        for (const domain::RoleGrant &grant : each.person.roles)
            roles.append(Cli::tr("%1 (entry %2)").arg(ui::roleName(grant.role)).arg(grant.grantedSeq));
        rows.push_back({each.person.id.text(), each.person.printedName, roles.join(u", "_s), each.since});
    }
    out.line(Cli::tr("Up to %1:").arg(answer.until));
    out.table({Cli::tr("User"), Cli::tr("Name"), Cli::tr("Roles"), Cli::tr("Registered")}, rows);
}

void showEntries(Output &out, const AskAnswer &answer)
{
    std::vector<QStringList> rows;
    for (const replay::FoundEntry &each : answer.answered.found) {
        QStringList said{each.reason, each.values.join(u", "_s)};
        if (!each.occurredAt.isEmpty())
            said.prepend(Cli::tr("happened %1").arg(each.occurredAt));
        said.removeAll(QString());
        rows.push_back({QString::number(each.seq), each.at, ui::actionWord(each.action), each.by, each.submission, said.join(u" · "_s)});
    }
    out.table({Cli::tr("Entry"), Cli::tr("Recorded"), Cli::tr("What"), Cli::tr("Who"), Cli::tr("Submission"), Cli::tr("Said")}, rows);
}

void showCoverage(Output &out, const AskAnswer &answer)
{
    const QString verified = answer.coverage.verified == u"valid" ? Cli::tr("verified, and valid")
        : answer.coverage.verified == u"broken"                   ? Cli::tr("verified, and BROKEN: “chanceryctl ledger verify” says where")
                                                                  : Cli::tr("not verified");
    out.line();
    out.facts({{Cli::tr("Asked"), Cli::tr("entries 0 to %1, %2").arg(answer.answered.entries - 1).arg(verified)},
               {Cli::tr("Ledger"), answer.coverage.head.origin},
               {Cli::tr("Head"), Cli::tr("size %1, root %2").arg(answer.coverage.head.size).arg(answer.coverage.head.root.hex())}});
}

} // namespace

Json askJson(const AskAnswer &answer)
{
    Json json, coverage, rows{Json::Array{}}, people{Json::Array{}}, ranges{Json::Array{}};
    const QString question = base::wireText(answer.answered.question);
    json.set(u"question"_s, question);
    json.set(u"title"_s, ui::questionTitle(question));
    for (const replay::FoundEntry &each : answer.answered.found)
        rows.append(entryJson(each));
    json.set(u"rows"_s, rows);
    if (answer.answered.question == replay::Question::Access) {
        for (const replay::PersonThen &each : answer.answered.people)
            people.append(personJson(each));
        json.set(u"people"_s, people);
        json.set(u"until"_s, answer.until);
    }
    if (answer.answered.question == replay::Question::Unreviewed) {
        for (const replay::Range &each : answer.answered.unreviewed)
            ranges.append(Json::Object{{u"from"_s, each.from}, {u"to"_s, each.to}});
        json.set(u"unreviewed"_s, ranges);
    }
    if (answer.asksClock)
        json.set(u"clock_synchronised"_s, !answer.clockSynchronised ? u"unknown"_s : *answer.clockSynchronised ? u"yes"_s : u"no"_s);
    coverage.set(u"from"_s, std::int64_t(0));
    coverage.set(u"to"_s, answer.answered.entries - 1);
    coverage.set(u"verified"_s, answer.coverage.verified);
    coverage.set(u"origin"_s, answer.coverage.head.origin);
    coverage.set(u"size"_s, answer.coverage.head.size);
    coverage.set(u"root"_s, answer.coverage.head.root.hex());
    coverage.set(u"checkpoint"_s, QString::fromUtf8(answer.coverage.note));
    json.set(u"coverage"_s, coverage);
    return json;
}

void showAnswer(Output &out, const AskAnswer &answer)
{
    const QString question = base::wireText(answer.answered.question);
    out.line(ui::questionTitle(question));
    if (answer.answered.question == replay::Question::Access && !answer.answered.people.empty())
        showPeople(out, answer);
    else if (answer.answered.found.empty())
        out.line(ui::nothingFound(question));
    else
        showEntries(out, answer);
    for (const replay::Range &each : answer.answered.unreviewed)
        out.line(Cli::tr("Not reviewed: entries %1 to %2").arg(each.from).arg(each.to));
    if (answer.asksClock)
        out.line(ui::clockSyncSentence(answer.clockSynchronised));
    showCoverage(out, answer);
}

} // namespace chancery::cli
