// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagram/layout.h"

#include <QRectF>
#include <QString>

#include <vector>

namespace chancery::ui {

/// What of the diagram can be reached: by Tab and arrow keys, by the mouse, by a screen reader.
enum class NodeKind { Station, Handle, Finding, Request, Activation };

struct Node {
    NodeKind kind = NodeKind::Station;
    size_t index = 0;     ///< of the state, the edge or the category; 0 otherwise
    QRectF hit;           ///< in the drawing; stations 32 square
    QString name;         ///< spoken: what it is
    QString description;  ///< spoken: how it stands
    QString action;       ///< what Enter does; empty where nothing
    QString tip;          ///< shown on hover: words, then codes and dates
    bool lit = false;     ///< the present station
    bool enabled = true;  ///< a handle whose guard is met; true for all others

    State state() const { return State(index); }
    domain::Category category() const { return domain::Category(index); }
    bool is(NodeKind wanted, size_t which) const { return kind == wanted && index == which; }
};

/// All nodes in the order of the Tab key: the present station, the handles clockwise from the right, findings, request,
/// activation; then the other stations, which arrow keys reach.
std::vector<Node> nodesOf(const LineMap &map, const Layout &layout, const domain::Submission &submission);

/// How many nodes at the front are stops of the Tab key.
size_t tabStops(const std::vector<Node> &nodes);

} // namespace chancery::ui
