// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/sign_ins_model.h"

#include "core/base/canonical_json.h"
#include "ui/text/document_words.h"
#include "ui/text/entry_words.h"

#include <QLocale>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

SignInsModel::Row rowOf(const store::EntryRow &entry)
{
    SignInsModel::Row row{.seq = entry.seq, .at = entry.at, .action = entry.action, .who = entry.actorName};
    row.failed = entry.action == u"LOGIN_FAILED"_s;
    const auto members = base::parseJson(entry.canonical);
    if (!members)
        return row;
    row.machine = (*members)[u"origin_host"].toString();
    // The application records a failed attempt and an idle lock; whose session it was stands in the details.
    if (const QString user = (*members)[u"details"][u"user"].toString(); !user.isEmpty())
        row.who = user;
    return row;
}

} // namespace

void SignInsModel::read(const store::Reader &reader)
{
    std::vector<Row> rows;
    for (const QString &action : {u"LOGIN"_s, u"LOGIN_FAILED"_s, u"SESSION_LOCKED"_s, u"LOGOUT"_s}) {
        const store::EntryFilter filter{.action = action};
        const std::int64_t all = reader.entryCount(filter);
        for (const store::EntryRow &entry : reader.entries(filter, std::max<std::int64_t>(0, all - MostOfEach), MostOfEach))
            rows.push_back(rowOf(entry));
    }
    std::ranges::sort(rows, std::ranges::greater(), &Row::seq);
    if (std::ranges::equal(rows, m_rows, {}, &Row::seq, &Row::seq))
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const SignInsModel::Row *SignInsModel::rowAt(int row) const { return row >= 0 && row < int(m_rows.size()) ? &m_rows[size_t(row)] : nullptr; }

int SignInsModel::failed() const { return int(std::ranges::count_if(m_rows, &Row::failed)); }

int SignInsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int SignInsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant SignInsModel::data(const QModelIndex &index, int role) const
{
    const Row *row = rowAt(index.row());
    if (!row || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (Column(index.column())) {
    case When:
        return role == Qt::ToolTipRole ? tr("%1 on this machine").arg(localInstantWords(row->at)) : instantWords(row->at);
    case What:
        return actionWord(row->action);
    case Who:
        return row->who;
    case Machine:
        return row->machine;
    case Entry:
        return QLocale().toString(row->seq);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant SignInsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case When:
        return tr("When (UTC)");
    case What:
        return tr("What");
    case Who:
        return tr("Who");
    case Machine:
        return tr("Machine");
    case Entry:
        return tr("Entry");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace chancery::ui
