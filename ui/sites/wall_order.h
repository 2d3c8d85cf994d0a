// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace chancery::ui {

class WallModel;
struct SiteCard;

/// By what the wall is ordered.
enum class WallSort { Attention, Site, Study, Investigator, Jurisdiction, State, Clock, LastEvent };

/// Filters and orders the wall: every word of the filter must occur somewhere on the card.
class WallOrder final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit WallOrder(WallModel *model, QObject *parent = nullptr);

    void setFilter(const QString &words);
    void setOrder(WallSort order);
    WallSort order() const { return m_order; }
    const SiteCard &card(const QModelIndex &index) const;
    /// The proxy's index of a card by its key; invalid where it is filtered away.
    QModelIndex indexOf(const QString &key) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    WallModel *m_model;
    QStringList m_words;
    WallSort m_order = WallSort::Attention;
};

/// "Attention first", "Site", …
QString wallSortWord(WallSort order);

} // namespace chancery::ui
