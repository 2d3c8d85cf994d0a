// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/base/text_enum.h"

#include <QDate>
#include <QMap>

#include <optional>

namespace chancery::cli {

/// A command line once its words have found their places.
class Call
{
public:
    /// Errors: Usage "UNKNOWN_COMMAND", "UNKNOWN_OPTION", "OPTION_NEEDS_VALUE" (also for an empty one), "OPTION_TAKES_NO_VALUE", "OPTION_MISSING",
    /// "OPTION_TWICE", "WORD_MISSING", "WORD_TOO_MANY", "ARGUMENT_NOT_TEXT".
    static base::Result<Call> parse(const QStringList &arguments);

    /// Whether the arguments ask for JSON, even where they cannot be understood otherwise.
    static bool wantsJson(const QStringList &arguments);

    const Command *command() const { return m_command; } ///< null: only help was asked for
    /// The words before the first option, where help was asked for or nothing was named.
    const QStringList &helpPath() const { return m_helpPath; }
    bool wantsHelp() const { return m_wantsHelp; }

    bool has(const QString &option) const { return m_options.contains(option); }
    QString value(const QString &option, const QString &fallback = {}) const;
    QStringList values(const QString &option) const { return m_options.value(option); }
    QString word(int place) const { return m_words.value(place); }
    QStringList wordsFrom(int place) const { return m_words.mid(place); }

    /// A day as YYYY-MM-DD; none where the option is absent. Errors: Usage "OPTION_NOT_A_DATE".
    base::Result<std::optional<QDate>> date(const QString &option) const;
    /// A day that must be given, or `fallback`.
    base::Result<QDate> dateOr(const QString &option, QDate fallback) const;
    /// Digits alone: no sign, no space, no other script's digits. Errors: Usage "OPTION_NOT_A_NUMBER".
    base::Result<std::int64_t> number(const QString &option, std::int64_t fallback) const;
    base::Result<std::int64_t> wordNumber(int place) const; ///< the same of a word

    /// One of an enum's wire names. Errors: Usage "OPTION_NOT_ONE_OF".
    template<typename E>
    base::Result<E> choice(const QString &option, E fallback) const
    {
        return has(option) ? oneOf<E>(QStringLiteral("--") + option, value(option)) : base::Result<E>(fallback);
    }
    template<typename E>
    base::Result<E> wordChoice(int place) const
    {
        return oneOf<E>(m_command->words[size_t(place)].name, word(place));
    }

private:
    template<typename E>
    static base::Result<E> oneOf(const QString &what, const QString &text)
    {
        QStringList names;
        for (const auto &[each, name] : base::EnumNames<E>::table) {
            if (text.compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
                return each;
            names.append(QLatin1String(name));
        }
        return notOneOf(what, text, names);
    }
    static base::Error notOneOf(const QString &what, const QString &text, const QStringList &names);

    base::Status readOption(const QStringList &arguments, qsizetype &at);
    base::Status findCommand(QStringList words);
    base::Status checkComplete() const;
    base::Status checkText() const;
    const Option *option(const QString &name) const;

    const Command *m_command = nullptr;
    QStringList m_helpPath;
    QStringList m_words;
    QMap<QString, QStringList> m_options;
    bool m_wantsHelp = false;
};

} // namespace chancery::cli
