// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/one_line.h"

#include "ui/widgets/tone.h"

#include <QPainter>

namespace chancery::ui {

OneLine::OneLine(QWidget *parent) : QLabel(parent)
{
    setTone(this, Tone::Quiet);
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void OneLine::say(const QString &words, const QString &more)
{
    m_more = more;
    setText(words);
    showTip();
}

QSize OneLine::sizeHint() const { return {fontMetrics().horizontalAdvance(text()), fontMetrics().height()}; }

QSize OneLine::minimumSizeHint() const { return {0, fontMetrics().height()}; }

QString OneLine::shown() const { return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()); }

void OneLine::showTip()
{
    const bool cut = shown() != text();
    setToolTip(m_more.isEmpty() ? (cut ? text() : QString()) : cut ? text() + QLatin1Char('\n') + m_more : m_more);
}

void OneLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), int(Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine), shown());
}

void OneLine::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    showTip();
}

} // namespace chancery::ui
