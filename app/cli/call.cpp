// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/call.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

base::Error usage(const QString &code, QMap<QString, QString> values = {})
{
    return base::error(base::ErrorKind::Usage, code, std::move(values));
}

/// An option of any command: where the options are read before the command is known, only its having a value matters.
const Option *anyOption(const QString &name)
{
    const auto isNamed = [&](const Option &each) { return each.name == name; };
    const auto global = std::ranges::find_if(globalOptions(), isNamed);
    if (global != globalOptions().end())
        return &*global;
    for (const Command &command : commandTable()) {
        const auto found = std::ranges::find_if(command.options, isNamed);
        if (found != command.options.end())
            return &*found;
    }
    return nullptr;
}

/// The command whose path begins the words, the longest where several do.
const Command *commandOf(const QStringList &words)
{
    const Command *best = nullptr;
    for (const Command &each : commandTable()) {
        if (words.mid(0, each.path.size()) == each.path && (!best || each.path.size() > best->path.size()))
            best = &each;
    }
    return best;
}

/// Every number that a person types: " 3", "+3" and "٣" are none, and none is too long to be held exactly.
base::Result<std::int64_t> wholeNumber(const QString &what, const QString &text)
{
    const bool isNumber = !text.isEmpty() && text.size() <= 15
        && std::ranges::all_of(text, [](QChar each) { return each >= u'0' && each <= u'9'; });
    if (!isNumber)
        return usage(u"OPTION_NOT_A_NUMBER"_s, {{u"option"_s, what}, {u"found"_s, text}});
    return text.toLongLong();
}

} // namespace

bool Call::wantsJson(const QStringList &arguments)
{
    return arguments.contains(u"--json"_s);
}

base::Result<Call> Call::parse(const QStringList &arguments)
{
    Call call;
    QStringList words;
    bool onlyWords = false;
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        const QString &argument = arguments[at];
        if (!onlyWords && argument == u"--") {
            onlyWords = true;
        } else if (!onlyWords && argument == u"-h") {
            call.m_options[u"help"_s] = {QString()};
        } else if (!onlyWords && argument == u"-o" && at + 1 < arguments.size()) {
            call.m_options[u"output"_s].append(arguments[++at]);
        } else if (!onlyWords && argument.startsWith(u'-') && argument.size() > 1) {
            if (const base::Status read = call.readOption(arguments, at); !read)
                return read.error();
        } else {
            words.append(argument);
        }
    }
    call.m_wantsHelp = call.has(u"help"_s);
    call.m_helpPath = words;
    if (const base::Status found = call.findCommand(words); !found)
        return found.error();
    if (call.m_wantsHelp)
        return call;
    if (const base::Status complete = call.checkComplete(); !complete)
        return complete.error();
    return call;
}

base::Status Call::readOption(const QStringList &arguments, qsizetype &at)
{
    const QString text = arguments[at].mid(arguments[at].startsWith(u"--"_s) ? 2 : 1);
    const QString name = text.section(u'=', 0, 0);
    const bool carriesValue = text.contains(u'=');
    const Option *known = arguments[at].startsWith(u"--"_s) ? anyOption(name) : nullptr;
    if (!known)
        return usage(u"UNKNOWN_OPTION"_s, {{u"option"_s, arguments[at].section(u'=', 0, 0)}});
    if (known->valueName.isEmpty()) {
        if (carriesValue)
            return usage(u"OPTION_TAKES_NO_VALUE"_s, {{u"option"_s, u"--"_s + name}});
        m_options[name] = {QString()};
        return {};
    }
    if (!carriesValue && at + 1 >= arguments.size())
        return usage(u"OPTION_NEEDS_VALUE"_s, {{u"option"_s, u"--"_s + name}, {u"value"_s, known->valueName}});
    m_options[name].append(carriesValue ? text.section(u'=', 1) : arguments[++at]);
    return {};
}

base::Status Call::findCommand(QStringList words)
{
    m_command = commandOf(words);
    if (m_command) {
        m_words = words.mid(m_command->path.size());
        return {};
    }
    const bool isFamily = words.size() == 1
        && std::ranges::any_of(families(), [&](const Family &each) { return each.name == words.front(); });
    // A program that asks for JSON reads no help.
    if (words.isEmpty() && !m_wantsHelp && has(u"json"_s))
        return usage(u"COMMAND_MISSING"_s);
    if (words.isEmpty() || isFamily) {
        m_wantsHelp = m_wantsHelp || words.isEmpty();
        return m_wantsHelp ? base::Status() : usage(u"COMMAND_INCOMPLETE"_s, {{u"command"_s, words.join(u' ')}});
    }
    return usage(u"UNKNOWN_COMMAND"_s, {{u"command"_s, words.mid(0, 2).join(u' ')}});
}

