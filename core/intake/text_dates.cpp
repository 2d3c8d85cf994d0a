// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/text_dates.h"

#include "core/intake/month_names.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace chancery::intake {

namespace {

constexpr qsizetype mostDates = 200;
constexpr size_t mostMatches = 5000;
constexpr QRegularExpression::PatternOptions options =
    QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

struct Finding {
    qsizetype at;
    QDate date;
};

struct Search {
    QString text;
    std::vector<Finding> found;
    bool ambiguous = false;

    void add(qsizetype at, int year, int month, int day)
    {
        constexpr int firstYear = 1900;
        constexpr int lastYear = 2099;
        const QDate date(year, month, day);
        if (date.isValid() && year >= firstYear && year <= lastYear)
            found.push_back({at, date});
    }

    template<typename Use>
    void each(const QRegularExpression &pattern, Use use)
    {
        QRegularExpressionMatchIterator matches = pattern.globalMatch(text);
        for (size_t count = 0; matches.hasNext() && count < mostMatches; ++count)
            use(matches.next());
    }
};

int numberOf(const QRegularExpressionMatch &match, const QString &name)
{
    return match.captured(name).toInt();
}

/// 2026-03-04, 2026/3/4, 2026.03.04; Chinese, Japanese, Korean and Vietnamese words for year, month and day.
void yearFirst(Search &search)
{
    static const std::array patterns{
        QRegularExpression(u"(?<![\\d.,/-])(?<y>\\d{4})(?<s>[-/.‐‑–])\\s?(?<m>\\d{1,2})\\k<s>\\s?(?<d>\\d{1,2})(?!\\d|[-/.]\\d)"_s, options),
        QRegularExpression(u"(?<!\\d)(?<y>\\d{4})\\s*[年년]\\s*(?<m>\\d{1,2})\\s*[月월]\\s*(?<d>\\d{1,2})\\s*[日일号號]"_s, options),
        QRegularExpression(u"(?<!\\d)(?<d>\\d{1,2})\\s+tháng\\s+(?<m>\\d{1,2})\\s+năm\\s+(?<y>\\d{4})"_s, options),
    };
    for (const QRegularExpression &pattern : patterns) {
        search.each(pattern, [&](const QRegularExpressionMatch &match) {
            search.add(match.capturedStart(), numberOf(match, u"y"_s), numberOf(match, u"m"_s), numberOf(match, u"d"_s));
        });
    }
}

/// Japanese years count from an emperor's accession; 元 is the first.
void eras(Search &search)
{
    static const QRegularExpression pattern(u"(?<era>令和|平成|昭和)\\s*(?<y>\\d{1,2}|元)\\s*年\\s*(?<m>\\d{1,2})\\s*月\\s*(?<d>\\d{1,2})\\s*日"_s, options);
    search.each(pattern, [&](const QRegularExpressionMatch &match) {
        const QString era = match.captured(u"era"_s);
        const int before = era == u"令和" ? 2018 : era == u"平成" ? 1988 : 1925;
        const QString year = match.captured(u"y"_s);
        search.add(match.capturedStart(), before + (year == u"元" ? 1 : year.toInt()), numberOf(match, u"m"_s), numberOf(match, u"d"_s));
    });
}

/// 4 March 2026, 4. März 2026, 1er mars 2026, 4 de marzo de 2026, 04-Mar-2026, 4MAR2026; March 4th, 2026; 2026. március 4.
void named(Search &search, QStringView language)
{
    const QString month = u"(?<m>\\p{L}[\\p{L}\\p{M}]{2,14})"_s;
    static const std::array patterns{
        QRegularExpression(u"(?<![\\d.,/])(?<d>\\d{1,2})(?:st|nd|rd|th|er|re|º|ª|°|:e|-?го)?[\\s.,/‐‑–-]{0,3}(?:(?:de|den|of)\\s+|d['’])?"_s + month
                               + u"[\\s.,/‐‑–-]{0,3}(?:(?:de|del|of)\\s+)?(?<y>\\d{4})(?!\\d)"_s, options),
        QRegularExpression(month + u"\\.?\\s{0,2}(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s?[,.]?\\s{0,2}(?<y>\\d{4})(?!\\d)"_s, options),
        QRegularExpression(u"(?<!\\d)(?<y>\\d{4})\\.?[\\s-]"_s + month + u"\\.?[\\s-](?<d>\\d{1,2})(?!\\d)"_s, options),
    };
    constexpr int buddhistOffset = 543; // Thai documents
    for (const QRegularExpression &pattern : patterns) {
        search.each(pattern, [&](const QRegularExpressionMatch &match) {
            const int year = numberOf(match, u"y"_s);
            const bool thai = match.captured(u"m"_s).at(0).script() == QChar::Script_Thai;
            search.add(match.capturedStart(), thai && year > 2400 ? year - buddhistOffset : year, monthByName(match.captured(u"m"_s), language),
                       numberOf(match, u"d"_s));
        });
    }
}

/// 4.3.2026 is day first wherever points are used. With slashes and hyphens both orders are.
void dayOrMonthFirst(Search &search)
{
    static const QRegularExpression pattern(u"(?<![\\d.,/-])(?<a>\\d{1,2})(?<s>[-/.‐‑–])\\s?(?<b>\\d{1,2})\\k<s>\\s?(?<y>\\d{4})(?!\\d|[-/.]\\d)"_s, options);
    search.each(pattern, [&](const QRegularExpressionMatch &match) {
        const int a = numberOf(match, u"a"_s);
        const int b = numberOf(match, u"b"_s);
        const int year = numberOf(match, u"y"_s);
        const bool dayFirst = match.captured(u"s"_s) == u"." || a > 12 || a == b;
        if (dayFirst)
            search.add(match.capturedStart(), year, b, a);
        else if (b > 12)
            search.add(match.capturedStart(), year, a, b);
        else if (QDate(year, a, b).isValid() && year >= 1900 && year < 2100)
            search.ambiguous = true;
    });
}

/// Arabic, Persian, Devanagari, Thai and full-width digits as ASCII ones.
QString withPlainDigits(QStringView text)
{
    QString plain = text.toString();
    for (QChar &each : plain) {
        if (each.unicode() > 0x7F && each.isDigit() && each.digitValue() >= 0)
            each = QChar(u'0' + each.digitValue());
    }
    return plain;
}

} // namespace

FoundDates datesIn(QStringView text, QStringView language)
{
    Search search{withPlainDigits(text), {}, false};
    yearFirst(search);
    eras(search);
    named(search, language);
    dayOrMonthFirst(search);
    std::ranges::stable_sort(search.found, {}, &Finding::at);
    FoundDates result{{}, search.ambiguous};
    for (const Finding &each : search.found) {
        const QString iso = each.date.toString(Qt::ISODate);
        if (!result.dates.contains(iso) && result.dates.size() < mostDates)
            result.dates.append(iso);
    }
    return result;
}

} // namespace chancery::intake
