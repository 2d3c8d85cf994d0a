// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/package_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

struct Row { const char *code; const char *text; };

constexpr std::array Rows{
    Row{"ALTERED", QT_TRANSLATE_NOOP("PackageWords", "{file} was altered since it was packed: its hash is {found}, the list says {expected}.")},
    Row{"MISSING", QT_TRANSLATE_NOOP("PackageWords", "{file} is missing.")},
    Row{"UNLISTED", QT_TRANSLATE_NOOP("PackageWords", "{file} was not packed: no list names it.")},
    Row{"DOUBLED", QT_TRANSLATE_NOOP("PackageWords", "{file} is there more than once: other programs may read another one than was checked.")},
    Row{"UNREADABLE", QT_TRANSLATE_NOOP("PackageWords", "{file} cannot be read.")},
    Row{"LIST_MALFORMED", QT_TRANSLATE_NOOP("PackageWords", "{file} is no list of files at line {found}.")},
    Row{"OXUM", QT_TRANSLATE_NOOP("PackageWords", "{file} speaks of {expected} (bytes and files), but there are {found}.")},
};

} // namespace

QString packageFaultSentence(const QString &code, const QString &file, const QString &expected, const QString &found)
{
    const auto row = std::ranges::find_if(Rows, [&](const Row &each) { return code == QLatin1String(each.code); });
    if (row == Rows.end())
        return code + u": "_s + file;
    // The file's own name last: it may look like a place.
    return QCoreApplication::translate("PackageWords", row->text).replace(u"{expected}"_s, expected).replace(u"{found}"_s, found).replace(u"{file}"_s, file);
}

QStringList wordedPackageFaults()
{
    QStringList codes;
    for (const Row &each : Rows)
        codes.append(QLatin1String(each.code));
    return codes;
}

} // namespace chancery::ui
