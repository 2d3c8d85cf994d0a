// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace chancery::cli {

class Context;

/// One `--option` of a command. Without a value name it is a switch.
struct Option {
    QString name;       ///< without the dashes
    QString valueName;  ///< "DATE"; empty for a switch
    QString help;
    bool required = false;
    bool repeated = false;
    bool mayBeEmpty = false; ///< an empty value means something: it takes away what was there
};

/// One word that a command takes by its place.
struct Word {
    QString name;       ///< "SUBMISSION"
    QString help;
    bool required = true;
    bool repeated = false; ///< only the last may be; takes all that follow
};

/// The answer of a command that did its work: the exit status says whether the answer is yes.
enum class Verdict { Yes = 0, No = 1 };

/// One command as the person types it. Help, completion and the manual's list of commands are made from this alone.
struct Command {
    QStringList path;   ///< {"submission", "new"}
    QString summary;    ///< one line, imperative, no full stop
    QString details;    ///< a paragraph for --help and the manual; may be empty
    std::vector<Word> words;
    std::vector<Option> options;
    std::function<base::Result<Verdict>(Context &)> run;

    QString name() const { return path.join(u' '); }
};

/// Options that every command takes.
const std::vector<Option> &globalOptions();

/// All commands, in the order of the manual.
const std::vector<Command> &commandTable();

/// What the first words of several commands have in common: {"submission", "A site's case before its committee"}.
struct Family { QString name; QString summary; };
const std::vector<Family> &families();

} // namespace chancery::cli
