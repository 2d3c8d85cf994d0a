// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/change_words.h"

#include <QCoreApplication>

#include <array>

namespace chancery::ui {

namespace {

struct ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};

struct ChangeSentence {
    const char *code;
    const char *text;
};

constexpr std::array Sentences{
    ChangeSentence{"NEW_VERSION", QT_TRANSLATE_NOOP("ChangeWords", "A new version was attached: %1.")},
    ChangeSentence{"NEW_DOCUMENT", QT_TRANSLATE_NOOP("ChangeWords", "A document was added: %1.")},
    ChangeSentence{"DESCRIPTION_CHANGED", QT_TRANSLATE_NOOP("ChangeWords", "What was declared of %1 was corrected.")},
    ChangeSentence{"DOCUMENT_WITHDRAWN", QT_TRANSLATE_NOOP("ChangeWords", "A document was withdrawn: %1.")},
    ChangeSentence{"BYTES_DAMAGED", QT_TRANSLATE_NOOP("ChangeWords", "The stored bytes of %1 no longer hash to what was taken in.")},
    ChangeSentence{"SOURCE_CHANGED", QT_TRANSLATE_NOOP("ChangeWords", "The file that %1 was taken from has changed.")},
};

} // namespace

QString changeSentence(const QString &code, const QString &file)
{
    for (const ChangeSentence &each : Sentences) {
        if (code == QLatin1String(each.code))
            return ChangeWords::tr(each.text).arg(file);
    }
    return ChangeWords::tr("Something changed: %1.").arg(file);
}

QStringList wordedChanges()
{
    QStringList codes;
    for (const ChangeSentence &each : Sentences)
        codes.append(QLatin1String(each.code));
    return codes;
}

} // namespace chancery::ui
