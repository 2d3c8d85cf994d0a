// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/warnings.h"

#include "app/cli/call_words.h"
#include "app/cli/cli.h"
#include "core/engine/shown_rows.h"
#include "ui/text/entry_words.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

void addWarnings(base::Json &answer, const Warnings &warnings)
{
    base::Json::Array list;
    for (const Warning &each : warnings) {
        base::Json json;
        json.set(u"code"_s, each.code);
        json.set(u"message"_s, each.message);
        json.setIfAny(u"remedy"_s, each.remedy);
        list.push_back(json);
    }
    if (!list.empty())
        answer.set(u"warnings"_s, std::move(list));
}

void noteWarnings(Output &out, const Warnings &warnings)
{
    QString remedy;
    for (const Warning &each : warnings) {
        out.note(Cli::tr("chanceryctl: warning: %1").arg(each.message));
        remedy = each.remedy;
    }
    if (!remedy.isEmpty())
        out.note(remedy);
}

Warnings rowWarnings(const store::Reader &reader, const QString &table, const QStringList &ids)
{
    const auto faults = engine::rowsThatDiffer(reader, table, ids);
    if (!faults)
        return {{faults.error().code, errorMessage(faults.error()), errorRemedy(faults.error())}};
    Warnings warnings;
    for (const ledger::StorageFault &each : *faults)
        warnings.push_back({each.code, ui::storageSentence(each),
                            Cli::tr("What is shown is the table's. Copy the folder if it may be evidence; “chanceryctl rebuild” then writes the tables anew from the ledger.")});
    return warnings;
}

} // namespace chancery::cli
