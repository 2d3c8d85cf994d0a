// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/scene.h"

#include "ui/diagram/activation_item.h"
#include "ui/diagram/dial_item.h"
#include "ui/diagram/edge_item.h"
#include "ui/diagram/finding_item.h"
#include "ui/diagram/handle_item.h"
#include "ui/diagram/request_item.h"
#include "ui/diagram/station_item.h"
#include "ui/diagram/text_item.h"

namespace chancery::ui {

DiagramScene::DiagramScene(QObject *parent)
    : QGraphicsScene(parent)
{
    // Some sixty items that are replaced together: an index would cost more than it finds.
    setItemIndexMethod(QGraphicsScene::NoIndex);
}

void DiagramScene::compose(const LineMap &map, const Layout &layout, const Style &style, bool actable)
{
    clear();
    m_handles.clear();
    m_style = style;
    setBackgroundBrush(style.theme.ground);
    setSceneRect(layout.bounds);
    addEdges(map, layout);
    addStations(map, layout);
    addTexts(layout);
    addMarks(map, layout);
    for (const PlacedHandle &each : layout.handles) {
        m_handles.push_back(new HandleItem(m_style, each, map.edges[each.edge], actable, layout.mirrored));
        addItem(m_handles.back());
    }
}

void DiagramScene::addEdges(const LineMap &map, const Layout &layout)
{
    for (size_t i = 0; i < EdgeCount; ++i) {
        m_edges[i] = new EdgeItem(m_style, map.edges[i], layout.traces[i], cutOf(map, layout, i));
        addItem(m_edges[i]);
    }
}

void DiagramScene::addStations(const LineMap &map, const Layout &layout)
{
    for (const State state : domain::AllStates) {
        const bool present = state == map.present;
        auto *item = new StationItem(m_style, state, map.station(state), present ? map.clock : std::nullopt, layout.station(state).centre);
        m_stations[indexOf(state)] = item;
        addItem(item);
    }
}

void DiagramScene::addTexts(const Layout &layout)
{
    for (const auto *texts : {&layout.names, &layout.sentence}) {
        for (const PlacedText &each : *texts)
            addItem(new TextItem(m_style, each));
    }
}

void DiagramScene::addMarks(const LineMap &map, const Layout &layout)
{
    for (const PlacedFinding &each : layout.findings)
        addItem(new FindingItem(m_style, each));
    if (layout.request)
        addItem(new RequestItem(m_style, *layout.request));
    if (layout.activation && map.activation)
        addItem(new ActivationItem(m_style, *layout.activation, *map.activation, layout.mirrored));
    if (layout.dial)
        addItem(new DialItem(m_style, *layout.dial));
}

} // namespace chancery::ui
