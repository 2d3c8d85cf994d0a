// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/guard_card.h"

#include "ui/diagram/guard_row.h"
#include "ui/text/check_words.h"
#include "ui/text/state_words.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using workflow::Checklist;
using workflow::Transition;

namespace {
constexpr double Radius = 10;
constexpr int LeastLines = 72; ///< of the lines that stay in sight when they scroll

QLabel *heading(const QString &text, int pixels, bool bold, const QColor &colour, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPixelSize(pixels);
    font.setBold(bold);
    label->setFont(font);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
    label->setForegroundRole(QPalette::WindowText); // not that of the view the card lies on
    return label;
}
} // namespace

GuardCard::GuardCard(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"guardCard"_s);
    setFixedWidth(Width);
    setAccessibleName(tr("What a move needs"));
    setFocusPolicy(Qt::StrongFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    hide();
}

void GuardCard::begin(const QString &title, const QString &count, const Theme &theme)
{
    // Deleted later: the press that rebuilds the card may come from a button inside it.
    if (m_content) {
        m_content->hide();
        m_content->setParent(nullptr);
        m_content->deleteLater();
    }
    m_button = nullptr;
    m_ground = theme.ground;
    m_line = theme.line;
    setAccessibleName(count.isEmpty() ? title : tr("%1, %2", "title of a guard and how much is met").arg(title, count));
    m_content = new QWidget(this);
    m_rows = new QVBoxLayout(m_content);
    m_rows->setContentsMargins(18, 14, 18, 14);
    m_rows->setSpacing(5);
    auto *top = new QHBoxLayout;
    m_lines = new QWidget;
    m_lines->setObjectName(u"guardLines"_s);
    auto *lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(5);
    auto *name = heading(title, 14, true, theme.ink, m_content);
    name->setWordWrap(true);
    top->addWidget(name, 1);
    top->addWidget(heading(count, 12, false, theme.text2, m_content), 0, Qt::AlignTop);
    m_rows->addLayout(top);
    m_rows->addSpacing(3);
}

void GuardCard::addLeftBehind(const LeftBehind &left, const Theme &theme)
{
    if (left.isEmpty())
        return;
    auto *rows = static_cast<QVBoxLayout *>(m_lines->layout());
    rows->addSpacing(4);
    QLabel *title = heading(left.title, 12, true, theme.attention, m_lines);
    title->setObjectName(u"leftBehind"_s);
    title->setWordWrap(true);
    rows->addWidget(title);
    for (const QString &each : left.lines) {
        QLabel *line = heading(each, 12, false, theme.ink, m_lines);
        line->setTextFormat(Qt::PlainText);
        line->setWordWrap(true);
        rows->addWidget(line);
    }
}

void GuardCard::addLines(const Checklist &lines, const Theme &theme, const LeftBehind &left)
{
    for (const workflow::GuardLine &line : lines) {
        auto *row = new GuardRow(line, theme, m_lines);
        connect(row, &GuardRow::mendAsked, this, &GuardCard::mendAsked);
        m_lines->layout()->addWidget(row);
    }
    addLeftBehind(left, theme);
    m_scroll = new QScrollArea(m_content);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_lines->setAutoFillBackground(false);
    m_scroll->setWidget(m_lines);
    m_rows->addWidget(m_scroll);
}

void GuardCard::showGuard(const Transition &transition, const Checklist &lines, const LeftBehind &left, bool actable, const Theme &theme)
{
    const auto all = std::ranges::count_if(lines, [](const workflow::GuardLine &line) { return !line.met || !askedWithTheAct(line); });
    const auto met = std::ranges::count_if(lines, [](const workflow::GuardLine &line) { return line.met && !askedWithTheAct(line); });
    begin(actTitle(transition), all == 0 ? QString() : tr("%1 of %2 met").arg(met).arg(all), theme);
    addLines(lines, theme, left);
    if (actable)
        addButton(transition, workflow::allMet(lines), theme);
    else
        m_rows->addWidget(heading(tr("Only looked at; nothing can be changed here."), 12, false, theme.text2, m_content));
    finish();
}

void GuardCard::showRollback(const Checklist &reasons, const Theme &theme)
{
    begin(tr("Put back to draft"), tr("%1 not met").arg(reasons.size()), theme);
    addLines(reasons, theme);
    finish();
}

void GuardCard::addButton(const Transition &transition, bool open, const Theme &theme)
{
    m_button = new QPushButton(actButton(transition), m_content);
    m_button->setObjectName(u"act"_s);
    m_button->setEnabled(open);
    m_button->setAutoDefault(true);
    m_button->setAccessibleDescription(open ? QString() : tr("Not everything it needs is met."));
    QFont font = m_button->font();
    font.setPixelSize(13);
    font.setBold(true);
    m_button->setFont(font);
    m_button->setStyleSheet(
        u"QPushButton { border: 1px solid %1; border-radius: 6px; padding: 6px 14px; color: %2; background: %1; }"
        "QPushButton:focus { border: 2px solid %3; padding: 5px 13px; }"
        "QPushButton:disabled { border-color: %4; color: %5; background: %6; }"_s
            .arg(theme.accent.name(), theme.onAccent.name(), theme.ink.name(), theme.line.name(), theme.goneText.name(), theme.ground.name()));
    connect(m_button, &QPushButton::clicked, this, [this, to = transition.to] { Q_EMIT acted(to); });
    m_rows->addSpacing(6);
    m_rows->addWidget(m_button, 0, Qt::AlignRight);
}

void GuardCard::finish()
{
    static_cast<QVBoxLayout *>(layout())->addWidget(m_content);
    m_content->show();
    fit();
}

void GuardCard::setMostHeight(int most)
{
    m_mostHeight = most;
    if (m_content)
        fit();
}

void GuardCard::fit()
{
    const QMargins around = m_rows->contentsMargins();
    const int lines = m_lines->layout()->isEmpty() ? 0 : m_lines->layout()->totalHeightForWidth(Width - around.left() - around.right());
    m_scroll->setVisible(lines > 0);
    m_scroll->setFixedHeight(lines);
    const int whole = m_rows->totalHeightForWidth(Width);
    const int over = std::max(0, whole - m_mostHeight);
    // Were the bar left to the area, it would keep the width that makes it needed.
    m_scroll->setVerticalScrollBarPolicy(over > 0 ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    m_scroll->setFixedHeight(std::max(lines - over, std::min(lines, LeastLines)));
    setFixedHeight(m_rows->totalHeightForWidth(Width));
}

void GuardCard::takeFocus()
{
    if (m_button && m_button->isEnabled()) {
        m_button->setFocus(Qt::TabFocusReason);
        return;
    }
    if (auto *link = m_content ? m_content->findChild<QPushButton *>(u"mend"_s) : nullptr)
        link->setFocus(Qt::TabFocusReason);
    else
        setFocus(Qt::TabFocusReason);
}

void GuardCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT dismissed();
    else
        QFrame::keyPressEvent(event);
}

void GuardCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_line, 1));
    painter.setBrush(m_ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
}

} // namespace chancery::ui
