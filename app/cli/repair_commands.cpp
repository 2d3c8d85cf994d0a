// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/acting.h"
#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "app/cli/keys.h"
#include "core/base/account.h"
#include "core/engine/head_mark.h"
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

base::Result<Verdict> recover(Context &context)
{
    const auto folder = context.workspace();
    if (!folder)
        return folder.error();
    const auto keys = openKeys(context.stop());
    if (!keys)
        return keys.error();
    const auto taken = engine::takeOlderCopy(*folder, (*keys)->secrets(),
                                             {context.call().value(u"reason"_s), base::accountName(), context.clock().now().text()});
    if (!taken)
        return taken.error();
    base::Json answer;
    answer.set(u"entries"_s, taken->entries);
    answer.set(u"remembered"_s, taken->remembered);
    context.out().answer(answer);
    context.out().line(Cli::tr("This copy has %1 entries and verifies; this machine remembers %2. The next opening goes on from this copy and records "
                               "what was given up, the reason, and your account.").arg(taken->entries).arg(taken->remembered));
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
        {{u"recover"_s}, Cli::tr("Go on from an older copy of a workspace, and say so on its record"),
         Cli::tr("A machine remembers the newest state of a ledger beside its keys, and opens no older copy in its place. Where the newer one is lost, this "
                 "lets the copy through, once: it is verified first, and its next entry names what was given up, the reason and the account. Needs the keys, no account."),
         {}, {{u"reason"_s, u"TEXT"_s, Cli::tr("why the newer state cannot be had"), true}}, recover},
    };
}

} // namespace chancery::cli
