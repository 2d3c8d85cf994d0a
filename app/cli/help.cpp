// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include "app/cli/cli.h"
#include "app/cli/command.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

QString wordText(const Word &word)
{
    const QString text = word.repeated ? word.name + u"…"_s : word.name;
    return word.required ? text : u'[' + text + u']';
}

QString optionText(const Option &option)
{
    return u"--"_s + option.name + (option.valueName.isEmpty() ? QString() : u' ' + option.valueName);
}

QString synopsis(const Command &command)
{
    QStringList parts{u"chanceryctl"_s, command.name()};
    for (const Word &word : command.words)
        parts.append(wordText(word));
    for (const Option &option : command.options) {
        const QString text = optionText(option) + (option.repeated ? u"…"_s : QString());
        parts.append(option.required ? text : u'[' + text + u']');
    }
    return parts.join(u' ');
}

/// Names in one column, what they mean in the next, wrapped under itself.
QString columns(const std::vector<std::pair<QString, QString>> &rows)
{
    qsizetype width = 0;
    for (const auto &[name, text] : rows)
        width = std::max(width, std::min<qsizetype>(name.size(), 28));
    QString out;
    for (const auto &[name, text] : rows)
        out += u"  %1%2%3\n"_s.arg(name, name.size() > width ? u'\n' + QString(width + 4, u' ') : QString(width - name.size() + 2, u' '), text);
    return out;
}

QString optionsHelp(const std::vector<Option> &options)
{
    std::vector<std::pair<QString, QString>> rows;
    for (const Option &option : options)
        rows.emplace_back(optionText(option), option.required ? Cli::tr("%1 (needed)", "what an option that must be given means").arg(option.help) : option.help);
    return columns(rows);
}

QString commandHelp(const Command &command)
{
    QString out = synopsis(command) + u"\n\n"_s + command.summary + u".\n"_s;
    if (!command.details.isEmpty())
        out += command.details + u'\n';
    if (!command.words.empty()) {
        std::vector<std::pair<QString, QString>> rows;
        for (const Word &word : command.words)
            rows.emplace_back(word.name, word.help);
        out += u'\n' + columns(rows);
    }
    if (!command.options.empty())
        out += u'\n' + Cli::tr("Options:") + u'\n' + optionsHelp(command.options);
    return out + u'\n' + Cli::tr("Always:") + u'\n' + optionsHelp(globalOptions());
}

QString familyHelp(const Family &family)
{
    std::vector<std::pair<QString, QString>> rows;
    for (const Command &command : commandTable()) {
        if (command.path.front() == family.name)
            rows.emplace_back(command.name(), command.summary);
    }
    return u"%1.\n\n%2\n%3\n"_s.arg(family.summary, columns(rows), Cli::tr("%1 COMMAND --help says more.").arg(u"chanceryctl "_s + family.name));
}

QString allHelp()
{
    std::vector<std::pair<QString, QString>> rows;
    for (const Command &command : commandTable())
        rows.emplace_back(command.name(), command.summary);
    const QString about = Cli::tr("Chancery's record from the command line: the same engine as the window.");
    const QString status = Cli::tr("Exit status: 0 done, the answer is yes; 1 done, the answer is no; 2 the call's words are off;\n"
                                   "3 the input cannot be used; 4 the world failed (disk, keys, another writer). See chanceryctl(1).");
    return u"chanceryctl [--workspace W] [--as USER] [--json] COMMAND …\n\n%1\n\n%2\n%3\n%4\n%5\n"_s
        .arg(about, columns(rows), Cli::tr("Always:"), optionsHelp(globalOptions()), status);
}

QString troff(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s);
    if (text.startsWith(u'.') || text.startsWith(u'\''))
        text.prepend(u"\\&"_s);
    return text;
}

QString troffItem(const QString &head, const QString &text)
{
    return u".TP\n.B %1\n%2\n"_s.arg(troff(head), troff(text));
}

} // namespace

QString helpText(const QStringList &words)
{
    for (const Command &command : commandTable()) {
        if (words.mid(0, command.path.size()) == command.path)
            return commandHelp(command);
    }
    for (const Family &family : families()) {
        if (words.value(0) == family.name)
            return familyHelp(family);
    }
    return allHelp();
}

QString manualCommands()
{
    QString out;
    for (const Command &command : commandTable()) {
        out += u".SS \"%1\"\n%2.\n"_s.arg(troff(synopsis(command).mid(12)).replace(u'"', u"\\(dq"_s), troff(command.summary));
        if (!command.details.isEmpty())
            out += troff(command.details) + u'\n';
        for (const Word &word : command.words)
            out += troffItem(word.name, word.help);
        for (const Option &option : command.options)
            out += troffItem(optionText(option), option.help);
    }
    return out;
}

QString bashCompletion()
{
    QString cases;
    for (const Command &command : commandTable()) {
        QStringList options;
        for (const Option &option : command.options)
            options.append(u"--"_s + option.name);
        cases += u"    [\"%1\"]=\"%2\"\n"_s.arg(command.name(), options.join(u' '));
    }
    QStringList always;
    for (const Option &option : globalOptions())
        always.append(u"--"_s + option.name);
    return u"# SPDX-License-Identifier: GPL-3.0-or-later\n"
           "# Completion of chanceryctl for bash; made by “chanceryctl completion”.\n"
           "_chanceryctl() {\n"
           "  local -A commands=(\n%1  )\n"
           "  local current=${COMP_WORDS[COMP_CWORD]} said=() word name next=()\n"
           "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do [[ $word == -* ]] || said+=(\"$word\"); done\n"
           "  local one=\"${said[0]:-.}\" two=\"${said[0]:-.} ${said[1]:-.}\"\n"
           "  if [[ $current == -* ]]; then\n"
           "    COMPREPLY=($(compgen -W \"${commands[$two]:-${commands[$one]}} %2\" -- \"$current\"))\n"
           "    return\n"
           "  fi\n"
           "  if [[ -z ${commands[$two]+set} && -z ${commands[$one]+set} ]]; then\n"
           "    for name in \"${!commands[@]}\"; do\n"
           "      [[ ${#said[@]} -eq 0 ]] && next+=(\"${name%% *}\")\n"
           "      [[ ${#said[@]} -eq 1 && $name == \"$one \"* ]] && next+=(\"${name#* }\")\n"
           "    done\n"
           "    COMPREPLY=($(compgen -W \"${next[*]}\" -- \"$current\"))\n"
           "    return\n"
           "  fi\n"
           "  COMPREPLY=($(compgen -f -- \"$current\"))\n"
           "}\n"
           "complete -o filenames -F _chanceryctl chanceryctl\n"_s
        .arg(cases, always.join(u' '));
}

} // namespace chancery::cli
