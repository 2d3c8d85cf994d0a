// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/diagram_picture.h"

#include "ui/diagram/scene.h"
#include "ui/text/state_words.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {
QString description(const LineMap &map)
{
    return map.sentence + u" ("_s + base::wireText(map.present) + u')';
}

void render(QPainter &painter, const LineMap &map, const Layout &layout, const Style &style, const QRectF &target)
{
    DiagramScene scene;
    scene.compose(map, layout, style, true);
    painter.setRenderHint(QPainter::Antialiasing);
    scene.render(&painter, target, layout.bounds);
}
} // namespace

QByteArray diagramSvg(const LineMap &map, const Layout &layout, const Style &style)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96); // the pixel of CSS: viewers then show it at true size
    generator.setSize(layout.bounds.size().toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), layout.bounds.size()));
    generator.setTitle(stateName(map.present));
    generator.setDescription(description(map));
    QPainter painter(&generator);
    render(painter, map, layout, style, QRectF(QPointF(0, 0), layout.bounds.size()));
    painter.end();
    return buffer.data();
}

QImage diagramImage(const LineMap &map, const Layout &layout, const Style &style, double scale)
{
    QImage image((layout.bounds.size() * scale).toSize(), QImage::Format_RGB32);
    image.fill(style.theme.ground);
    image.setText(u"Title"_s, stateName(map.present));
    image.setText(u"Description"_s, description(map));
    QPainter painter(&image);
    render(painter, map, layout, style, QRectF(QPointF(0, 0), layout.bounds.size() * scale));
    return image;
}

} // namespace chancery::ui
