// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/day_phrases.h"

#include "ui/text/state_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace chancery::ui {

namespace {
struct DayPhrases {
    Q_DECLARE_TR_FUNCTIONS(DayPhrases)
};
} // namespace

QString capital(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

QString longDay(QDate day, QDate today)
{
    if (!day.isValid())
        return DayPhrases::tr("an unknown day");
    const QString pattern = day.year() == today.year() ? DayPhrases::tr("d MMMM", "pattern of a day in a sentence, this year")
                                                       : DayPhrases::tr("d MMMM yyyy", "pattern of a day in a sentence");
    return QLocale().toString(day, pattern);
}

QString daysAgo(QDate day, QDate today)
{
    const int days = int(day.daysTo(today));
    if (!day.isValid() || days < 0)
        return longDay(day, today);
    if (days == 0)
        return DayPhrases::tr("today");
    if (days == 1)
        return DayPhrases::tr("yesterday");
    return DayPhrases::tr("%1 days ago").arg(numberWord(days));
}

QString inDays(int days)
{
    if (days == 0)
        return DayPhrases::tr("today");
    if (days == 1)
        return DayPhrases::tr("tomorrow");
    return DayPhrases::tr("in %1 days").arg(numberWord(days));
}

} // namespace chancery::ui
