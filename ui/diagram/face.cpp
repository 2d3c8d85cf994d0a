// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/face.h"

#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPalette>

#include <cmath>

namespace chancery::ui {

namespace {
constexpr double Scale = 2;
constexpr double HighContrast = 20; ///< the roles' own ink stands at 15 to 17 on the ground; only pure black and white exceeds 20

double luminance(const QColor &colour)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}
} // namespace

QFont Face::font(double size, bool bold) const
{
    QFont font(m_family);
    font.setPixelSize(int(std::lround(size * Scale)));
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

Ruler Face::ruler() const
{
    return [face = *this](const QString &text, double size, bool bold) {
        return QFontMetricsF(face.font(size, bold)).horizontalAdvance(text) / Scale;
    };
}

void Face::paint(QPainter &painter, const PlacedText &text, const QColor &colour) const
{
    painter.save();
    painter.setPen(colour);
    painter.setFont(font(text.size, text.bold));
    painter.translate(text.box().left(), text.baseline.y());
    painter.scale(1 / Scale, 1 / Scale);
    painter.drawText(QPointF(0, 0), text.text);
    painter.restore();
}

Theme diagramTheme(const QPalette &palette)
{
    Theme theme = Theme::of(palette);
    if (contrast(palette.color(QPalette::Window), palette.color(QPalette::WindowText)) > HighContrast) {
        theme.ground = palette.color(QPalette::Window);
        theme.ink = palette.color(QPalette::WindowText);
        theme.line = theme.text2;
        theme.gone = theme.text2;
        theme.goneText = theme.text2;
        theme.tint = theme.ground;
    }
    return theme;
}

QColor inkColour(const Theme &theme, Ink ink)
{
    switch (ink) {
    case Ink::Ink:
        return theme.ink;
    case Ink::Text2:
        return theme.text2;
    case Ink::Gone:
        return theme.goneText;
    }
    return theme.ink;
}

} // namespace chancery::ui