const Option *Call::option(const QString &name) const
{
    const auto isNamed = [&](const Option &each) { return each.name == name; };
    const auto own = std::ranges::find_if(m_command->options, isNamed);
    if (own != m_command->options.end())
        return &*own;
    const auto global = std::ranges::find_if(globalOptions(), isNamed);
    return global == globalOptions().end() ? nullptr : &*global;
}

/// A text that came as bytes which are no UTF-8 would be recorded, or a file named by it be written, as something else. Only
/// what reads files by the bytes of their names (base::nativePath) takes such a name.
base::Status Call::checkText() const
{
    static const QStringList byBytes{u"document attach"_s, u"document inspect"_s, u"hash"_s};
    const auto isLost = [](const QString &text) { return text.contains(QChar(QChar::ReplacementCharacter)); };
    const auto refused = [](const QString &text) { return usage(u"ARGUMENT_NOT_TEXT"_s, {{u"found"_s, text}}); };
    for (auto each = m_options.begin(); each != m_options.end(); ++each) {
        for (const QString &value : each.value()) {
            if (isLost(value) && each.key() != u"letter")
                return refused(value);
        }
    }
    for (int i = 0; i < m_words.size(); ++i) {
        const Word &word = m_command->words[std::min(size_t(i), m_command->words.size() - 1)];
        if (isLost(m_words[i]) && !(word.name == u"FILE" && byBytes.contains(m_command->name())))
            return refused(m_words[i]);
    }
    return {};
}

base::Status Call::checkComplete() const
{
    for (auto each = m_options.begin(); each != m_options.end(); ++each) {
        const Option *known = option(each.key());
        if (!known)
            return usage(u"OPTION_NOT_HERE"_s, {{u"option"_s, u"--"_s + each.key()}, {u"command"_s, m_command->name()}});
        if (each.value().size() > 1 && !known->repeated)
            return usage(u"OPTION_TWICE"_s, {{u"option"_s, u"--"_s + each.key()}});
        const auto isBlank = [](const QString &value) { return value.trimmed().isEmpty(); };
        if (!known->valueName.isEmpty() && !known->mayBeEmpty && std::ranges::any_of(each.value(), isBlank))
            return usage(u"OPTION_NEEDS_VALUE"_s, {{u"option"_s, u"--"_s + each.key()}, {u"value"_s, known->valueName}});
    }
    for (const Option &each : m_command->options) {
        if (each.required && !has(each.name))
            return usage(u"OPTION_MISSING"_s, {{u"option"_s, u"--"_s + each.name}, {u"value"_s, each.valueName}, {u"command"_s, m_command->name()}});
    }
    for (size_t i = size_t(m_words.size()); i < m_command->words.size(); ++i) {
        if (m_command->words[i].required)
            return usage(u"WORD_MISSING"_s, {{u"word"_s, m_command->words[i].name}, {u"command"_s, m_command->name()}});
    }
    const bool takesMany = !m_command->words.empty() && m_command->words.back().repeated;
    if (!takesMany && size_t(m_words.size()) > m_command->words.size())
        return usage(u"WORD_TOO_MANY"_s, {{u"word"_s, m_words.last()}, {u"command"_s, m_command->name()}});
    return checkText();
}

QString Call::value(const QString &option, const QString &fallback) const
{
    const auto found = m_options.find(option);
    return found == m_options.end() || found->isEmpty() ? fallback : found->last();
}

base::Result<std::optional<QDate>> Call::date(const QString &option) const
{
    if (!has(option))
        return std::optional<QDate>();
    const QDate day = QDate::fromString(value(option), u"yyyy-MM-dd"_s);
    if (!day.isValid())
        return usage(u"OPTION_NOT_A_DATE"_s, {{u"option"_s, u"--"_s + option}, {u"found"_s, value(option)}});
    return std::optional(day);
}

base::Result<QDate> Call::dateOr(const QString &option, QDate fallback) const
{
    const auto day = date(option);
    if (!day)
        return day.error();
    return day->value_or(fallback);
}

base::Result<std::int64_t> Call::number(const QString &option, std::int64_t fallback) const
{
    return has(option) ? wholeNumber(u"--"_s + option, value(option)) : base::Result<std::int64_t>(fallback);
}

base::Result<std::int64_t> Call::wordNumber(int place) const
{
    return wholeNumber(m_command->words[size_t(place)].name, word(place));
}

base::Error Call::notOneOf(const QString &what, const QString &text, const QStringList &names)
{
    return usage(u"OPTION_NOT_ONE_OF"_s, {{u"option"_s, what}, {u"found"_s, text}, {u"choices"_s, names.join(u", "_s)}});
}

} // namespace chancery::cli
