// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon.h"

#include "ui/widgets/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

/// Strokes of the drawings are "currentColor"; it is filled in when the icon is painted.
class ThemedEngine final : public QIconEngine
{
public:
    explicit ThemedEngine(QByteArray svg) : m_svg(std::move(svg)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        QByteArray coloured = m_svg;
        coloured.replace("currentColor", colour(mode, state).name().toLatin1());
        QSvgRenderer renderer(coloured);
        painter->setRenderHint(QPainter::Antialiasing);
        renderer.render(painter, QRectF(rect));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap drawn(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        paint(&painter, QRect({}, size), mode, state);
        return drawn;
    }

    QIconEngine *clone() const override { return new ThemedEngine(m_svg); }

private:
    static QColor colour(QIcon::Mode mode, QIcon::State state)
    {
        const Theme &theme = Theme::of(QGuiApplication::palette());
        if (mode == QIcon::Disabled)
            return theme.goneText;
        return state == QIcon::On ? theme.accent : theme.text2;
    }

    QByteArray m_svg;
};

} // namespace

QIcon icon(const QString &name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new ThemedEngine(file.readAll()));
}

} // namespace chancery::ui
