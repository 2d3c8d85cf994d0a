// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

#include <vector>

namespace chancery::ui {

class DiagramView;

/// Lets screen readers see into the diagram; a QGraphicsView by itself shows nothing. May be called any number of times.
void installDiagramAccessibility();

/// The diagram: its name, the sentence as its description, and one child for each node.
class DiagramAccessible final : public QAccessibleWidget
{
public:
    explicit DiagramAccessible(DiagramView *view);
    ~DiagramAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

private:
    DiagramView *view() const;
    /// The open card follows the nodes.
    QAccessibleInterface *cardInterface() const;

    /// Made when first asked for: this interface may exist before there is anything to show. By place in the tab order.
    mutable std::vector<QAccessible::Id> m_nodes;
};

} // namespace chancery::ui
