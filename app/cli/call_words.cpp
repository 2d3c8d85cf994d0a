// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/call_words.h"

#include "ui/text/error_words.h"
#include "ui/text/fault_words.h"

#include <QCoreApplication>

#include <array>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

/// %1, %2, %3 are the values named, in their order. Every row says what to do next.
struct Words {
    const char *code;
    const char *message;
    const char *remedy;
    std::array<const char *, 3> values;
};

constexpr std::array words{
    Words{"UNKNOWN_COMMAND", QT_TRANSLATE_NOOP("cli", "There is no command “%1”."),
          QT_TRANSLATE_NOOP("cli", "chanceryctl --help lists the commands."), {"command"}},
    Words{"COMMAND_MISSING", QT_TRANSLATE_NOOP("cli", "No command is named."),
          QT_TRANSLATE_NOOP("cli", "chanceryctl --help lists the commands."), {}},
    Words{"COMMAND_INCOMPLETE", QT_TRANSLATE_NOOP("cli", "“%1” needs a further word that says what to do."),
          QT_TRANSLATE_NOOP("cli", "chanceryctl %1 --help lists what there is."), {"command"}},
    Words{"UNKNOWN_OPTION", QT_TRANSLATE_NOOP("cli", "There is no option %1."),
          QT_TRANSLATE_NOOP("cli", "Add --help to see the options of a command. A name that begins with a dash goes after “--”."), {"option"}},
    Words{"OPTION_NOT_HERE", QT_TRANSLATE_NOOP("cli", "“%2” takes no option %1."),
          QT_TRANSLATE_NOOP("cli", "chanceryctl %2 --help lists its options."), {"option", "command"}},
    Words{"OPTION_NEEDS_VALUE", QT_TRANSLATE_NOOP("cli", "%1 needs a value: %2."), QT_TRANSLATE_NOOP("cli", "Write it after the option, or as --option=value; leave the option out where nothing is meant."), {"option", "value"}},
    Words{"OPTION_TAKES_NO_VALUE", QT_TRANSLATE_NOOP("cli", "%1 is a switch and takes no value."), QT_TRANSLATE_NOOP("cli", "Leave out what stands after the sign =."), {"option"}},
    Words{"OPTION_TWICE", QT_TRANSLATE_NOOP("cli", "%1 is given more than once."), QT_TRANSLATE_NOOP("cli", "Give it once."), {"option"}},
    Words{"OPTION_MISSING", QT_TRANSLATE_NOOP("cli", "“%3” needs the option %1 %2."),
          QT_TRANSLATE_NOOP("cli", "chanceryctl %3 --help says what it takes."), {"option", "value", "command"}},
    Words{"WORD_MISSING", QT_TRANSLATE_NOOP("cli", "“%2” needs %1."),
          QT_TRANSLATE_NOOP("cli", "chanceryctl %2 --help says what it takes."), {"word", "command"}},
    Words{"WORD_TOO_MANY", QT_TRANSLATE_NOOP("cli", "“%2” has no place for “%1”."),
          QT_TRANSLATE_NOOP("cli", "chanceryctl %2 --help says what it takes. Put quotation marks around names with spaces."), {"word", "command"}},
    Words{"OPTION_NOT_A_DATE", QT_TRANSLATE_NOOP("cli", "%1 takes a day as YYYY-MM-DD; “%2” is none."), QT_TRANSLATE_NOOP("cli", "Write it like 2026-03-01."), {"option", "found"}},
    Words{"OPTION_NOT_A_NUMBER", QT_TRANSLATE_NOOP("cli", "%1 takes a whole number; “%2” is none."), QT_TRANSLATE_NOOP("cli", "Write it in digits, like 12."), {"option", "found"}},
    Words{"ARGUMENT_NOT_TEXT", QT_TRANSLATE_NOOP("cli", "“%1” holds bytes that are no UTF-8 text."),
          QT_TRANSLATE_NOOP("cli", "Write it in UTF-8, or rename the file; only document attach, document inspect, hash and --letter read files of such names."), {"found"}},
    Words{"OPTION_NOT_ONE_OF", QT_TRANSLATE_NOOP("cli", "%1 cannot be “%2”."), QT_TRANSLATE_NOOP("cli", "It is one of: %3."),
          {"option", "found", "choices"}},
    Words{"OPTION_NOT_A_KEY", QT_TRANSLATE_NOOP("cli", "%1 takes a key as did:key:z6Mk…; “%2” is none."), QT_TRANSLATE_NOOP("cli", "Copy the key again, whole."), {"option", "found"}},
    Words{"OPTIONS_EXCLUDE", QT_TRANSLATE_NOOP("cli", "%1 and %2 cannot stand together."), QT_TRANSLATE_NOOP("cli", "Leave out one of the two."), {"option", "other"}},
    Words{"OPTION_NOT_WITH", QT_TRANSLATE_NOOP("cli", "%1 belongs to %2 only."), QT_TRANSLATE_NOOP("cli", "Leave it out, or give the other one too."), {"option", "other"}},
    Words{"WORKSPACE_NOT_NAMED", QT_TRANSLATE_NOOP("cli", "No workspace is named."),
          QT_TRANSLATE_NOOP("cli", "Add --workspace W, or set CHANCERY_WORKSPACE to its folder. “chanceryctl init” makes a new one."), {}},
    Words{"ID_UNKNOWN", QT_TRANSLATE_NOOP("cli", "This workspace has no %1 “%2”."),
          QT_TRANSLATE_NOOP("cli", "There are: %3."), {"kind", "id", "known"}},
    Words{"NONE_OF_ITS_KIND", QT_TRANSLATE_NOOP("cli", "There is no %1 “%2”, nor any other %1 here."),
          QT_TRANSLATE_NOOP("cli", "Add or record one first; chanceryctl --help lists the commands."), {"kind", "id"}},
    Words{"ID_AMBIGUOUS", QT_TRANSLATE_NOOP("cli", "More than one %1 begins with “%2”: %3."),
          QT_TRANSLATE_NOOP("cli", "Write more of it."), {"kind", "id", "choices"}},
    Words{"PASSWORD_NEEDED", QT_TRANSLATE_NOOP("cli", "The password of %1 is needed and nobody is here to type it."),
          QT_TRANSLATE_NOOP("cli", "Name a file that holds it in CHANCERY_PASSWORD_FILE, or keep it in the keychain with “chanceryctl user remember”."), {"user"}},
    Words{"NEW_PASSWORD_NEEDED", QT_TRANSLATE_NOOP("cli", "A password for %1 is needed and nobody is here to type it."),
          QT_TRANSLATE_NOOP("cli", "Name a file that holds it in %2."), {"user", "variable"}},
    Words{"PASSWORD_FILE_EMPTY", QT_TRANSLATE_NOOP("cli", "The password file %1 is empty."),
          QT_TRANSLATE_NOOP("cli", "Its first line must hold the password."), {"path"}},
    Words{"PASSWORDS_DIFFER", QT_TRANSLATE_NOOP("cli", "The two passwords are not the same."), QT_TRANSLATE_NOOP("cli", "Try again."), {}},
    Words{"NOT_A_LEDGER", QT_TRANSLATE_NOOP("cli", "“%1” is neither a workspace nor an exported ledger."),
          QT_TRANSLATE_NOOP("cli", "Give a workspace's folder, or a file that “chanceryctl ledger export” wrote."), {"path"}},
    Words{"NOT_IJSON", QT_TRANSLATE_NOOP("cli", "This is no I-JSON text (RFC 7493): line %1, column %2, %3."),
          QT_TRANSLATE_NOOP("cli", "Mend the text there."), {"line", "column", "reason"}},
    Words{"OUTPUT_FAILED", QT_TRANSLATE_NOOP("cli", "The answer could not be written to standard output."), QT_TRANSLATE_NOOP("cli", "Look whether what reads the answer is still there, or whether the disk is full, then run the command again."), {}},
};

const Words *wordsOf(const base::Error &error)
{
    const auto found = std::ranges::find_if(words, [&](const Words &each) { return error.code == QLatin1String(each.code); });
    return found == words.end() ? nullptr : &*found;
}

QString filled(const char *text, const Words &own, const base::Error &error)
{
    QString sentence = QCoreApplication::translate("cli", text);
    for (size_t i = 0; i < own.values.size(); ++i) {
        if (!own.values[i])
            continue;
        const QString value = error.values.value(QLatin1String(own.values[i]));
        sentence.replace(u'%' + QString::number(i + 1), QLatin1String(own.values[i]) == u"reason" ? ui::faultWords(value) : value);
    }
    return sentence;
}

} // namespace

QString errorMessage(const base::Error &error)
{
    const Words *own = wordsOf(error);
    if (own)
        return filled(own->message, *own, error);
    const ui::ErrorWords known = ui::errorWords(error);
    return known.subject.isEmpty() ? known.happened : u"%1 (%2)"_s.arg(known.happened, known.subject);
}

QString errorRemedy(const base::Error &error)
{
    const Words *own = wordsOf(error);
    return own ? filled(own->remedy, *own, error) : ui::errorWords(error).next;
}

} // namespace chancery::cli
