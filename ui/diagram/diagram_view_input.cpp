// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, keys and focus of the diagram; what is shown stands in diagram_view.cpp.
#include "ui/diagram/card_keeper.h"
#include "ui/diagram/diagram_view.h"
#include "ui/diagram/focus_item.h"
#include "ui/diagram/guard_card.h"
#include "ui/diagram/scene.h"
#include "ui/text/state_words.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainterPathStroker>
#include <QToolTip>

namespace chancery::ui {

namespace {
constexpr double EdgeHit = 12;
constexpr double ZoomStep = 1.15;
} // namespace

QRect DiagramView::nodeRect(size_t node) const
{
    return mapFromScene(m_nodes[node].hit).boundingRect();
}

std::optional<size_t> DiagramView::nodeAt(QPoint point) const
{
    const QPointF at = mapToScene(point);
    // Handles and marks lie above stations.
    for (const bool stations : {false, true}) {
        for (size_t i = 0; i < m_nodes.size(); ++i) {
            if ((m_nodes[i].kind == NodeKind::Station) == stations && m_nodes[i].hit.contains(at))
                return i;
        }
    }
    return std::nullopt;
}

std::optional<size_t> DiagramView::nodeOf(NodeKind kind, size_t index) const
{
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].is(kind, index))
            return i;
    }
    return std::nullopt;
}

QString DiagramView::tipAt(QPoint point) const
{
    if (const auto node = nodeAt(point))
        return m_nodes[*node].tip;
    QPainterPathStroker stroker;
    stroker.setWidth(EdgeHit);
    for (size_t i = 0; i < EdgeCount; ++i) {
        if (!stroker.createStroke(m_layout.traces[i].path()).contains(mapToScene(point)))
            continue;
        const Transition &edge = workflow::Lifecycle[i];
        return tr("%1 to %2", "two states").arg(stateName(edge.from), stateName(edge.to)) + u'\n' + base::wireText(edge.from)
            + QStringLiteral(" → ") + base::wireText(edge.to);
    }
    return {};
}

void DiagramView::setFocused(std::optional<size_t> node, bool byKey)
{
    m_focused = node;
    m_byKey = byKey;
    delete m_ring;
    m_ring = nullptr;
    if (!node)
        return;
    if (byKey) {
        m_ring = new FocusItem(m_scene->style(), m_nodes[*node]);
        m_scene->addItem(m_ring);
    }
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(int(*node));
    QAccessible::updateAccessibility(&event);
}

void DiagramView::focusNode(size_t node)
{
    if (node >= m_nodes.size())
        return;
    setFocused(node, true);
    const Node &focused = m_nodes[node];
    ensureVisible(focused.hit, 30, 30);
    if (focused.kind == NodeKind::Handle)
        m_cards->open(focused.index);
    else
        m_cards->close();
    if (focused.kind == NodeKind::Finding || focused.kind == NodeKind::Request || focused.kind == NodeKind::Activation)
        QToolTip::showText(viewport()->mapToGlobal(nodeRect(node).bottomLeft()), focused.tip, viewport());
    else
        QToolTip::hideText();
}

void DiagramView::activateNode(size_t node)
{
    if (node >= m_nodes.size())
        return;
    const Node chosen = m_nodes[node];
    switch (chosen.kind) {
    case NodeKind::Station:
        activateStation(chosen.state());
        break;
    case NodeKind::Handle:
        m_cards->open(chosen.index);
        m_cards->card()->takeFocus();
        break;
    case NodeKind::Finding:
        Q_EMIT findingsAsked(chosen.category());
        break;
    case NodeKind::Request:
        Q_EMIT requestAsked();
        break;
    case NodeKind::Activation:
        Q_EMIT gatesAsked();
        break;
    }
}

void DiagramView::activateStation(State state)
{
    const size_t edge = edgeIndex(m_map.present, state);
    if (edge != EdgeCount && m_layout.handleOf(edge)) {
        m_cards->open(edge);
        m_cards->card()->takeFocus();
        return;
    }
    if (state == State::Draft && state == m_map.present)
        showRollback();
    Q_EMIT stationActivated(state);
}

bool DiagramView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave)
        m_cards->hover(std::nullopt);
    return QGraphicsView::viewportEvent(event);
}

void DiagramView::mouseMoveEvent(QMouseEvent *event)
{
    const auto node = nodeAt(event->position().toPoint());
    const bool handle = node && m_nodes[*node].kind == NodeKind::Handle;
    m_cards->hover(handle ? std::optional(m_nodes[*node].index) : std::nullopt);
    viewport()->setCursor(node ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QGraphicsView::mouseMoveEvent(event);
}

void DiagramView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? nodeAt(event->position().toPoint()) : std::nullopt;
    if (event->button() == Qt::LeftButton && !m_pressed)
        m_cards->close();
    QGraphicsView::mousePressEvent(event);
    event->setAccepted(event->isAccepted() || m_pressed);
}

void DiagramView::mouseReleaseEvent(QMouseEvent *event)
{
    const auto node = nodeAt(event->position().toPoint());
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    QGraphicsView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !node || node != pressed)
        return;
    setFocused(*node, false);
    activateNode(*node);
}

void DiagramView::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        return setZoom(m_zoom * ZoomStep);
    if (control && event->key() == Qt::Key_Minus)
        return setZoom(m_zoom / ZoomStep);
    if (control && event->key() == Qt::Key_0)
        return setZoom(1);
    switch (event->key()) {
    case Qt::Key_Left:
        return moveTo(Direction::Left);
    case Qt::Key_Right:
        return moveTo(Direction::Right);
    case Qt::Key_Up:
        return moveTo(Direction::Up);
    case Qt::Key_Down:
        return moveTo(Direction::Down);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_focused)
            activateNode(*m_focused);
        return;
    case Qt::Key_Escape:
        if (m_cards->isOpen())
            return m_cards->close();
        break;
    default:
        break;
    }
    QGraphicsView::keyPressEvent(event);
}

void DiagramView::moveTo(Direction direction)
{
    State from = m_map.present;
    if (m_focused && m_nodes[*m_focused].kind == NodeKind::Station)
        from = m_nodes[*m_focused].state();
    if (const auto to = travel(m_layout, from, direction))
        focusNode(*nodeOf(NodeKind::Station, indexOf(*to)));
}

bool DiagramView::focusNextPrevChild(bool next)
{
    const size_t stops = tabStops(m_nodes);
    if (!hasFocus())
        return QGraphicsView::focusNextPrevChild(next);
    const size_t at = m_focused && *m_focused < stops ? *m_focused : 0;
    if (next && at + 1 < stops) {
        focusNode(at + 1);
        return true;
    }
    if (!next && at > 0) {
        focusNode(at - 1);
        return true;
    }
    return QGraphicsView::focusNextPrevChild(next);
}

void DiagramView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    switch (event->reason()) {
    case Qt::TabFocusReason:
    case Qt::ShortcutFocusReason:
        focusNode(0);
        break;
    case Qt::BacktabFocusReason:
        focusNode(m_cards->isOpen() && m_focused ? *m_focused : tabStops(m_nodes) - 1);
        break;
    default:
        // Back from its card, or by the mouse: where it was.
        if (m_focused)
            setFocused(m_focused, m_byKey);
        else if (event->reason() != Qt::MouseFocusReason && !m_nodes.empty())
            setFocused(0, true);
        break;
    }
}

void DiagramView::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    delete m_ring;
    m_ring = nullptr;
    QToolTip::hideText();
}

} // namespace chancery::ui
