// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/text_fit.h"

#include <QCoreApplication>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {
/// Pieces that may not be broken further, each with the space or hyphen it ends in.
QStringList pieces(const QString &text)
{
    QStringList found;
    QString piece;
    for (const QChar each : text) {
        piece += each;
        if (each == u' ' || (each == u'-' && piece.size() > 3)) {
            found.append(piece);
            piece.clear();
        }
    }
    if (!piece.isEmpty())
        found.append(piece);
    return found;
}

QString initials(const QString &name)
{
    QStringList parts = name.split(u' ', Qt::SkipEmptyParts);
    if (parts.size() < 2)
        return name;
    return parts.first().left(1) + u". "_s + parts.last();
}
} // namespace

QString cutTo(const QString &text, double width, double size, bool bold, const Ruler &ruler)
{
    if (ruler(text, size, bold) <= width)
        return text;
    for (qsizetype length = text.size() - 1; length > 0; --length) {
        const QString shorter = text.left(length).trimmed() + u'…';
        if (ruler(shorter, size, bold) <= width)
            return shorter;
    }
    return u"…"_s;
}

QStringList brokenTo(const QString &text, double width, double size, bool bold, const Ruler &ruler, int most)
{
    QStringList lines{QString()};
    const QStringList all = pieces(text);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QString longer = lines.last() + all[i];
        const bool fits = ruler(longer.trimmed(), size, bold) <= width;
        if (fits || lines.last().isEmpty()) {
            lines.last() = longer;
        } else if (lines.size() < most) {
            lines.append(all[i]);
        } else {
            lines.last() += all.mid(i).join(QString());
            break;
        }
    }
    for (QString &line : lines)
        line = cutTo(line.trimmed(), width, size, bold, ruler);
    return lines;
}

QString whoAndDay(const StationFacts &station, double width, double size, const Ruler &ruler)
{
    for (const QString &who : {station.who, initials(station.who)}) {
        if (who.isEmpty() || station.day.isEmpty())
            break;
        const QString both = QCoreApplication::translate("TextFit", "%1 · %2", "who and day").arg(who, station.day);
        if (ruler(both, size, false) <= width)
            return both;
    }
    return cutTo(station.day.isEmpty() ? station.who : station.day, width, size, false, ruler);
}

PlacedText placed(const QString &text, QPointF baseline, Anchor anchor, double size, bool bold, Ink ink, const Ruler &ruler)
{
    return {text, baseline, anchor, size, bold, ink, ruler(text, size, bold)};
}

} // namespace chancery::ui
