// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/mirror.h"

#include <QTransform>

namespace chancery::ui {

namespace {

class Mirror
{
public:
    explicit Mirror(double width) : m_width(width) {}

    QPointF operator()(QPointF point) const { return {m_width - point.x(), point.y()}; }
    QRectF operator()(const QRectF &rect) const { return QRectF(m_width - rect.right(), rect.top(), rect.width(), rect.height()); }
    QPainterPath operator()(const QPainterPath &path) const { return QTransform(-1, 0, 0, 1, m_width, 0).map(path); }
    void turn(PlacedText &text) const
    {
        text.baseline = (*this)(text.baseline);
        if (text.anchor != Anchor::Middle)
            text.anchor = text.anchor == Anchor::Start ? Anchor::End : Anchor::Start;
    }

private:
    double m_width;
};

} // namespace

Layout mirroredLayout(Layout layout)
{
    const Mirror mirror(layout.lattice.width());
    layout.mirrored = !layout.mirrored;
    for (PlacedStation &each : layout.stations)
        each.centre = mirror(each.centre);
    for (Trace &each : layout.traces)
        each = each.mirrored(layout.lattice.width());
    for (auto *texts : {&layout.names, &layout.sentence}) {
        for (PlacedText &each : *texts)
            mirror.turn(each);
    }
    for (PlacedHandle &each : layout.handles)
        each.centre = mirror(each.centre);
    for (PlacedFinding &each : layout.findings) {
        each.centre = mirror(each.centre);
        mirror.turn(each.count);
    }
    if (layout.request) {
        layout.request->loop = mirror(layout.request->loop);
        layout.request->tip = mirror(layout.request->tip);
        layout.request->tipAngle = 180 - layout.request->tipAngle;
        for (PlacedText &each : layout.request->words)
            mirror.turn(each);
    }
    if (layout.activation) {
        layout.activation->bar = mirror(layout.activation->bar);
        for (PlacedText &each : layout.activation->words)
            mirror.turn(each);
    }
    if (layout.dial)
        layout.dial = mirror(*layout.dial);
    return layout;
}

} // namespace chancery::ui
