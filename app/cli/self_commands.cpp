// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "app/cli/context.h"
#include "app/cli/help.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

base::Result<Verdict> completion(Context &context)
{
    context.out().bytes(bashCompletion().toUtf8());
    return Verdict::Yes;
}

base::Result<Verdict> manual(Context &context)
{
    context.out().bytes(manualCommands().toUtf8());
    return Verdict::Yes;
}

} // namespace

std::vector<Command> selfCommands()
{
    return {
        {{u"completion"_s}, Cli::tr("Write the completion script for bash"), {}, {}, {}, completion},
        {{u"manual"_s}, Cli::tr("Write the manual's section on commands, for man(1)"), {}, {}, {}, manual},
    };
}

} // namespace chancery::cli
