// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_chapters.h"

#include "core/base/canonical_json.h"
#include "ui/text/document_words.h"
#include "ui/text/entry_words.h"
#include "ui/text/state_words.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

using Look = ReportText::Look;

QString stateWord(const QString &wire)
{
    const auto state = base::fromWire<domain::State>(wire);
    return state ? stateName(*state) : wire;
}

/// What the entry is about, and where it led.
QString subjectOf(const base::Json &entry)
{
    QStringList parts;
    for (const QString &each : {entry[u"submission_id"].toString(), entry[u"submission_id"].isString() ? QString() : entry[u"site_id"].toString(),
                                entry[u"details"][u"person"].toString(entry[u"details"][u"person"][u"id"].toString())}) {
        if (!each.isEmpty())
            parts.append(each);
    }
    const QString to = entry[u"state_to"].toString();
    const QString from = entry[u"state_from"].toString();
    if (!to.isEmpty() && from != to)
        parts.append(from.isEmpty() ? stateWord(to) : u"%1 → %2"_s.arg(stateWord(from), stateWord(to)));
    return parts.join(u", "_s);
}

ReportText::Row rowOf(const base::Json &entry, std::int64_t seq)
{
    const base::Json &who = entry[u"association"];
    const QString role = who[u"role"].toString();
    const QString outcome = entry[u"outcome"].toString();
    QString action = actionWord(entry[u"action"].toString());
    if (outcome != u"success")
        action += u" – "_s + outcomeWord(outcome);
    return {{QString::number(seq), Look::Quiet}, instantWords(entry[u"timestamp_utc"].toString()), who[u"printed_name"].toString(),
            {role.isEmpty() ? QString() : entryRoleWord(role), Look::Quiet}, action, subjectOf(entry)};
}

} // namespace

base::Status addEntries(ReportText &report, const engine::ReportBasis &basis, const std::stop_token &stop)
{
    const std::int64_t count = basis.verified.size;
    const std::int64_t first = std::max<std::int64_t>(0, count - ListedEntries);
    std::vector<ReportText::Row> rows;
    const ledger::EntrySource next = basis.entriesFrom(first);
    while (const auto sealed = next()) {
        if (stop.stop_requested())
            return base::error(base::ErrorKind::Cancelled, u"STOPPED"_s);
        const auto entry = base::parseJson(sealed->canonical);
        if (!entry)
            return base::error(base::ErrorKind::Corrupt, u"ENTRY_UNREADABLE"_s, {{u"seq"_s, QString::number(sealed->seq)}});
        rows.push_back(rowOf(*entry, sealed->seq));
    }
    const QLocale locale;
    report.chapter(ReportWords::tr("Entries"));
    report.paragraph(first == 0 ? ReportWords::tr("All %1 entries of the ledger. Each stands in full in ledger.ndjson.").arg(locale.toString(qint64(count)))
                                : ReportWords::tr("The newest %1 of %2 entries. The %3 before them are not listed here; all stand in full in ledger.ndjson.")
                                      .arg(locale.toString(qint64(count - first)), locale.toString(qint64(count)), locale.toString(qint64(first))), Look::Quiet);
    report.table({{ReportWords::tr("Entry"), 7}, {ReportWords::tr("UTC"), 19}, {ReportWords::tr("Who"), 15}, {ReportWords::tr("As"), 13},
                  {ReportWords::tr("What was done"), 22}, {ReportWords::tr("About"), 24}}, rows);
    return {};
}

} // namespace chancery::ui
