// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/user_name.h"

#include <QRegularExpression>
#include <QStringList>

namespace chancery::ui {

using namespace Qt::StringLiterals;

QString proposedUserName(const QString &printedName)
{
    static const QRegularExpression others(u"[^a-z0-9]"_s);
    static const QRegularExpression marks(u"\\p{Mn}"_s);
    const QStringList words = printedName.normalized(QString::NormalizationForm_D).remove(marks).toLower().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const QString last = QString(words.last()).remove(others);
    const QString first = QString(words.first()).remove(others);
    return words.size() == 1 || first.isEmpty() ? last : first.left(1) + u'.' + last;
}

} // namespace chancery::ui
