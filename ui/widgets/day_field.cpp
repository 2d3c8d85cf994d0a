// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/day_field.h"

#include "ui/widgets/icon.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

#include <tuple>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int CellWidth = 6; ///< letters: a weekday's head and the room around it

/// A month in the window's own colours; Qt's weekends are red, which here says that something blocks.
QCalendarWidget *monthToPickFrom()
{
    auto *calendar = new QCalendarWidget;
    calendar->setObjectName(u"calendar"_s);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    calendar->setMinimumWidth(7 * CellWidth * calendar->fontMetrics().averageCharWidth());
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar->setWeekdayTextFormat(day, calendar->weekdayTextFormat(Qt::Monday));
    const std::tuple<QString, Qt::ArrowType, QString> turns[] = {{u"qt_calendar_prevmonth"_s, Qt::LeftArrow, DayField::tr("The month before")},
                                                                 {u"qt_calendar_nextmonth"_s, Qt::RightArrow, DayField::tr("The month after")}};
    for (const auto &[name, arrow, words] : turns) {
        if (auto *turn = calendar->findChild<QToolButton *>(name)) {
            turn->setIcon({});
            turn->setArrowType(arrow);
            turn->setToolTip(words);
            turn->setAccessibleName(words);
        }
    }
    return calendar;
}

} // namespace

DayField::DayField(QWidget *parent) : QWidget(parent), m_text(new QLineEdit), m_pick(new QToolButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_text);
    row->addWidget(m_pick);
    m_text->setPlaceholderText(tr("yyyy-mm-dd"));
    m_text->setMaximumWidth(m_text->fontMetrics().horizontalAdvance(u'0') * 18);
    m_pick->setIcon(icon(u"calendar"_s));
    m_pick->setIconSize({18, 18});
    m_pick->setToolTip(tr("Pick a day"));
    row->addStretch();
    setFocusProxy(m_text);
    connect(m_text, &QLineEdit::textChanged, this, &DayField::changed);
    connect(m_pick, &QToolButton::clicked, this, &DayField::pick);
}

std::optional<QDate> DayField::day() const
{
    const QString text = m_text->text().simplified();
    for (const QString &format : {u"yyyy-MM-dd"_s, u"yyyy-M-d"_s, u"d MMM yyyy"_s, u"d MMMM yyyy"_s}) {
        for (const QLocale &locale : {QLocale(), QLocale::c()}) {
            if (const QDate day = locale.toDate(text, format); day.isValid())
                return day;
        }
    }
    return std::nullopt;
}

void DayField::setDay(std::optional<QDate> day) { m_text->setText(day ? day->toString(Qt::ISODate) : QString()); }

bool DayField::isUnreadable() const { return !m_text->text().trimmed().isEmpty() && !day(); }

void DayField::setName(const QString &name)
{
    setAccessibleName(name);
    m_text->setAccessibleName(name);
    m_pick->setAccessibleName(tr("Pick a day: %1").arg(name));
}

void DayField::pick()
{
    // A menu closes by itself on Escape and on a click elsewhere; it is owned by this field and dies when closed.
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QCalendarWidget *calendar = monthToPickFrom();
    if (const auto shown = day())
        calendar->setSelectedDate(*shown);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    const auto take = [this, menu](QDate day) {
        setDay(day);
        menu->close();
    };
    connect(calendar, &QCalendarWidget::activated, menu, take);
    connect(calendar, &QCalendarWidget::clicked, menu, take);
    menu->popup(m_pick->mapToGlobal(QPoint(0, m_pick->height())));
    calendar->setFocus();
}

} // namespace chancery::ui
