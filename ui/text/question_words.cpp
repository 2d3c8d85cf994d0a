// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/question_words.h"

#include <QCoreApplication>

#include <array>

namespace chancery::ui {

namespace {

struct QuestionText {
    Q_DECLARE_TR_FUNCTIONS(QuestionWords)
};

struct Texts {
    const char *question;
    const char *title;
    const char *nothing;
};

constexpr std::array All{
    Texts{"access", QT_TRANSLATE_NOOP("QuestionWords", "Who had access, and as what"), QT_TRANSLATE_NOOP("QuestionWords", "Nobody had access yet.")},
    Texts{"late", QT_TRANSLATE_NOOP("QuestionWords", "What was entered later than it happened"), QT_TRANSLATE_NOOP("QuestionWords", "No entry is more than a day later than what it tells of.")},
    Texts{"corrections", QT_TRANSLATE_NOOP("QuestionWords", "What was corrected, and why"), QT_TRANSLATE_NOOP("QuestionWords", "Nothing was corrected.")},
    Texts{"overrides", QT_TRANSLATE_NOOP("QuestionWords", "What was let through against the rules"), QT_TRANSLATE_NOOP("QuestionWords", "Nothing was let through against the rules.")},
    Texts{"dismissals", QT_TRANSLATE_NOOP("QuestionWords", "Findings that a person resolved"), QT_TRANSLATE_NOOP("QuestionWords", "No finding was resolved by a person.")},
    Texts{"refusals", QT_TRANSLATE_NOOP("QuestionWords", "What was asked for and refused"), QT_TRANSLATE_NOOP("QuestionWords", "Nothing was refused.")},
    Texts{"roles", QT_TRANSLATE_NOOP("QuestionWords", "Who was registered, and which roles were given or taken"), QT_TRANSLATE_NOOP("QuestionWords", "No role was given or taken.")},
    Texts{"clock", QT_TRANSLATE_NOOP("QuestionWords", "Whether the clock went back"), QT_TRANSLATE_NOOP("QuestionWords", "The clock never went back.")},
    Texts{"unreviewed", QT_TRANSLATE_NOOP("QuestionWords", "What nobody has reviewed"), QT_TRANSLATE_NOOP("QuestionWords", "Nobody has recorded a review.")},
};

const Texts *textsOf(const QString &question)
{
    for (const Texts &each : All) {
        if (question == QLatin1String(each.question))
            return &each;
    }
    return nullptr;
}

} // namespace

QString questionTitle(const QString &question)
{
    const Texts *texts = textsOf(question);
    return texts ? QCoreApplication::translate("QuestionWords", texts->title) : question;
}

QString nothingFound(const QString &question)
{
    const Texts *texts = textsOf(question);
    return texts ? QCoreApplication::translate("QuestionWords", texts->nothing) : QString();
}

QString clockSyncSentence(std::optional<bool> synchronised)
{
    if (!synchronised)
        return QuestionText::tr("Whether the clock of this machine is kept right by a time service is unknown: no service here says so.");
    return *synchronised ? QuestionText::tr("The clock of this machine is kept right by a time service now.")
                         : QuestionText::tr("The clock of this machine is not kept right by a time service now.");
}

QStringList wordedQuestions()
{
    QStringList questions;
    for (const Texts &each : All)
        questions.append(QLatin1String(each.question));
    return questions;
}

} // namespace chancery::ui
