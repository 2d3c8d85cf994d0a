// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/acting.h"
#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "ui/text/entry_words.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

base::Json differenceJson(const ledger::StorageFault &fault)
{
    base::Json json;
    json.set(u"record"_s, fault.place);
    json.setIfAny(u"expected"_s, fault.expected);
    json.setIfAny(u"found"_s, fault.found);
    json.set(u"sentence"_s, ui::storageSentence(fault));
    return json;
}

base::Result<Verdict> rebuild(Context &context)
{
    const auto done = act<engine::Rebuilt>(context, engine::RebuildRecords{});
    if (!done)
        return done.error();
    const auto &[rebuilt, receipt] = *done;
    base::Json list{base::Json::Array{}};
    for (const ledger::StorageFault &fault : rebuilt.differences)
        list.append(differenceJson(fault));
    base::Json answer;
    answer.set(u"differences"_s, list);
    answer.set(u"entries"_s, rebuilt.entries);
    if (receipt.seq >= 0)
        answer.set(u"entry"_s, receiptJson(receipt));
    Output &out = context.out();
    out.answer(answer);
    if (rebuilt.differences.empty()) {
        out.line(Cli::tr("The tables say what the %1 entries of the ledger say: nothing was changed.").arg(rebuilt.entries));
        return Verdict::Yes;
    }
    for (const ledger::StorageFault &fault : rebuilt.differences)
        out.line(u"  "_s + ui::storageSentence(fault));
    out.line(Cli::tr("The tables were written anew from the ledger, %n difference(s); recorded as entry %1.", nullptr, int(rebuilt.differences.size()))
                 .arg(receipt.seq));
    return Verdict::Yes;
}

} // namespace

std::vector<Command> repairCommands()
{
    return {
        {{u"rebuild"_s}, Cli::tr("Write the tables anew from the ledger, and say where they differed"),
         Cli::tr("For a workspace whose tables were changed outside the program. The ledger is verified first; where it does not hold, nothing is changed. "
                 "Differences are recorded. Copy the folder before, if it may be evidence."),
         {}, {}, rebuild},
    };
}

} // namespace chancery::cli
