// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/node_accessible.h"

#include "ui/diagram/diagram_view.h"

namespace chancery::ui {

NodeAccessible::NodeAccessible(DiagramView *view, size_t place)
    : m_view(view)
    , m_place(place)
{
}

const Node *NodeAccessible::node() const
{
    return m_view && m_place < m_view->nodes().size() ? &m_view->nodes()[m_place] : nullptr;
}

bool NodeAccessible::isValid() const { return node() != nullptr; }

QAccessibleInterface *NodeAccessible::parent() const
{
    return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
}

QString NodeAccessible::text(QAccessible::Text kind) const
{
    const Node *shown = node();
    if (!shown)
        return {};
    switch (kind) {
    case QAccessible::Name:
        // Said in one breath: screen readers often leave descriptions out.
        return shown->description.isEmpty() ? shown->name : shown->name + QStringLiteral(": ") + shown->description;
    case QAccessible::Description:
        return shown->description;
    case QAccessible::Help:
        return shown->tip;
    default:
        return {};
    }
}

QRect NodeAccessible::rect() const
{
    if (!node())
        return {};
    const QRect place = m_view->nodeRect(m_place);
    return QRect(m_view->viewport()->mapToGlobal(place.topLeft()), place.size());
}

QAccessible::Role NodeAccessible::role() const
{
    const Node *shown = node();
    return shown && shown->kind == NodeKind::Station ? QAccessible::ListItem : QAccessible::PushButton;
}

QAccessible::State NodeAccessible::state() const
{
    QAccessible::State state;
    const Node *shown = node();
    if (!shown) {
        state.invalid = true;
        return state;
    }
    state.focusable = true;
    state.focused = m_view->hasFocus() && m_view->focusedNode() == m_place;
    state.selectable = shown->kind == NodeKind::Station;
    state.selected = shown->lit;
    state.hasPopup = shown->kind == NodeKind::Handle;
    return state;
}

void *NodeAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList NodeAccessible::actionNames() const { return {pressAction(), setFocusAction()}; }

QString NodeAccessible::localizedActionDescription(const QString &name) const
{
    const Node *shown = node();
    return shown && name == pressAction() ? shown->action : QAccessibleActionInterface::localizedActionDescription(name);
}

void NodeAccessible::doAction(const QString &name)
{
    if (!node())
        return;
    if (name == pressAction())
        m_view->activateNode(m_place);
    if (name == setFocusAction()) {
        m_view->setFocus(Qt::OtherFocusReason);
        m_view->focusNode(m_place);
    }
}

} // namespace chancery::ui
