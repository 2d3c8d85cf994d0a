// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/diagram_accessible.h"

#include "ui/diagram/card_keeper.h"
#include "ui/diagram/diagram_view.h"
#include "ui/diagram/guard_card.h"
#include "ui/diagram/node_accessible.h"

#include <algorithm>

namespace chancery::ui {

namespace {
QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<DiagramView *>(object);
    return view ? new DiagramAccessible(view) : nullptr;
}
} // namespace

void installDiagramAccessibility()
{
    QAccessible::installFactory(makeInterface);
}

DiagramAccessible::DiagramAccessible(DiagramView *view)
    : QAccessibleWidget(view, QAccessible::List)
{
}

DiagramAccessible::~DiagramAccessible()
{
    for (const QAccessible::Id id : m_nodes)
        QAccessible::deleteAccessibleInterface(id);
}

DiagramView *DiagramAccessible::view() const
{
    return qobject_cast<DiagramView *>(object());
}

QAccessibleInterface *DiagramAccessible::cardInterface() const
{
    return view() && view()->cards()->isOpen() ? QAccessible::queryAccessibleInterface(view()->cards()->card()) : nullptr;
}

int DiagramAccessible::childCount() const
{
    return view() ? int(view()->nodes().size()) + (cardInterface() ? 1 : 0) : 0;
}

QAccessibleInterface *DiagramAccessible::child(int index) const
{
    if (!view() || index < 0)
        return nullptr;
    const auto place = size_t(index);
    if (place == view()->nodes().size())
        return cardInterface();
    if (place > view()->nodes().size())
        return nullptr;
    while (m_nodes.size() <= place)
        m_nodes.push_back(QAccessible::registerAccessibleInterface(new NodeAccessible(view(), m_nodes.size())));
    return QAccessible::accessibleInterface(m_nodes[place]);
}

int DiagramAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (this->child(i) == child)
            return i;
    }
    return -1;
}

QAccessibleInterface *DiagramAccessible::childAt(int x, int y) const
{
    // The card lies above all else.
    for (int i = childCount() - 1; i >= 0; --i) {
        QAccessibleInterface *each = child(i);
        if (each && each->rect().contains(x, y))
            return each;
    }
    return nullptr;
}

QAccessibleInterface *DiagramAccessible::focusChild() const
{
    if (view() && view()->hasFocus() && view()->focusedNode())
        return child(int(*view()->focusedNode()));
    return QAccessibleWidget::focusChild();
}

} // namespace chancery::ui
