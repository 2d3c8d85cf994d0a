// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/card_delegate.h"

#include "ui/diagram/miniature.h"
#include "ui/sites/wall_model.h"
#include "ui/sites/wall_order.h"
#include "ui/text/clock_words.h"
#include "ui/text/state_words.h"
#include "ui/widgets/severity_shape.h"
#include "ui/widgets/theme.h"

#include <QListView>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using domain::Category;

namespace {

constexpr int Margin = 6;   ///< around the card
constexpr int Padding = 14; ///< inside it
constexpr int MiniatureGap = 14;
constexpr int ClockGap = 4;
constexpr int WhoGap = 10;
constexpr int NarrowestCard = 320;

QFont sized(QFont font, double points, bool bold = false)
{
    font.setPointSizeF(points);
    font.setBold(bold);
    return font;
}

/// Draws lines of text from the top down; each line elides at the card's width.
class CardPen
{
public:
    CardPen(QPainter &painter, const QRect &area, const QFont &base) : m_painter(painter), m_area(area), m_base(base) {}

    void line(const QString &text, double points, const QColor &colour, bool bold = false, int right = 0)
    {
        m_painter.setFont(sized(m_base, points, bold));
        m_painter.setPen(colour);
        const QFontMetrics metrics(m_painter.font());
        const QRect row(m_area.left(), m_y + m_area.top(), m_area.width() - right, metrics.height());
        m_painter.drawText(row, Qt::AlignLeading | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, row.width()));
        m_y += metrics.height();
    }
    /// The same over at most two lines, broken between words.
    void twoLines(const QString &text, double points, const QColor &colour)
    {
        const QFontMetrics metrics(sized(m_base, points));
        QString first, rest = text;
        while (!rest.isEmpty() && metrics.horizontalAdvance(text) > m_area.width()) {
            const QString word = rest.section(u' ', 0, 0);
            if (!first.isEmpty() && metrics.horizontalAdvance(first + u' ' + word) > m_area.width())
                break;
            first += (first.isEmpty() ? QString() : u" "_s) + word;
            rest = rest.mid(word.size() + 1);
        }
        if (!first.isEmpty())
            line(first, points, colour);
        if (!rest.isEmpty())
            line(rest, points, colour);
    }
    void skip(int pixels) { m_y += pixels; }
    int y() const { return m_area.top() + m_y; }

private:
    QPainter &m_painter;
    QRect m_area;
    QFont m_base;
    int m_y = 0;
};

void paintGround(QPainter &painter, const QRect &card, const Theme &theme, const QStyle::State &state, bool presses)
{
    const bool selected = state & QStyle::State_Selected;
    const bool hovered = state & QStyle::State_MouseOver;
    QPainterPath outline;
    outline.addRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.fillPath(outline, selected ? theme.tint : theme.ground);
    if (presses) {
        painter.save();
        painter.setClipPath(outline);
        painter.fillRect(QRect(card.left(), card.top(), 4, card.height()), theme.attention);
        painter.restore();
    }
    const bool focused = selected && (state & QStyle::State_HasFocus);
    painter.setPen(QPen(selected ? theme.accent : hovered ? theme.line : theme.track, focused ? 2 : 1));
    painter.drawPath(outline);
}

/// Shapes with counts, leading to trailing, gravest first; gives back the width they took.
int paintFindings(QPainter &painter, QRect row, const SiteCard &card, const Theme &theme, const QFont &base)
{
    painter.setFont(sized(base, base.pointSizeF(), true));
    const QFontMetrics metrics(painter.font());
    int x = row.left();
    for (size_t place = 0; place < card.open.size(); ++place) {
        if (card.open[place] == 0)
            continue;
        const auto category = Category(place);
        const QRectF box(x, row.center().y() - 6 + 0.5, 12, 12);
        paintSeverity(painter, box, severityShape(category), theme.severity(category));
        const QString count = QString::number(card.open[place]);
        painter.setPen(theme.ink);
        painter.drawText(QRect(x + 17, row.top(), 40, row.height()), Qt::AlignLeading | Qt::AlignVCenter, count);
        x += 17 + metrics.horizontalAdvance(count) + 14;
    }
    return x - row.left();
}

/// The investigator, and trailing which submission this is; one that amends or renews another says so and stands out.
void paintWho(QPainter &painter, CardPen &pen, const QRect &inside, const SiteCard &card, const Theme &theme, const QFont &base)
{
    const QString which = card.submission ? submissionWords(*card.submission) : QString();
    const bool related = card.submission && card.submission->relation != domain::Relation::None;
    const double points = base.pointSizeF() - 0.5;
    const QFont font = sized(base, points, related);
    const int room = QFontMetrics(font).horizontalAdvance(which);
    const QRect row(inside.left(), pen.y(), inside.width(), QFontMetrics(font).height());
    pen.line(card.site.investigator, points, theme.text2, false, room + WhoGap);
    painter.setFont(font);
    painter.setPen(related ? theme.ink : theme.text2);
    painter.drawText(row, Qt::AlignTrailing | Qt::AlignVCenter, which);
}

