// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

#include <QAbstractTableModel>
#include <QCache>

#include <functional>
#include <map>
#include <vector>

namespace chancery::ui {

/// Where entries come from; the reader in the program, plain vectors in tests.
struct EntrySource {
    std::function<qint64(const store::EntryFilter &)> count;
    /// Ascending by number, from `offset`, at most `limit`.
    std::function<std::vector<store::EntryRow>(const store::EntryFilter &, qint64 offset, int limit)> rows;
};

/// The ledger as a table, newest first, of any length: the row count comes from the source, rows are read in pages of 256 when
/// they are looked at, and 64 pages are kept (`platform.md` 10). Filters are the source's (SQL), never a proxy's.
class EntryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Seq, Time, Action, Severity, Actor, Site, Submission, States, ColumnCount };
    enum Role {
        SeqRole = Qt::UserRole, ///< qint64
        SeverityRole,           ///< int, severityRank
        OutcomeRole,            ///< QString, wire name
    };
    static constexpr int PageRows = 256;
    static constexpr int PagesKept = 64;

    explicit EntryModel(EntrySource source, QObject *parent = nullptr);

    void setFilter(const store::EntryFilter &filter);
    const store::EntryFilter &filter() const { return m_filter; }
    /// Names of sites by id, for the site column.
    void setSiteNames(std::map<QString, QString> names);
    /// Looks whether the ledger grew; rows that are known stay cached.
    void refresh();

    const store::EntryRow *entryAt(int row) const;
    /// The row that shows an entry; -1 where the filter hides it.
    int rowOf(qint64 seq) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using EntryPage = std::vector<store::EntryRow>;
    QString text(const store::EntryRow &entry, int column) const;
    QString toolTip(const store::EntryRow &entry, int column) const;

    EntrySource m_source;
    store::EntryFilter m_filter;
    std::map<QString, QString> m_siteNames;
    int m_rows = 0;
    mutable QCache<int, EntryPage> m_pages;
};

} // namespace chancery::ui
