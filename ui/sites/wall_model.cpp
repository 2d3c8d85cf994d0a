// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/wall_model.h"

#include "ui/text/clock_words.h"
#include "ui/text/finding_words.h"
#include "ui/text/review_words.h"
#include "ui/text/state_words.h"

#include <QSet>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;

void WallModel::setCards(std::vector<SiteCard> cards)
{
    const bool sameRows = std::ranges::equal(cards, m_cards, {}, &SiteCard::key, &SiteCard::key);
    if (!sameRows) {
        beginResetModel();
        m_cards = std::move(cards);
        endResetModel();
        return;
    }
    m_cards = std::move(cards);
    if (!m_cards.empty())
        Q_EMIT dataChanged(index(0), index(int(m_cards.size()) - 1));
}

int WallModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_cards.size()); }

QVariant WallModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SiteCard &shown = card(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.site.name;
    case Qt::ToolTipRole:
        return shown.attention.isEmpty() ? QVariant() : QVariant(shown.attention);
    case Qt::AccessibleTextRole:
        return spokenCard(shown);
    default:
        return {};
    }
}

QString spokenCard(const SiteCard &card)
{
    QStringList said{card.site.name, card.study.protocolNumber, card.site.investigator, card.jurisdiction};
    said.append(card.submission ? stateName(card.submission->state) : WallModel::tr("no submission yet"));
    if (card.submission)
        said.append(submissionWords(*card.submission));
    if (card.submission)
        said.append(findingTally(card.open[0], card.open[1], card.open[2]));
    if (card.clock)
        said.append(WallModel::tr("%1, %2", "a clock and its count").arg(clockNameWithTerm(*card.submission, *card.clock), clockCount(*card.clock, card.today)));
    said.append(card.lastEvent);
    said.removeAll(QString());
    return said.join(u"; "_s);
}

int sitesAmong(const std::vector<SiteCard> &cards)
{
    QSet<QString> sites;
    for (const SiteCard &card : cards)
        sites.insert(card.site.id.text());
    return int(sites.size());
}

QString submissionWords(const domain::Submission &submission)
{
    const QString relation = relationSentence(submission);
    return relation.isEmpty() ? submission.id.text() : WallModel::tr("%1 %2", "a submission and what it amends or renews").arg(submission.id.text(), relation);
}

} // namespace chancery::ui
