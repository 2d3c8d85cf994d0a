// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/guard_row.h"

#include "ui/diagram/marks.h"
#include "ui/text/check_words.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int Indent = 22;
constexpr int Between = 8;
constexpr int LineWidth = 228; ///< of the card's 288, without its margins and the marks

QFont sized(QFont font, int pixels)
{
    font.setPixelSize(pixels);
    return font;
}

QLabel *label(const QString &text, int pixels, const QColor &colour, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(sized(label->font(), pixels));
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
    label->setForegroundRole(QPalette::WindowText); // not that of the view the card lies on
    return label;
}
} // namespace

GuardRow::GuardRow(const workflow::GuardLine &line, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_line(line)
    , m_check(theme.accent)
    , m_ring(theme.attention)
    , m_quiet(theme.text2)
    , m_asked(line.met ? askedWithTheAct(line) : std::nullopt)
{
    setAccessibleName(m_asked.value_or(checkSpoken(line)));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Indent, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(label(m_asked.value_or(checkTitle(line)), 13, theme.ink, this));
    if (!line.met)
        addReason(theme);
}

void GuardRow::addReason(const Theme &theme)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    const QString reason = checkReason(m_line);
    QLabel *why = reason.isEmpty() ? nullptr : label(reason, 12, theme.text2, this);
    QPushButton *link = mendingLink(theme);
    if (!link) {
        if (why)
            column->addWidget(why);
        return;
    }
    // The link stands behind the reason where both fit into one line, and under it otherwise.
    const int both = why ? why->fontMetrics().horizontalAdvance(reason) + Between + link->sizeHint().width() : 0;
    if (!why || both > LineWidth) {
        if (why)
            column->addWidget(why);
        column->addWidget(link, 0, Qt::AlignLeft);
        return;
    }
    why->setWordWrap(false);
    auto *line = new QHBoxLayout;
    line->setSpacing(Between);
    line->addWidget(why);
    line->addWidget(link);
    line->addStretch(1);
    column->addLayout(line);
}

QPushButton *GuardRow::mendingLink(const Theme &theme)
{
    const QString remedy = checkRemedy(m_line);
    if (remedy.isEmpty())
        return nullptr;
    auto *link = new QPushButton(this);
    link->setObjectName(u"mend"_s);
    link->setText(remedy);
    link->setFlat(true);
    link->setAutoDefault(true); // Enter follows it, too
    link->setCursor(Qt::PointingHandCursor);
    link->setFocusPolicy(Qt::StrongFocus);
    link->setAccessibleName(tr("%1: %2", "a remedy and what it mends").arg(remedy, checkTitle(m_line)));
    QFont font = sized(link->font(), 12);
    font.setUnderline(true);
    link->setFont(font);
    link->setStyleSheet(u"QPushButton { color: %1; border: 1px solid transparent; border-radius: 3px; padding: 0; background: transparent; text-align: left; }"
                        "QPushButton:focus { border-color: %1; }"_s.arg(theme.accent.name()));
    connect(link, &QPushButton::clicked, this, [this] { Q_EMIT mendAsked(m_line.check, m_line.values); });
    return link;
}

void GuardRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double x = layoutDirection() == Qt::RightToLeft ? width() - 7 : 7;
    painter.translate(x, 9);
    if (m_asked) {
        painter.setPen(QPen(m_quiet, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(-4, 0), QPointF(4, 0));
    } else if (m_line.met) {
        painter.setPen(QPen(m_check, 2 / 1.15, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.scale(1.15, 1.15);
        painter.drawPath(checkMark());
    } else {
        painter.setPen(QPen(m_ring, 2));
        painter.drawEllipse(QPointF(0, 0), 5, 5);
    }
}

} // namespace chancery::ui
