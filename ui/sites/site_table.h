// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sites/site_card.h"

#include <QAbstractTableModel>

#include <vector>

namespace chancery::ui {

/// The wall as a plain table: a row for each site's submission; beside what everybody compares a column for each document class
/// and each clock that occurs anywhere.
/// For those who compare, print and copy.
class SiteTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Role {
        KeyRole = Qt::UserRole, ///< QString, SiteCard::key
        SortRole,               ///< QString that compares
        MissingRole,            ///< bool: a demanded document that is not there
        LettersRole,            ///< int, of a column: how many letters wide it wants to be
        CodeRole,               ///< QString, of a column: its name across re-reading
        DetailRole,             ///< bool, of a column: one document class or one clock, hidden until it is asked for
    };

    /// Cards in the order they are shown.
    void setCards(std::vector<SiteCard> cards);
    const SiteCard &card(int row) const { return m_cards[size_t(row)]; }
    int rowOf(const QString &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Column {
        enum class Kind { Site, Submission, Study, Investigator, Jurisdiction, State, Findings, Next, Package, Clock, Document } kind = Kind::Site;
        QString code;  ///< class or clock kind
        QString title;
        friend bool operator==(const Column &, const Column &) = default;
    };
    static int letters(Column::Kind kind);
    static QString codeOf(const Column &column);
    static std::vector<Column> columnsFor(const std::vector<SiteCard> &cards);
    QString text(const SiteCard &card, const Column &column) const;

    std::vector<SiteCard> m_cards;
    std::vector<Column> m_columns;
};

} // namespace chancery::ui
