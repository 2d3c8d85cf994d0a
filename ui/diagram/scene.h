// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/diagram_item.h"
#include "ui/diagram/layout.h"

#include <QGraphicsScene>

#include <array>
#include <vector>

namespace chancery::ui {

class EdgeItem;
class HandleItem;
class StationItem;

/// The items of one drawing. Composed anew from values whenever they change; it decides nothing.
class DiagramScene final : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit DiagramScene(QObject *parent = nullptr);

    /// `actable`: false where the record is only looked at.
    void compose(const LineMap &map, const Layout &layout, const Style &style, bool actable);
    const Style &style() const { return m_style; }

    EdgeItem *edgeItem(size_t edge) const { return m_edges[edge]; }
    StationItem *stationItem(State state) const { return m_stations[indexOf(state)]; }
    const std::vector<HandleItem *> &handleItems() const { return m_handles; }

private:
    void addEdges(const LineMap &map, const Layout &layout);
    void addStations(const LineMap &map, const Layout &layout);
    void addTexts(const Layout &layout);
    void addMarks(const LineMap &map, const Layout &layout);

    Style m_style;
    std::array<EdgeItem *, EdgeCount> m_edges{};
    std::array<StationItem *, StateCount> m_stations{};
    std::vector<HandleItem *> m_handles;
};

} // namespace chancery::ui
