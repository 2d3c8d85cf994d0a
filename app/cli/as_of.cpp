// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/as_of.h"

#include "app/cli/cli.h"
#include "app/cli/command_families.h"
#include "core/engine/as_of.h"

#include <QDate>

#include <array>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

/// What shows the record and nothing else. Verifying and exporting are of the whole ledger.
constexpr std::array Readings{"study list", "site list", "submission list", "submission show", "finding list", "user list", "ledger list", "ledger checkpoint", "ledger ask"};

/// Options that are followed by their value, of those that may stand before the command.
bool takesValue(const QString &argument)
{
    return argument == u"--workspace" || argument == u"--as" || argument == u"--at";
}

base::Result<std::int64_t> seqOf(const store::Reader &reader, const AsOf &moment)
{
    if (!moment.at.isEmpty()) {
        const auto at = readMoment(moment.at);
        if (!at)
            return base::error(base::ErrorKind::Usage, u"OPTION_NOT_A_TIME"_s, {{u"option"_s, u"--at"_s}, {u"found"_s, moment.at}});
        return engine::newestEntryAt(reader, *at);
    }
    bool isNumber = false;
    const qint64 seq = moment.seq.toLongLong(&isNumber);
    if (!isNumber || moment.seq.startsWith(u'+') || moment.seq.size() > 15)
        return base::error(base::ErrorKind::Usage, u"OPTION_NOT_A_NUMBER"_s, {{u"option"_s, u"SEQ"_s}, {u"found"_s, moment.seq}});
    return seq;
}

base::Result<Verdict> incomplete(Context &)
{
    return base::error(base::ErrorKind::Usage, u"WORD_MISSING"_s, {{u"word"_s, u"COMMAND"_s}, {u"command"_s, u"ledger as-of"_s}});
}

} // namespace

std::optional<base::UtcTime> readMoment(const QString &text)
{
    if (const auto exact = base::UtcTime::fromText(text))
        return exact;
    if (text.size() == 20 && text.endsWith(u'Z'))
        return base::UtcTime::fromText(text.chopped(1) + u".000Z"_s);
    const bool isDay = text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid();
    return isDay ? base::UtcTime::fromText(text + u"T23:59:59.999Z"_s) : std::nullopt;
}

std::optional<AsOf> splitAsOf(const QStringList &arguments)
{
    AsOf split;
    QStringList words;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &each = arguments[i];
        if (each == u"--help" || each == u"-h")
            return std::nullopt;
        const bool command = words.size() > 2 || (words.size() == 2 && !split.at.isEmpty());
        if (command || (each.startsWith(u"--") && each != u"--at" && !each.startsWith(u"--at="))) {
            split.inner.append(each);
            if (!command && takesValue(each) && i + 1 < arguments.size())
                split.inner.append(arguments[++i]);
        } else if (each.startsWith(u"--at")) {
            split.at = each.contains(u'=') ? each.section(u'=', 1) : arguments.value(++i);
        } else {
            words.append(each);
        }
        if (words.size() <= 2 && words != QStringList({u"ledger"_s, u"as-of"_s}).mid(0, words.size()))
            return std::nullopt;
    }
    split.seq = words.value(2);
    const bool whole = words.size() >= 2 && (words.size() == 3) == split.at.isEmpty()
        && std::ranges::any_of(split.inner, [](const QString &each) { return !each.startsWith(u'-'); });
    return whole ? std::optional(split) : std::nullopt;
}

base::Status stand(Context &context, const AsOf &moment)
{
    const QString command = context.call().command()->name();
    if (std::ranges::none_of(Readings, [&](const char *each) { return command == QLatin1String(each); }))
        return base::error(base::ErrorKind::Usage, u"NOT_AS_OF"_s, {{u"command"_s, command}});
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto seq = seqOf(**reader, moment);
    if (!seq)
        return seq.error();
    auto then = engine::momentAt(**reader, *seq, context.stop());
    if (!then)
        return then.error();
    const auto entry = (*reader)->entry(*seq);
    const auto at = base::UtcTime::fromText(entry ? entry->at : QString());
    if (!at)
        return base::error(base::ErrorKind::Corrupt, u"ENTRY_UNREADABLE"_s, {{u"seq"_s, QString::number(*seq)}});
    context.standAt(std::move(*then), *at);
    context.out().note(Cli::tr("As it stood after entry %1, recorded %2.").arg(*seq).arg(entry->at));
    return {};
}

std::vector<Command> asOfCommands()
{
    return {
        {{u"ledger"_s, u"as-of"_s}, Cli::tr("Run a command that reads on the workspace as it stood after an entry"),
         Cli::tr("As in “ledger as-of 120 submission show SUB-0001”, or “ledger as-of --at 2026-03-01T12:00:00Z submission list”: everything is folded anew from the entries up to there. "
                 "A time means the newest entry recorded no later; a day is meant whole. What a term has left is counted from that moment."),
         {{u"SEQ"_s, Cli::tr("the entry's number; left out with --at")}, {u"COMMAND"_s, Cli::tr("study list, site list, submission list, submission show, finding list, user list, ledger list, ledger checkpoint or ledger ask, with its words and options"), true, true}},
         {{u"at"_s, u"UTC"_s, Cli::tr("a moment in place of SEQ: 2026-03-01T12:00:00Z, or a day")}}, incomplete},
    };
}

} // namespace chancery::cli
