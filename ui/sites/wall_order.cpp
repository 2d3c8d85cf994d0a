// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/wall_order.h"

#include "ui/sites/wall_model.h"

#include <algorithm>

namespace chancery::ui {

WallOrder::WallOrder(WallModel *model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(model);
    setDynamicSortFilter(true);
    sort(0);
}

void WallOrder::setFilter(const QString &words)
{
    m_words = words.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void WallOrder::setOrder(WallSort order)
{
    m_order = order;
    invalidate();
}

const SiteCard &WallOrder::card(const QModelIndex &index) const { return m_model->card(mapToSource(index).row()); }

QModelIndex WallOrder::indexOf(const QString &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex each = index(row, 0);
        if (card(each).key() == key)
            return each;
    }
    return {};
}

bool WallOrder::filterAcceptsRow(int row, const QModelIndex &) const
{
    const QString text = m_model->card(row).searchText();
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word); });
}

namespace {

/// What one card is ordered by, as text that compares; a far day stands for none.
QString sortText(const SiteCard &card, WallSort order)
{
    const QString last = QStringLiteral("9999");
    switch (order) {
    case WallSort::Attention:
    case WallSort::Site:
        return card.site.name;
    case WallSort::Study:
        return card.study.protocolNumber;
    case WallSort::Investigator:
        return card.site.investigator;
    case WallSort::Jurisdiction:
        return card.jurisdiction;
    case WallSort::State:
        return card.submission ? QString::number(int(card.submission->state)) : QString();
    case WallSort::Clock:
        return card.clock ? card.clock->dueOn.toString(Qt::ISODate) : last;
    case WallSort::LastEvent:
        return card.submission ? card.submission->lastEventAt : QString();
    }
    return {};
}

} // namespace

bool WallOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const SiteCard &a = m_model->card(left.row());
    const SiteCard &b = m_model->card(right.row());
    if (m_order == WallSort::Attention && a.urgency != b.urgency)
        return a.urgency > b.urgency;
    const int compared = QString::localeAwareCompare(sortText(a, m_order), sortText(b, m_order));
    if (compared != 0)
        return m_order == WallSort::LastEvent ? compared > 0 : compared < 0;
    return a.key() < b.key();
}

QString wallSortWord(WallSort order)
{
    switch (order) {
    case WallSort::Attention:
        return WallOrder::tr("What presses first");
    case WallSort::Site:
        return WallOrder::tr("Site");
    case WallSort::Study:
        return WallOrder::tr("Study");
    case WallSort::Investigator:
        return WallOrder::tr("Principal investigator");
    case WallSort::Jurisdiction:
        return WallOrder::tr("Jurisdiction");
    case WallSort::State:
        return WallOrder::tr("State");
    case WallSort::Clock:
        return WallOrder::tr("Clock that ends first");
    case WallSort::LastEvent:
        return WallOrder::tr("Last event");
    }
    return {};
}

} // namespace chancery::ui
