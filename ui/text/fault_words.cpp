// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/fault_words.h"

#include <QCoreApplication>

#include <array>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

struct Fault {
    const char *code;
    const char *text;
};

constexpr std::array Faults{
    Fault{"TRAILING_TEXT", QT_TRANSLATE_NOOP("FaultWords", "something stands after the end")},
    Fault{"UNEXPECTED_CHARACTER", QT_TRANSLATE_NOOP("FaultWords", "this character does not belong here")},
    Fault{"UNEXPECTED_END", QT_TRANSLATE_NOOP("FaultWords", "the text ends too early")},
    Fault{"TOO_DEEP", QT_TRANSLATE_NOOP("FaultWords", "it is nested too deeply")},
    Fault{"NULL_VALUE", QT_TRANSLATE_NOOP("FaultWords", "null has no meaning here")},
    Fault{"DUPLICATE_MEMBER", QT_TRANSLATE_NOOP("FaultWords", "this name stands twice in one object")},
    Fault{"CONTROL_CHARACTER", QT_TRANSLATE_NOOP("FaultWords", "a control character stands in a text")},
    Fault{"NOT_UTF8", QT_TRANSLATE_NOOP("FaultWords", "these bytes are no UTF-8")},
    Fault{"NOT_NFC", QT_TRANSLATE_NOOP("FaultWords", "this text is not in the normal form NFC")},
    Fault{"NONCHARACTER", QT_TRANSLATE_NOOP("FaultWords", "this code point is no character")},
    Fault{"LONE_SURROGATE", QT_TRANSLATE_NOOP("FaultWords", "half a character stands alone")},
    Fault{"BAD_ESCAPE", QT_TRANSLATE_NOOP("FaultWords", "there is no such escape")},
    Fault{"BAD_NUMBER", QT_TRANSLATE_NOOP("FaultWords", "this is no number as JSON writes it")},
    Fault{"NOT_AN_EXACT_INTEGER", QT_TRANSLATE_NOOP("FaultWords", "this whole number is too large to be exact")},
    Fault{"NUMBER_TOO_LARGE", QT_TRANSLATE_NOOP("FaultWords", "this number is too large")},
    Fault{"NOT_CANONICAL", QT_TRANSLATE_NOOP("FaultWords", "it is not written in canonical form")},
};

} // namespace

QString faultWords(const QString &reason)
{
    for (const Fault &each : Faults) {
        if (reason == QLatin1String(each.code))
            return QCoreApplication::translate("FaultWords", each.text);
    }
    return reason.endsWith(u'.') ? reason.chopped(1) : reason;
}

QStringList wordedFaults()
{
    QStringList codes;
    for (const Fault &each : Faults)
        codes.append(QLatin1String(each.code));
    return codes;
}

} // namespace chancery::ui
