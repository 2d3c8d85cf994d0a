// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ledger_check.h"
#include "core/engine/use_cases.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

namespace {

ledger::Draft verdict(const ledger::VerifyReport &report)
{
    ledger::Draft entry = draft(ledger::Action::LedgerVerified);
    entry.outcome = report.valid ? u"success"_s : u"major_failure"_s;
    entry.severity = report.valid ? u"notice"_s : u"alert"_s;
    entry.details.set(u"verdict"_s, report.valid ? u"valid"_s : u"broken"_s);
    entry.details.set(u"size"_s, base::Json(std::int64_t(report.size)));
    entry.details.set(u"root"_s, QString::fromLatin1(report.root.base64()));
    if (report.firstBroken) {
        entry.details.set(u"first_broken"_s, base::Json(std::int64_t(report.firstBroken->seq)));
        entry.details.set(u"code"_s, report.firstBroken->code);
    }
    return entry;
}

} // namespace

base::Result<Outcome> verifyLedger(Room &room, const Actor &actor, const VerifyLedger &what, const Work &work)
{
    const auto reader = store::Reader::open(room.folder);
    if (!reader)
        return reader.error();
    auto options = verifyOptions(what, room.key, work.stop);
    if (!options)
        return options.error();
    const std::int64_t total = (*reader)->entryCount();
    options->headMark = room.memory.newest();
    options->progress = [&work, total](std::int64_t done) { work.report(u"ledger"_s, done, total, false); };
    const auto report = checkLedger(**reader, *options);
    if (!report)
        return report.error();
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    const auto done = act->append(verdict(*report));
    if (!done)
        return done.error();
    const base::Result<Receipt> receipt = act->commit();
    if (!receipt)
        return receipt.error();
    return Outcome{*receipt, LedgerVerified{*report}};
}

} // namespace chancery::engine
