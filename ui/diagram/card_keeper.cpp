// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/card_keeper.h"

#include "ui/diagram/card_place.h"
#include "ui/diagram/guard_card.h"

#include <QApplication>
#include <QEvent>
#include <QGraphicsView>

namespace chancery::ui {

namespace {
constexpr int OpenAfter = 250;
constexpr int CloseAfter = 300; ///< time for the pointer to travel from the handle to its card
constexpr int Margin = 12;
constexpr int LowestCard = 190; ///< title, two lines and the act
} // namespace

CardKeeper::CardKeeper(QGraphicsView *view)
    : QObject(view)
    , m_view(view)
    , m_card(new GuardCard(view->viewport()))
{
    m_openTimer.setSingleShot(true);
    m_openTimer.setInterval(OpenAfter);
    m_closeTimer.setSingleShot(true);
    m_closeTimer.setInterval(CloseAfter);
    m_card->installEventFilter(this);
    connect(&m_openTimer, &QTimer::timeout, this, &CardKeeper::openHovered);
    connect(&m_closeTimer, &QTimer::timeout, this, &CardKeeper::closeIfLeft);
    connect(m_card, &GuardCard::acted, this, [this](State to) {
        close();
        Q_EMIT acted(to);
    });
    connect(m_card, &GuardCard::mendAsked, this, &CardKeeper::mendAsked);
    connect(m_card, &GuardCard::dismissed, this, [this] {
        close();
        Q_EMIT dismissed();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { focusMoved(now); });
}

bool CardKeeper::isOpen() const { return !m_card->isHidden(); }

void CardKeeper::setDrawing(const LineMap &map, const Layout &layout, const Theme &theme, bool actable)
{
    const bool sameGuard = m_edge && layout.handleOf(*m_edge) && map.edges[*m_edge] == m_map.edges[*m_edge] && actable == m_actable;
    m_map = map;
    m_layout = layout;
    m_theme = theme;
    m_actable = actable;
    if (!isOpen())
        return;
    if (!m_edge || !layout.handleOf(*m_edge))
        close();
    else if (sameGuard)
        place(layout.handleOf(*m_edge)->pill());
    else if (m_kept)
        reopen(*m_edge);
    else
        close();
}

void CardKeeper::hover(std::optional<size_t> edge)
{
    if (edge == m_hovered)
        return;
    m_hovered = edge;
    m_openTimer.stop();
    if (edge && edge != m_edge)
        m_openTimer.start();
    if (edge && edge == m_edge)
        m_closeTimer.stop();
    else if (isOpen() && !m_kept)
        m_closeTimer.start();
}

void CardKeeper::openHovered()
{
    if (!m_hovered)
        return;
    const size_t edge = *m_hovered;
    open(edge);
    m_kept = false;
}

void CardKeeper::open(size_t edge)
{
    if (!m_layout.handleOf(edge))
        return;
    m_openTimer.stop();
    m_closeTimer.stop();
    m_kept = true;
    if (!isOpen() || m_edge != edge)
        reopen(edge);
}

void CardKeeper::reopen(size_t edge)
{
    m_edge = edge;
    m_card->showGuard(workflow::Lifecycle[edge], m_map.edges[edge].guard, m_map.edges[edge].left, m_actable, m_theme);
    place(m_layout.handleOf(edge)->pill());
}

void CardKeeper::openRollback(const workflow::Checklist &reasons, const QRectF &station)
{
    m_edge.reset();
    m_kept = true;
    m_card->showRollback(reasons, m_theme);
    place(station);
}

void CardKeeper::place(const QRectF &opener)
{
    const QRectF view = m_view->mapToScene(m_view->viewport()->rect()).boundingRect();
    const double scale = m_view->transform().m11();
    const std::optional<State> target = m_edge ? std::optional(workflow::Lifecycle[*m_edge].to) : std::nullopt;
    const int whole = m_view->viewport()->height() - Margin;
    CardPlace best;
    int bestHeight = whole;
    // As high as its lines ask for; where it would cover what it speaks of, its lines scroll in a lower card.
    for (const int most : {whole, whole * 3 / 4, whole * 3 / 5, LowestCard}) {
        if (most > whole || (most < whole && most >= m_card->height()))
            continue;
        m_card->setMostHeight(most);
        const CardPlace place = placeCard(m_map, m_layout, opener, target, QSizeF(m_card->size()) / scale, view);
        if (best.rect.isNull() || place.clear || place.cost < best.cost / 2) {
            best = place;
            bestHeight = most;
        }
        if (place.clear)
            break;
    }
    m_card->setMostHeight(bestHeight);
    m_card->move(m_view->mapFromScene(best.rect.topLeft()));
    m_card->show();
    m_card->raise();
}

void CardKeeper::close()
{
    m_openTimer.stop();
    m_closeTimer.stop();
    const bool hadFocus = m_card->isAncestorOf(QApplication::focusWidget());
    m_edge.reset();
    m_kept = false;
    if (hadFocus)
        m_view->setFocus(Qt::OtherFocusReason);
    m_card->hide();
}

void CardKeeper::closeIfLeft()
{
    const bool inside = m_card->underMouse() || m_card->isAncestorOf(QApplication::focusWidget());
    if (!m_kept && !inside && (!m_hovered || m_hovered != m_edge))
        close();
}

void CardKeeper::focusMoved(QWidget *now)
{
    if (!isOpen() || !m_kept || !now)
        return;
    if (now != m_view && now != m_view->viewport() && now != m_card && !m_card->isAncestorOf(now))
        close();
}

bool CardKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Enter)
        m_closeTimer.stop();
    if (event->type() == QEvent::Leave && !m_kept)
        m_closeTimer.start();
    return QObject::eventFilter(watched, event);
}

} // namespace chancery::ui
