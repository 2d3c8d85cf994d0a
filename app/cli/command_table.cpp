// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_families.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

const std::vector<Option> &globalOptions()
{
    static const std::vector<Option> options{
        {u"workspace"_s, u"W"_s, u"the workspace's folder; else $CHANCERY_WORKSPACE"_s},
        {u"as"_s, u"USER"_s, u"who acts; else $CHANCERY_USER, else the workspace's owner"_s},
        {u"json"_s, {}, u"answer with one JSON object (errors on standard error, as JSON too)"_s},
        {u"help"_s, {}, u"what a command does and takes"_s},
    };
    return options;
}

const std::vector<Family> &families()
{
    static const std::vector<Family> all{
        {u"study"_s, u"Studies"_s},
        {u"site"_s, u"Sites, where studies run"_s},
        {u"submission"_s, u"A site's case before its committee, from draft to archive"_s},
        {u"document"_s, u"Documents of a submission"_s},
        {u"finding"_s, u"What the gates saw"_s},
        {u"ledger"_s, u"The record of all that happened"_s},
        {u"rules"_s, u"Rule packs of the jurisdictions"_s},
        {u"clocks"_s, u"Terms that count"_s},
        {u"user"_s, u"People and their roles"_s},
    };
    return all;
}

const std::vector<Command> &commandTable()
{
    static const std::vector<Command> table = [] {
        std::vector<Command> all;
        for (auto family : {workspaceCommands, studyCommands, siteCommands, submissionCommands, reviewCommands, documentCommands,
                            findingCommands, ledgerCommands, rulesCommands, clocksCommands, userCommands, bytesCommands,
                            selfCommands}) {
            for (Command &command : family())
                all.push_back(std::move(command));
        }
        return all;
    }();
    return table;
}

} // namespace chancery::cli
