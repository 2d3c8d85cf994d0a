// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/acting.h"
#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "ui/text/clock_words.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

base::Result<Verdict> run(Context &context)
{
    const auto done = act<engine::ClocksRun>(context, engine::RunClocks{});
    if (!done)
        return done.error();
    base::Json::Array fired;
    for (const auto &[submission, clock] : done->first.fired) {
        base::Json json;
        json.set(u"subject"_s, submission.text());
        json.set(u"kind"_s, clock.kind);
        json.set(u"label"_s, clock.label);
        json.set(u"due"_s, clock.dueOn.toString(Qt::ISODate));
        json.set(u"occurred_at"_s, clock.firedOn.toString(Qt::ISODate));
        json.set(u"on_timeout"_s, base::wireText(clock.onTimeout));
        fired.push_back(json);
        context.out().line(Cli::tr("%1  %2, last day %3: %4").arg(submission.text(), ui::clockName(clock), clock.dueOn.toString(Qt::ISODate),
                                                           ui::timeoutMeaning(clock.onTimeout)));
    }
    if (fired.empty())
        context.out().line(Cli::tr("No clock has passed."));
    base::Json answer;
    answer.set(u"fired"_s, std::move(fired));
    context.out().answer(answer);
    return Verdict::Yes;
}

} // namespace

std::vector<Command> clocksCommands()
{
    return {{{u"clocks"_s, u"run"_s}, Cli::tr("Record what time has done while nobody looked, once"), {}, {}, {}, run}};
}

} // namespace chancery::cli
