// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sites/site_card.h"

#include <QAbstractListModel>

#include <vector>

namespace chancery::ui {

/// The cards of the wall, one row each, in the order of the record. Filter and order are WallOrder's business.
class WallModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Replaces what is shown. Rows that stay are updated in place, so that selection and scroll survive a re-reading.
    void setCards(std::vector<SiteCard> cards);
    const SiteCard &card(int row) const { return m_cards[size_t(row)]; }
    const std::vector<SiteCard> &cards() const { return m_cards; }

    int rowCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: the site's name; AccessibleTextRole: the whole card said aloud; ToolTipRole: why it presses.
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<SiteCard> m_cards;
};

/// How many sites these cards are of: a site with an amendment has a card for each of its submissions.
int sitesAmong(const std::vector<SiteCard> &cards);

/// "SUB-0003"; "SUB-0016 amends SUB-0003".
QString submissionWords(const domain::Submission &submission);

/// The card said in one sentence, for a screen reader and for copying.
QString spokenCard(const SiteCard &card);

} // namespace chancery::ui
