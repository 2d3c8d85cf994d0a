// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/diagram_split.h"

#include "ui/diagram/diagram_view.h"

#include <algorithm>

namespace chancery::ui {

namespace {
constexpr int LeastBelow = 160; ///< tabs, the head of a table, a row and a half and the acts under it
} // namespace

DiagramSplit::DiagramSplit(DiagramView *diagram, QWidget *below, QWidget *parent) : QSplitter(Qt::Vertical, parent), m_diagram(diagram)
{
    setObjectName(QStringLiteral("split"));
    setChildrenCollapsible(false);
    addWidget(diagram);
    addWidget(below);
    // Otherwise what the roomiest of the tabs asks for would push the diagram together.
    below->setMinimumHeight(LeastBelow);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    connect(this, &QSplitter::splitterMoved, this, [this] { m_drawn = true; });
}

void DiagramSplit::divide()
{
    const int room = height() - handleWidth();
    if (m_drawn || room <= 0)
        return;
    const int above = std::min(m_diagram->heightFor(width()), std::max(room - LeastBelow, m_diagram->minimumSizeHint().height()));
    setSizes({above, room - above});
}

void DiagramSplit::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    divide();
}

} // namespace chancery::ui
