// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a command line, a line each.
#include "app/cli/call.h"
#include "app/cli/call_words.h"
#include "fuzz_check.h"

using namespace chancery::cli;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QStringList words = QString::fromUtf8(QByteArrayView(data, qsizetype(size))).split(QLatin1Char('\n'));
    const auto call = Call::parse(words);
    if (!call) {
        mustHold(!errorMessage(call.error()).isEmpty(), "what is refused is refused in words");
        return 0;
    }
    mustHold(call->command() || call->wantsHelp(), "what is understood is a command or a wish for help");
    if (!call->command() || call->wantsHelp())
        return 0;
    for (const Option &each : call->command()->options) {
        mustHold(!each.required || call->has(each.name), "what must be given is given");
        (void)call->date(each.name);
        (void)call->number(each.name, 0);
        (void)call->values(each.name);
    }
    for (std::size_t i = 0; i < call->command()->words.size(); ++i)
        mustHold(!call->command()->words[i].required || !call->wordsFrom(int(i)).isEmpty(), "no word is missing");
    return 0;
}
