// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/acting.h"
#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "app/cli/paging.h"
#include "core/base/source_file.h"
#include "core/rules/registry.h"
#include "ui/text/error_words.h"
#include "ui/text/fault_words.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

base::Json packJson(const rules::PackInfo &pack)
{
    base::Json json;
    json.set(u"id"_s, pack.id);
    json.set(u"version"_s, pack.version);
    json.set(u"title"_s, pack.title);
    json.set(u"jurisdiction"_s, pack.jurisdiction);
    json.setIfAny(u"route"_s, pack.route);
    json.setIfAny(u"based_on"_s, pack.basedOn);
    json.set(u"valid_from"_s, dayText(pack.validFrom));
    json.setIfAny(u"valid_to"_s, dayText(pack.validTo));
    json.set(u"sha256"_s, pack.sha256);
    json.set(u"file"_s, pack.file);
    json.set(u"rules"_s, pack.rules);
    return json;
}

/// "Line 3: this name stands twice in one object."
QString faultSentence(const rules::PackError &error)
{
    const QString words = ui::faultWords(error.message) + u'.';
    return error.line > 0 ? Cli::tr("Line %1: %2").arg(error.line).arg(words) : words.left(1).toUpper() + words.mid(1);
}

base::Json errorsJson(const std::vector<rules::PackError> &errors)
{
    base::Json::Array list;
    for (const rules::PackError &each : errors) {
        base::Json json;
        json.set(u"file"_s, each.file);
        json.set(u"line"_s, each.line);
        json.set(u"column"_s, each.column);
        json.set(u"pointer"_s, each.pointer);
        json.set(u"message"_s, faultSentence(each));
        list.push_back(json);
    }
    return list;
}

/// Mistakes in one file, the place first so that an editor finds it, and what to do.
void showFaults(Output &out, const std::vector<rules::PackError> &errors)
{
    for (const rules::PackError &each : errors)
        out.line(u"%1:%2:%3: %4."_s.arg(each.file).arg(each.line).arg(each.column).arg(ui::faultWords(each.message)));
    out.line(errors.empty() ? Cli::tr("Good.") : Cli::tr("The rule pack is not valid. Mend the lines named and check it again."));
}

base::Result<Verdict> list(Context &context)
{
    QStringList folders{u":/rules"_s};
    if (const auto folder = context.workspace())
        folders.append(*folder + u"/rules"_s);
    const rules::Registry registry = rules::Registry::load(folders);
    const auto page = pageOf(context.call(), Cli::tr("rule pack"), registry.packs(), [](const rules::PackInfo &each) { return each.id; });
    if (!page)
        return page.error();
    base::Json::Array packs;
    std::vector<QStringList> rows;
    for (const rules::PackInfo &each : page->rows) {
        packs.push_back(packJson(each));
        rows.push_back({each.id, each.version, each.jurisdiction, each.route, dayText(each.validFrom), dayText(each.validTo), each.title});
    }
    base::Json answer;
    answer.set(u"packs"_s, std::move(packs));
    answer.set(u"more"_s, page->more);
    answer.set(u"errors"_s, errorsJson(registry.errors()));
    context.out().answer(answer);
    for (const rules::PackError &each : registry.errors())
        context.out().line(ui::errorSentence(rules::leftOut(each)) + u'\n');
    context.out().table({Cli::tr("Pack"), Cli::tr("Version"), Cli::tr("Jurisdiction"), Cli::tr("Route"), Cli::tr("From"), Cli::tr("To"), Cli::tr("Title")}, rows);
    return registry.errors().empty() ? Verdict::Yes : Verdict::No;
}

base::Result<Verdict> check(Context &context)
{
    const QString path = context.call().word(0);
    if (const auto stamp = base::SourceFile::look(path); !stamp)
        return stamp.error();
    const std::vector<rules::PackError> errors = rules::checkPackFile(path);
    base::Json answer;
    answer.set(u"file"_s, path);
    answer.set(u"valid"_s, errors.empty());
    answer.set(u"errors"_s, errorsJson(errors));
    context.out().answer(answer);
    showFaults(context.out(), errors);
    return errors.empty() ? Verdict::Yes : Verdict::No;
}

base::Result<Verdict> install(Context &context)
{
    if (const auto stamp = base::SourceFile::look(context.call().word(0)); !stamp)
        return stamp.error();
    auto acting = Acting::open(context);
    if (!acting)
        return acting.error();
    const auto outcome = acting->perform(engine::InstallRules{QFileInfo(context.call().word(0)).absoluteFilePath()});
    if (!outcome)
        return outcome.error();
    base::Json answer;
    answer.set(u"entry"_s, receiptJson(outcome->receipt));
    context.out().answer(answer);
    context.out().line(Cli::tr("Installed, recorded as entry %1.").arg(outcome->receipt.seq));
    return Verdict::Yes;
}

} // namespace

std::vector<Command> rulesCommands()
{
    const Word file{u"FILE"_s, Cli::tr("a rule pack, JSON")};
    return {
        {{u"rules"_s, u"list"_s}, Cli::tr("List the rule packs with their jurisdictions and days"),
         Cli::tr("With a workspace named, its own packs as well. Exit status 1 when a pack is left out because it is not valid. Nothing here is legal advice."), {}, pagingOptions(), list},
        {{u"rules"_s, u"check"_s}, Cli::tr("Check a rule pack against the published schema"), Cli::tr("Exit status 1 when it is not good."), {file}, {}, check},
        {{u"rules"_s, u"install"_s}, Cli::tr("Take a rule pack into the workspace"), {}, {file}, {}, install},
    };
}

} // namespace chancery::cli
