// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/record_check.h"

#include "core/base/canonical_json.h"
#include "core/domain/json_members.h"
#include "core/replay/fold.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using store::ProjectionRow;

namespace {

template<typename T>
void addRows(std::vector<ProjectionRow> &rows, const QString &table, const std::map<QString, T> &values, const replay::MemoryShelf &shelf)
{
    for (const auto &[id, value] : values)
        rows.push_back({table, id, shelf.newestSeq(table, id), base::canonicalJson(domain::toJsonValue(value))});
}

/// A value for a person's eye: whole where it is short.
QString shown(const base::Json &value)
{
    if (value.isNull())
        return {};
    const QString text = value.isString() ? value.toString() : QString::fromUtf8(base::canonicalJson(value));
    return text.size() > 120 ? text.left(119) + u'…' : text;
}

ledger::StorageFault changedRow(const ProjectionRow &expected, const ProjectionRow &found)
{
    ledger::StorageFault fault{u"RECORD_DIFFERS"_s, expected.table + u' ' + expected.id, {}, {}};
    const auto right = base::parseJson(expected.value);
    const auto there = base::parseJson(found.value);
    if (expected.value == found.value || !right || !there || !right->isObject() || !there->isObject()) {
        const bool seqOnly = expected.value == found.value;
        fault.expected = seqOnly ? QString::number(expected.seq) : shown(base::Json(QString::fromUtf8(expected.value)));
        fault.found = seqOnly ? QString::number(found.seq) : shown(base::Json(QString::fromUtf8(found.value)));
        return fault;
    }
    std::set<QString> names;
    for (const auto *side : {&*right, &*there}) {
        for (const auto &[name, value] : side->object())
            names.insert(name);
    }
    for (const QString &name : names) {
        if (base::canonicalJson((*right)[name]) == base::canonicalJson((*there)[name]))
            continue;
        fault.place += u' ' + name;
        fault.expected = shown((*right)[name]);
        fault.found = shown((*there)[name]);
        break;
    }
    return fault;
}

auto keyOf(const ProjectionRow &row)
{
    return std::pair(row.table, row.id);
}

} // namespace

base::Result<replay::MemoryShelf> foldAll(const ledger::LedgerSource &source, std::stop_token stop)
{
    replay::MemoryShelf shelf;
    while (const auto entry = source.next()) {
        if (stop.stop_requested())
            return base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s);
        const base::Status done = replay::fold(shelf, *entry);
        if (!done)
            return done.error();
    }
    return shelf;
}

std::vector<ProjectionRow> rowsOf(const replay::MemoryShelf &shelf)
{
    std::vector<ProjectionRow> rows;
    addRows(rows, u"person"_s, shelf.people, shelf);
    addRows(rows, u"site"_s, shelf.sites, shelf);
    addRows(rows, u"study"_s, shelf.studies, shelf);
    addRows(rows, u"submission"_s, shelf.submissions, shelf);
    for (const auto &[name, value] : shelf.facts)
        rows.push_back({u"workspace_fact"_s, name, 0, value.toUtf8()});
    return rows;
}

std::vector<ledger::StorageFault> differences(const std::vector<ProjectionRow> &expected, const std::vector<ProjectionRow> &found)
{
    std::vector<ledger::StorageFault> faults;
    auto right = expected.begin();
    auto there = found.begin();
    while (right != expected.end() || there != found.end()) {
        if (there == found.end() || (right != expected.end() && keyOf(*right) < keyOf(*there))) {
            faults.push_back({u"RECORD_DIFFERS"_s, right->table + u' ' + right->id, u"present"_s, {}});
            ++right;
        } else if (right == expected.end() || keyOf(*there) < keyOf(*right)) {
            faults.push_back({u"RECORD_DIFFERS"_s, there->table + u' ' + there->id, {}, u"present"_s});
            ++there;
        } else {
            if (*right != *there)
                faults.push_back(changedRow(*right, *there));
            ++right, ++there;
        }
    }
    return faults;
}

} // namespace chancery::engine
