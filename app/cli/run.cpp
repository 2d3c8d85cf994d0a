// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run.h"

#include "app/cli/as_of.h"
#include "app/cli/context.h"
#include "app/cli/help.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

int failed(Output &out, const base::Error &error)
{
    out.flush();
    out.error(error);
    return exitStatus(error);
}

} // namespace

int run(const QStringList &arguments, std::stop_token stop)
{
    Output out(Call::wantsJson(arguments));
    const auto asOf = splitAsOf(arguments);
    auto call = Call::parse(asOf ? asOf->inner : arguments);
    if (!call)
        return failed(out, call.error());
    if (call->wantsHelp()) {
        out.bytes(helpText(call->helpPath()).toUtf8());
        return out.flush() ? 0 : 4;
    }
    const Command *command = call->command();
    Context context(std::move(*call), std::move(stop));
    if (const base::Status stood = asOf ? stand(context, *asOf) : base::Status(); !stood)
        return failed(context.out(), stood.error());
    const auto verdict = command->run(context);
    if (!verdict)
        return failed(context.out(), verdict.error());
    if (!context.out().flush())
        return failed(out, base::error(base::ErrorKind::Io, u"OUTPUT_FAILED"_s));
    return int(*verdict);
}

} // namespace chancery::cli
