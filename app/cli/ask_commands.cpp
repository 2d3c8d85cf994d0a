// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/clock_sync.h"
#include "app/cli/acting.h"
#include "app/cli/as_of.h"
#include "app/cli/ask_view.h"
#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "app/cli/progress_bar.h"
#include "core/engine/ledger_check.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

/// The entries are verified first, unless that is waived; a moment of the past is not: what signs it may have come later.
base::Result<AskCoverage> coverageOf(Context &context, const store::Reader &reader)
{
    AskCoverage coverage;
    coverage.note = reader.health().lastCheckpoint;
    if (const auto head = ledger::readCheckpoint(coverage.note))
        coverage.head = *head;
    if (reader.moment() || context.call().has(u"unverified"_s))
        return coverage;
    ProgressBar bar(!context.out().isJson());
    ledger::VerifyOptions options;
    options.stop = context.stop();
    options.progress = [&bar, total = reader.entryCount()](std::int64_t done) { bar.show(Cli::tr("verifying"), done, total, false); };
    const auto report = engine::checkEntries(reader, options);
    if (!report)
        return report.error();
    coverage.verified = report->valid ? u"valid"_s : u"broken"_s;
    return coverage;
}

base::Result<Verdict> askLedger(Context &context)
{
    const auto question = context.call().wordChoice<replay::Question>(0);
    if (!question)
        return question.error();
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const store::Snapshot oneState = (*reader)->snapshot();
    const bool dated = context.call().has(u"on"_s);
    const auto until = dated ? readMoment(context.call().value(u"on"_s)) : std::nullopt;
    if (dated && !until)
        return base::error(base::ErrorKind::Usage, u"OPTION_NOT_A_TIME"_s, {{u"option"_s, u"--on"_s}, {u"found"_s, context.call().value(u"on"_s)}});
    const auto coverage = coverageOf(context, **reader);
    if (!coverage)
        return coverage.error();
    auto answered = replay::ask(*question, (*reader)->ledgerSource().next, until, context.stop());
    if (!answered)
        return answered.error();
    AskAnswer answer{.answered = std::move(*answered), .coverage = *coverage, .until = (dated ? *until : context.clock().now()).text()};
    answer.asksClock = *question == replay::Question::Clock;
    if (answer.asksClock)
        answer.clockSynchronised = assembly::clockIsSynchronised();
    context.out().answer(askJson(answer));
    if (!context.out().isJson())
        showAnswer(context.out(), answer);
    return coverage->verified == u"broken" ? Verdict::No : Verdict::Yes;
}

base::Result<Verdict> review(Context &context)
{
    const auto from = context.call().number(u"from"_s, 0);
    const auto to = context.call().number(u"to"_s, 0);
    if (!from || !to)
        return from ? to.error() : from.error();
    const auto done = act<engine::Acknowledged>(context, engine::ReviewTrail{*from, *to, context.call().value(u"note"_s)});
    if (!done)
        return done.error();
    base::Json answer;
    answer.set(u"from"_s, *from);
    answer.set(u"to"_s, *to);
    answer.set(u"entry"_s, receiptJson(done->second));
    context.out().answer(answer);
    context.out().line(Cli::tr("Entries %1 to %2 are recorded as reviewed, by entry %3.").arg(*from).arg(*to).arg(done->second.seq));
    return Verdict::Yes;
}

} // namespace

std::vector<Command> askCommands()
{
    return {
        {{u"ledger"_s, u"ask"_s}, Cli::tr("Answer one of an inspector's standing questions from the entries"),
         Cli::tr("access: who had access as what (--on a day or moment); late: entered later than it happened; corrections; overrides; dismissals: findings resolved by a person; "
                 "refusals; roles; clock: whether it went back, and whether a time service keeps it; unreviewed. Each answer says which entries were asked, whether they "
                 "hold, and the signed head. Reads only, and needs no account. Exit status 1 where the ledger is broken."),
         {{u"WHAT"_s, Cli::tr("access, late, corrections, overrides, dismissals, refusals, roles, clock or unreviewed")}},
         {{u"on"_s, u"UTC"_s, Cli::tr("access: as of then, 2026-03-01T12:00:00Z or a day, meant whole; else now")},
          {u"unverified"_s, {}, Cli::tr("do not verify the entries first")}},
         askLedger},
        {{u"ledger"_s, u"review"_s}, Cli::tr("Record that entries were reviewed"),
         Cli::tr("By an auditor or quality assurance. The entry names the hash of the last one reviewed. “ledger ask unreviewed” says what is left."), {},
         {{u"from"_s, u"N"_s, Cli::tr("the first entry reviewed"), true}, {u"to"_s, u"N"_s, Cli::tr("the last entry reviewed"), true},
          {u"note"_s, u"TEXT"_s, Cli::tr("what was looked at, and what was seen")}},
         review},
    };
}

} // namespace chancery::cli
