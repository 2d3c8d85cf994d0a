// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace chancery::ui {

using namespace Qt::StringLiterals;

RailButton::RailButton(const QString &iconName, const QString &word, int number, QWidget *parent)
    : QToolButton(parent), m_word(word), m_number(number)
{
    setIcon(ui::icon(iconName));
    setIconSize({22, 22});
    setText(word);
    setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe({});
}

void RailButton::describe(const QString &words)
{
    setAccessibleName(words.isEmpty() ? m_word : tr("%1, %2").arg(m_word, words));
    const QString key = tr("Ctrl+%1").arg(m_number);
    setToolTip(words.isEmpty() ? u"%1 (%2)"_s.arg(m_word, key) : u"%1 (%2)\n%3"_s.arg(m_word, key, words));
}

void RailButton::setAttention(int count, const QString &words)
{
    m_attention = count;
    describe(count > 0 ? words : QString());
    update();
}

void RailButton::paintEvent(QPaintEvent *event)
{
    QToolButton::paintEvent(event);
    if (m_attention <= 0)
        return;
    const Theme &theme = Theme::of(palette());
    const QString text = m_attention > 99 ? u"99+"_s : QString::number(m_attention);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.8);
    small.setBold(true);
    painter.setFont(small);
    const qreal wide = qMax(17.0, QFontMetricsF(small).horizontalAdvance(text) + 9.0);
    const qreal left = layoutDirection() == Qt::RightToLeft ? width() / 2.0 - 8 - wide : width() / 2.0 + 8;
    const QRectF pill(left, 4, wide, 17);
    painter.setPen(QPen(theme.raised, 2));
    painter.setBrush(theme.attention);
    painter.drawRoundedRect(pill, 8.5, 8.5);
    painter.setPen(theme.onAccent);
    painter.drawText(pill, Qt::AlignCenter, text);
}

Rail::Rail(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(u"rail"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Places"));
    setFixedWidth(96);
    m_column->setContentsMargins(8, 12, 8, 12);
    m_column->setSpacing(4);
    m_column->addStretch();
}

void Rail::clear()
{
    for (RailButton *button : m_buttons)
        delete button;
    m_buttons.clear();
}

int Rail::addPlace(const QString &iconName, const QString &word)
{
    const int place = count();
    auto *button = new RailButton(iconName, word, place + 1);
    button->setObjectName(u"place%1"_s.arg(place));
    m_column->insertWidget(place, button);
    m_buttons.push_back(button);
    connect(button, &QToolButton::clicked, this, [this, place] { Q_EMIT chosen(place); });
    return place;
}

void Rail::setAttention(int place, int attention, const QString &words) { button(place)->setAttention(attention, words); }

void Rail::setCurrent(int place) { button(place)->setChecked(true); }

void Rail::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    for (int place = 0; step != 0 && place < count(); ++place) {
        const int next = place + step;
        if (button(place)->hasFocus() && next >= 0 && next < count()) {
            button(next)->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    QWidget::keyPressEvent(event);
}

} // namespace chancery::ui
