// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/anchor_rows.h"

#include "core/base/canonical_json.h"
#include "core/store/ledger_table.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace chancery::engine {

namespace {

const QStringList AnchorActions{u"CHECKPOINT_TIMESTAMPED"_s, u"CHECKPOINT_COSIGNED"_s};

QString kindOf(QStringView action)
{
    return action == u"CHECKPOINT_TIMESTAMPED" ? u"timestamp"_s : action == u"CHECKPOINT_COSIGNED" ? u"cosignature"_s : QString();
}

using Place = std::tuple<QString, std::int64_t, QString>; ///< SHA-256, size, kind

Place placeOf(const store::Anchor &row)
{
    return {base::Sha256::of(row.value).hex(), row.size, row.kind};
}

} // namespace

std::vector<NamedAnchor> anchorsNamed(const std::vector<ledger::SealedEntry> &entries)
{
    std::vector<NamedAnchor> named;
    for (const ledger::SealedEntry &each : entries) {
        const auto members = base::parseJson(each.canonical);
        const QString kind = members ? kindOf((*members)[u"action"].toString()) : QString();
        if (!kind.isEmpty())
            named.push_back({each.seq, {(*members)[u"details"][u"size"].toInt(), kind, {}}, (*members)[u"payload_hash"].toString()});
    }
    return named;
}

std::vector<ledger::StorageFault> dropStrayAnchors(std::vector<store::Anchor> &rows, const std::vector<NamedAnchor> &named)
{
    std::map<Place, std::int64_t> wanted; // and the entry that names it first
    std::set<std::int64_t> sizes;
    for (const NamedAnchor &each : named) {
        wanted.emplace(Place{each.sha256, each.row.size, each.row.kind}, each.seq);
        sizes.insert(each.row.size);
    }
    std::vector<ledger::StorageFault> faults;
    std::set<Place> kept;
    std::erase_if(rows, [&](const store::Anchor &each) {
        const Place place = placeOf(each);
        if (wanted.contains(place) && kept.insert(place).second)
            return false;
        if (sizes.contains(each.size))
            faults.push_back({u"ANCHOR_FOREIGN"_s, QString::number(each.size), {}, std::get<0>(place)});
        return true;
    });
    for (const auto &[place, seq] : wanted) {
        if (!kept.contains(place))
            faults.push_back({u"ANCHOR_MISSING"_s, QString::number(seq), std::get<0>(place), {}});
    }
    return faults;
}

base::Result<std::vector<ledger::StorageFault>> strayAnchors(const store::Connection &connection)
{
    const auto entries = store::LedgerTable(connection).entriesOf(AnchorActions);
    if (!entries)
        return entries.error();
    auto rows = store::AnchorTable(connection).all();
    if (!rows)
        return rows.error();
    return dropStrayAnchors(*rows, anchorsNamed(*entries));
}

base::Status putAnchorsRight(const store::Connection &connection)
{
    const auto entries = store::LedgerTable(connection).entriesOf(AnchorActions);
    if (!entries)
        return entries.error();
    store::AnchorTable table(connection);
    const auto rows = table.all();
    if (!rows)
        return rows.error();
    std::map<QString, QByteArray> values;
    for (const store::Anchor &each : *rows)
        values.emplace(base::Sha256::of(each.value).hex(), each.value);
    base::Status done = table.clear();
    std::set<Place> put;
    for (const NamedAnchor &each : anchorsNamed(*entries)) {
        const auto value = values.find(each.sha256);
        if (done && value != values.end() && put.insert(Place{each.sha256, each.row.size, each.row.kind}).second)
            done = table.put({each.row.size, each.row.kind, value->second});
    }
    return done;
}

} // namespace chancery::engine
