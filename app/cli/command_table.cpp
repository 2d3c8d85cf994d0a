// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/command_families.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

const std::vector<Option> &globalOptions()
{
    static const std::vector<Option> options{
        {u"workspace"_s, u"W"_s, Cli::tr("the workspace's folder; else $CHANCERY_WORKSPACE")},
        {u"as"_s, u"USER"_s, Cli::tr("who acts; else $CHANCERY_USER, else the workspace's owner")},
        {u"json"_s, {}, Cli::tr("answer with one JSON object (errors on standard error, as JSON too)")},
        {u"help"_s, {}, Cli::tr("what a command does and takes")},
    };
    return options;
}

const std::vector<Family> &families()
{
    static const std::vector<Family> all{
        {u"study"_s, Cli::tr("Studies")},
        {u"site"_s, Cli::tr("Sites, where studies run")},
        {u"submission"_s, Cli::tr("A site's case before its committee, from draft to archive")},
        {u"document"_s, Cli::tr("Documents of a submission")},
        {u"finding"_s, Cli::tr("What the gates saw")},
        {u"ledger"_s, Cli::tr("The record of all that happened")},
        {u"anchor"_s, Cli::tr("What others say of this ledger's heads")},
        {u"witness"_s, Cli::tr("Observing other people's ledgers")},
        {u"rules"_s, Cli::tr("Rule packs of the jurisdictions")},
        {u"clocks"_s, Cli::tr("Terms that count")},
        {u"user"_s, Cli::tr("People and their roles")},
    };
    return all;
}

const std::vector<Command> &commandTable()
{
    static const std::vector<Command> table = [] {
        std::vector<Command> all;
        for (auto family : {workspaceCommands, repairCommands, backupCommands, drillCommands, studyCommands, siteCommands, submissionCommands, reviewCommands, documentCommands,
                            findingCommands, ledgerCommands, asOfCommands, askCommands, anchorCommands, witnessCommands, rulesCommands, clocksCommands, userCommands, bytesCommands,
                            selfCommands}) {
            for (Command &command : family())
                all.push_back(std::move(command));
        }
        return all;
    }();
    return table;
}

} // namespace chancery::cli
