// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/attach_guess.h"

#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {

struct Hint {
    const char *word;
    const char *documentClass;
};

/// Words that people put into file names; the first that occurs as a word decides, so the more telling stand first.
constexpr std::array Hints{
    Hint{"delegation", "delegation-log"}, Hint{"doa", "delegation-log"},       Hint{"addendum", "addendum"},
    Hint{"1572", "form-1572"},            Hint{"synopsis", "synopsis"},        Hint{"protocol", "protocol"},
    Hint{"icf", "icf"},                   Hint{"consent", "icf"},              Hint{"pis", "pis"},
    Hint{"ib", "ib"},                     Hint{"brochure", "ib"},              Hint{"cv", "cv"},
    Hint{"resume", "cv"},                 Hint{"vitae", "cv"},                 Hint{"licence", "licence"},
    Hint{"license", "licence"},           Hint{"bigreg", "licence"},           Hint{"fdf", "fdf"},
    Hint{"financial", "fdf"},             Hint{"disclosure", "fdf"},           Hint{"doi", "doi"},
    Hint{"interests", "doi"},             Hint{"recruitment", "recruitment"},  Hint{"advert", "recruitment"},
    Hint{"flyer", "recruitment"},         Hint{"poster", "recruitment"},       Hint{"insurance", "insurance"},
    Hint{"suitability", "site-suitability"}, Hint{"cover", "cover-letter"},    Hint{"impd", "impd"},
    Hint{"training", "training"},         Hint{"gcp", "training"},             Hint{"letter", "committee-letter"},
    Hint{"approval", "committee-letter"}};

bool offered(const std::vector<std::pair<QString, QString>> &classes, const QString &wire)
{
    return std::ranges::any_of(classes, [&wire](const auto &each) { return each.first == wire; });
}

QString classOf(const QStringList &words, const std::vector<std::pair<QString, QString>> &classes)
{
    for (const Hint &hint : Hints) {
        if (words.contains(QLatin1String(hint.word)) && offered(classes, QLatin1String(hint.documentClass)))
            return QLatin1String(hint.documentClass);
    }
    // A class that only this jurisdiction knows often stands in the name by its own wire name.
    const QString joined = words.join(u'-');
    for (const auto &[wire, label] : classes) {
        if (wire.size() > 3 && joined.contains(wire))
            return wire;
    }
    return {};
}

std::optional<QDate> dateOf(const QString &name)
{
    static const QRegularExpression pattern(u"(?<!\\d)(20\\d\\d)[-_.]?(\\d\\d)[-_.]?(\\d\\d)(?!\\d)"_s);
    const auto found = pattern.match(name);
    const QDate date(found.captured(1).toInt(), found.captured(2).toInt(), found.captured(3).toInt());
    return date.isValid() ? std::optional(date) : std::nullopt;
}

QString versionOf(const QString &name)
{
    static const QRegularExpression pattern(u"(?:^|[^a-z])v(?:ersion|er)?[ _.-]?(\\d+(?:\\.\\d+|_\\d{1,2}(?!\\d))*)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).captured(1).replace(u'_', u'.');
}

QString languageOf(const QStringList &words)
{
    static const QStringList known{u"en"_s, u"nl"_s, u"de"_s, u"fr"_s, u"es"_s, u"it"_s, u"pt"_s, u"sv"_s, u"da"_s, u"fi"_s,
                                   u"pl"_s, u"el"_s, u"ja"_s, u"zh"_s, u"ko"_s, u"hi"_s, u"tr"_s, u"cs"_s, u"hu"_s};
    for (const QString &word : words) {
        if (known.contains(word))
            return word;
    }
    return {};
}

} // namespace

AttachGuess guessFromName(const QString &fileName, const std::vector<std::pair<QString, QString>> &classes)
{
    const QString base = QFileInfo(fileName).completeBaseName();
    static const QRegularExpression split(u"[^\\p{L}\\p{N}]+"_s);
    const QStringList words = base.toLower().split(split, Qt::SkipEmptyParts);
    return {.documentClass = classOf(words, classes), .version = versionOf(base), .date = dateOf(base), .language = languageOf(words)};
}

} // namespace chancery::ui