/// The miniature with the state beside it, and under both, over the whole width, which clock runs out first: its name is a
/// sentence in some packs.
void paintState(QPainter &painter, const QRect &row, const SiteCard &card, const Theme &theme, const QFont &base)
{
    const QRectF drawing(row.left(), row.top(), MiniatureSize.width(), MiniatureSize.height());
    if (card.submission)
        paintMiniature(painter, drawing, *card.submission, theme, card.today);
    QRect beside = row.adjusted(card.submission ? int(MiniatureSize.width()) + MiniatureGap : 0, 0, 0, 0);
    CardPen pen(painter, beside, base);
    const bool clockPresses = card.clock && (card.clock->dueOn < card.today || clockElapsed(*card.clock, card.today) >= 0.8);
    if (card.submission) {
        pen.line(stateName(card.submission->state), base.pointSizeF() + 0.5, theme.state(card.submission->state), true);
        pen.skip(1);
        if (card.clock) {
            pen.line(clockLeft(*card.clock, card.today), base.pointSizeF() - 1, clockPresses ? theme.attention : theme.text2, clockPresses);
            CardPen under(painter, row.translated(0, row.height() + ClockGap), base);
            under.twoLines(clockNameWithTerm(*card.submission, *card.clock), base.pointSizeF() - 1, theme.text2);
        }
    } else {
        pen.line(WallModel::tr("No submission yet"), base.pointSizeF(), theme.text2);
        pen.line(WallModel::tr("Enter begins the first one"), base.pointSizeF() - 1, theme.text2);
    }
}

} // namespace

CardDelegate::CardDelegate(const WallOrder *order, QObject *parent) : QStyledItemDelegate(parent), m_order(order) {}

int CardDelegate::widthIn(const QListView *view)
{
    if (!view)
        return NarrowestCard;
    // The list keeps room for its scroll bar whether it shows or not, so the cards do the same.
    const int bar = view->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, view->verticalScrollBar());
    const int room = view->maximumViewportSize().width() - bar - 1;
    return std::max(NarrowestCard, room / std::max(1, room / NarrowestCard));
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFont &base = option.font;
    const auto height = [&base](double points) { return QFontMetrics(sized(base, points)).height(); };
    const int lines = height(base.pointSizeF() + 2) + 2 * height(base.pointSizeF() - 0.5) + 2 * height(base.pointSizeF() - 1) + height(base.pointSizeF());
    return {widthIn(qobject_cast<const QListView *>(option.widget)), lines + int(MiniatureSize.height()) + 2 * Padding + 2 * Margin + 26};
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const SiteCard &card = m_order->card(index);
    const Theme &theme = Theme::of(option.palette);
    const QFont &base = option.font;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    const QRect area = option.rect.adjusted(Margin, Margin, -Margin, -Margin);
    paintGround(*painter, area, theme, option.state, card.urgency >= 40);
    const QRect inside = area.adjusted(Padding + 2, Padding - 2, -Padding, -Padding + 2);

    CardPen pen(*painter, inside, base);
    pen.line(card.site.name, base.pointSizeF() + 2, theme.ink, true);
    pen.skip(1);
    const QString study = card.study.protocolNumber.isEmpty() ? card.study.title : card.study.protocolNumber;
    pen.line(WallModel::tr("%1 · %2", "a study and a jurisdiction").arg(study, card.jurisdiction), base.pointSizeF() - 0.5, theme.text2);
    paintWho(*painter, pen, inside, card, theme, base);
    pen.skip(10);
    paintState(*painter, QRect(inside.left(), pen.y(), inside.width(), int(MiniatureSize.height())), card, theme, base);

    const int rowHeight = QFontMetrics(base).height() + 2;
    const QRect foot(inside.left(), inside.bottom() - rowHeight + 1, inside.width(), rowHeight);
    const int taken = paintFindings(*painter, foot, card, theme, base);
    painter->setFont(sized(base, base.pointSizeF() - 1));
    painter->setPen(theme.text2);
    const QString last = painter->fontMetrics().elidedText(card.lastEvent, Qt::ElideRight, foot.width() - taken);
    painter->drawText(foot, Qt::AlignTrailing | Qt::AlignVCenter, last);
    painter->restore();
}

} // namespace chancery::ui
