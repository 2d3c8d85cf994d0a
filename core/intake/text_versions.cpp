// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/text_versions.h"

#include "core/intake/month_names.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace chancery::intake {

namespace {

constexpr qsizetype mostVersions = 20;
constexpr QRegularExpression::PatternOptions options =
    QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

/// Words for "version" from English to Korean; those of one letter need the number right behind them.
const QString versionWords = u"versionsnummer|versienummer|versionnumber|version|versie|versio|versión|versione|versão|versiunea|verzió|"
                      "verze|verzia|verzija|wersja|fassung|ausgabe|edition|édition|edición|edizione|edição|udgave|utgave|utgåva|"
                      "revision|révision|revisión|revisione|revisão|sürümü|sürüm|versiyon|έκδοση|εκδοση|версия|версії|версія|"
                      "верзија|phiên bản|versi|الإصدار|إصدار|نسخة|גרסה|संस्करण|버전|バージョン|版本|版数|เวอร์ชัน|ver|rev"_s;

/// 2, 2.0, 2.0.1 or 02.00, but neither the beginning of a date nor a year.
const QString versionNumber = u"(?<number>\\d{1,3}(?:\\.\\d{1,3}){0,3})(?![\\d])(?!\\.\\d)(?!\\s*[-/.]\\s*\\d{1,2}\\s*[-/.]\\s*\\d{2,4})"
                       "(?!\\s*[-/年月]\\s*\\d)"_s;

/// What may stand between word and number: mark-up, "number", a colon, and a document code with letters in it.
const QString inBetween = u"[*_\\s]*(?:number|numéro|numero|número|nummer|nr|no|n°|nº|№|#)?[*_\\s.:：#-]*"
                        "(?:(?<=[\\s:*])(?=[\\w.-]*\\p{L})(?=[\\w.-]*[-_])[\\w.-]{4,40}\\s+)?v?"_s;

const QRegularExpression &worded()
{
    static const QRegularExpression pattern(u"(?<![\\p{L}\\d])(?<word>"_s + versionWords + u")"_s + inBetween + versionNumber, options);
    return pattern;
}

const QRegularExpression &lettered()
{
    static const QRegularExpression pattern(u"(?<![\\p{L}\\d./])v\\.?\\s?(?<number>\\d{1,3}(?:\\.\\d{1,3}){1,3}|\\d{1,2})"
                                            "(?![\\d\\p{L}])(?!\\.\\d)"_s, options);
    return pattern;
}

const QRegularExpression &eastern()
{
    static const QRegularExpression pattern(u"第\\s*(?<number>\\d{1,3}(?:\\.\\d{1,3}){0,3})\\s*版|제\\s*(?<korean>\\d{1,3}(?:\\.\\d{1,3}){0,3})\\s*판"_s, options);
    return pattern;
}

/// Dictionaries, scales, guidelines and programs that have versions of their own.
bool isOfSomethingElse(QStringView before)
{
    static const QRegularExpression pattern(
        u"(?<![\\p{L}\\d])(CTCAE|MedDRA|RECIST|SPSS|SAS|Stata|ICD|DSM|WHO|Windows|Excel|Word|Office|REDCap|Python|Java|PDF|CDISC|SDTM|EORTC|"
        "NYHA|PRISMA|RevMan|GraphPad|MATLAB|HTTP|TLS|USB|Bluetooth|iOS|Android|(Common )?Terminology Criteria[^.]{0,40}|"
        "licen[cs]e|CC[ -]BY[\\w -]*|GPL|R)[\\s,(\"'’-]*$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(before.toString()).hasMatch();
}

/// "Version 12 March 2026" names a date.
bool beginsDate(const QRegularExpressionMatch &match, QStringView text)
{
    static const QRegularExpression pattern(u"^(?:st|nd|rd|th|\\.)?\\s*(?:de |of )?(?<month>\\p{L}+)\\.?,?\\s*(?:de |of )?\\d{4}"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype context = 40;
    const qsizetype from = match.capturedEnd();
    const QRegularExpressionMatch after = pattern.match(text.sliced(from, std::min(context, text.size() - from)).toString());
    return after.hasMatch() && monthByName(after.captured(u"month"_s), {}) != 0 && !match.captured().contains(u'.');
}

/// At least two parts, no leading zeros: "02" is "2.0".
QString normalised(const QString &found)
{
    QStringList parts = found.split(u'.');
    for (QString &part : parts)
        part = QString::number(part.toInt());
    if (parts.size() == 1)
        parts.append(u"0"_s);
    return parts.join(u'.');
}

void collect(QStringView text, const QRegularExpression &pattern, std::vector<std::pair<qsizetype, QString>> &found)
{
    constexpr size_t mostMatches = 1000;
    constexpr qsizetype context = 60;
    QRegularExpressionMatchIterator matches = pattern.globalMatch(text.toString());
    while (matches.hasNext() && found.size() < mostMatches) {
        const QRegularExpressionMatch match = matches.next();
        const qsizetype from = std::max<qsizetype>(0, match.capturedStart() - context);
        if (isOfSomethingElse(text.sliced(from, match.capturedStart() - from)) || beginsDate(match, text))
            continue;
        QString number = match.captured(u"number"_s);
        if (number.isEmpty())
            number = match.captured(match.lastCapturedIndex());
        if (!number.isEmpty())
            found.emplace_back(match.capturedStart(), normalised(number));
    }
}

} // namespace

QStringList versionsIn(QStringView text)
{
    std::vector<std::pair<qsizetype, QString>> found;
    for (const QRegularExpression *pattern : {&worded(), &lettered(), &eastern()})
        collect(text, *pattern, found);
    std::ranges::stable_sort(found, {}, &std::pair<qsizetype, QString>::first);
    QStringList versions;
    for (const auto &[at, version] : found) {
        if (!versions.contains(version) && versions.size() < mostVersions)
            versions.append(version);
    }
    return versions;
}

} // namespace chancery::intake
