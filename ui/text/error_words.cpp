// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_words.h"

#include "ui/text/error_sentences.h"
#include "ui/text/outside_error_sentences.h"
#include "ui/text/fault_words.h"

#include <QCoreApplication>
#include <QDir>

#include <optional>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using base::ErrorKind;

namespace {

struct ErrorWordsText {
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
};

/// Puts the values into "{key}" places; nothing where one is missing, so that no sentence shows a hole.
std::optional<QString> filled(QString text, const QMap<QString, QString> &values)
{
    for (auto at = values.begin(); at != values.end(); ++at) {
        if (!at.value().isEmpty())
            text.replace(u'{' + at.key() + u'}', at.value());
    }
    if (text.contains(u'{'))
        return std::nullopt;
    return text;
}

/// To what it happened: the first value that names a thing, unless the sentence says it already.
QString subjectOf(const base::Error &error, const QString &happened)
{
    for (const QString &key : {u"path"_s, u"file"_s, u"folder"_s, u"user"_s, u"id"_s, u"document"_s, u"jurisdiction"_s, u"zone"_s}) {
        QString value = error.values.value(key);
        // An installed file's form number is no name: only what looks like a path stands for a file.
        if (value.isEmpty() || (key == u"file" && !value.contains(u'/')) || happened.contains(value))
            continue;
        return key == u"path" || key == u"file" || key == u"folder" ? QDir::toNativeSeparators(value) : value;
    }
    return {};
}

QString kindHappened(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return ErrorWordsText::tr("The call's words are off.");
    case ErrorKind::BadInput:
        return ErrorWordsText::tr("The input cannot be used.");
    case ErrorKind::NotFound:
        return ErrorWordsText::tr("Nothing is stored under that name.");
    case ErrorKind::Denied:
        return ErrorWordsText::tr("That is not permitted to you.");
    case ErrorKind::Refused:
        return ErrorWordsText::tr("A rule refuses this.");
    case ErrorKind::Corrupt:
        return ErrorWordsText::tr("What is stored is not what was stored.");
    case ErrorKind::Cancelled:
        return ErrorWordsText::tr("Cancelled.");
    case ErrorKind::Busy:
        return ErrorWordsText::tr("Another program holds the workspace.");
    case ErrorKind::Newer:
        return ErrorWordsText::tr("The file was written by a later version of Chancery.");
    case ErrorKind::Io:
        return ErrorWordsText::tr("The disk or the file system failed.");
    case ErrorKind::Keychain:
        return ErrorWordsText::tr("The keys cannot be had.");
    case ErrorKind::Internal:
        return ErrorWordsText::tr("Chancery broke a promise of its own.");
    }
    return {};
}

QString kindNext(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return ErrorWordsText::tr("Look at the help (F1, or --help) and try again.");
    case ErrorKind::BadInput:
        return ErrorWordsText::tr("The details say what was found; mend it and try again.");
    case ErrorKind::NotFound:
        return ErrorWordsText::tr("Read the page anew (F5) and choose again.");
    case ErrorKind::Denied:
        return ErrorWordsText::tr("Sign in as someone whose role may. People shows what each role may do.");
    case ErrorKind::Refused:
        return ErrorWordsText::tr("The details name the rule; meet it and try again.");
    case ErrorKind::Corrupt:
        return ErrorWordsText::tr("Keep the folder as it is and verify the ledger.");
    case ErrorKind::Cancelled:
        return ErrorWordsText::tr("Start it again when you are ready.");
    case ErrorKind::Busy:
        return ErrorWordsText::tr("Close the other program, then try again.");
    case ErrorKind::Newer:
        return ErrorWordsText::tr("Install the later version.");
    case ErrorKind::Io:
        return ErrorWordsText::tr("Look whether the disk is there, writable and not full, then try again.");
    case ErrorKind::Keychain:
        return ErrorWordsText::tr("Unlock the keychain, then try again.");
    case ErrorKind::Internal:
        return ErrorWordsText::tr("Nothing was recorded. Please report it with its details.");
    }
    return {};
}

/// Both tables, one after the other.
template<typename Do>
void forEachSentence(const Do &look)
{
    std::ranges::for_each(ErrorSentences, look);
    std::ranges::for_each(OutsideErrorSentences, look);
}

} // namespace

ErrorWords errorWords(const base::Error &error)
{
    // What the system said of a failure ("Permission denied") may stand in a sentence like any other value.
    QMap<QString, QString> values = error.values;
    values.insert(u"detail"_s, error.detail);
    if (values.contains(u"message"_s))
        values[u"message"_s] = faultWords(values[u"message"_s]);
    std::optional<ErrorWords> words;
    forEachSentence([&](const ErrorSentence &each) {
        if (words || error.code != QLatin1String(each.code))
            return;
        const auto happened = filled(QCoreApplication::translate("ErrorSentences", each.happened), values);
        const auto next = filled(QCoreApplication::translate("ErrorSentences", each.next), values);
        if (happened && next)
            words = {*happened, subjectOf(error, *happened + *next), *next};
    });
    if (words)
        return *words;
    const QString happened = kindHappened(error.kind);
    return {happened, subjectOf(error, happened), kindNext(error.kind)};
}

QString errorSentence(const base::Error &error)
{
    const ErrorWords words = errorWords(error);
    const QString first = words.subject.isEmpty() ? words.happened : ErrorWordsText::tr("%1: %2").arg(words.subject, words.happened);
    return first + u' ' + words.next;
}

QString errorDetails(const base::Error &error)
{
    QStringList lines{errorSentence(error), u"code: "_s + error.code};
    for (auto at = error.values.begin(); at != error.values.end(); ++at)
        lines.append(at.key() + u": "_s + at.value());
    if (!error.detail.isEmpty())
        lines.append(u"detail: "_s + error.detail);
    const QString file = QString::fromUtf8(error.where.file_name()).section(u'/', -3);
    lines.append(u"at: "_s + file + u':' + QString::number(error.where.line()));
    return lines.join(u'\n');
}

QStringList wordedErrors()
{
    QStringList codes;
    forEachSentence([&](const ErrorSentence &each) {
        if (const QString code = QString::fromLatin1(each.code); !codes.contains(code))
            codes.append(code);
    });
    return codes;
}

} // namespace chancery::ui
