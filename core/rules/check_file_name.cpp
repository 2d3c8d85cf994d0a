// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/check_table.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace chancery::rules {

namespace {

struct Ending {
    const char *ending, *mediaType;
};

/// Endings that promise a type. A name without one of these promises nothing.
constexpr std::array Endings{
    Ending{"pdf", "application/pdf"},
    Ending{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    Ending{"doc", "application/msword"},
    Ending{"png", "image/png"},
    Ending{"jpg", "image/jpeg"},
    Ending{"jpeg", "image/jpeg"},
    Ending{"tif", "image/tiff"},
    Ending{"tiff", "image/tiff"},
    Ending{"txt", "text/plain"},
    Ending{"rtf", "text/rtf"},
};

bool contradicts(const QString &name, const QString &mediaType)
{
    const QString ending = name.section(u'.', -1).toLower();
    for (const Ending &each : Endings) {
        if (ending == QLatin1String(each.ending))
            return !mediaType.isEmpty() && mediaType != QLatin1String(each.mediaType)
                && !(ending == u"rtf" && mediaType == u"application/rtf");
    }
    return false;
}

bool matches(const QString &pattern, const QString &text)
{
    const QRegularExpression expression(QRegularExpression::anchoredPattern(pattern), QRegularExpression::CaseInsensitiveOption);
    return expression.match(text).hasMatch();
}

QString withoutEnding(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.left(dot) : name;
}

void conventionOf(const CheckContext &context, const domain::Document &document, Findings &findings)
{
    const base::Json &asked = context.rule.parameters;
    const DocumentClass known = context.classOf(document.documentClass);
    const QString pattern = asked[u"pattern"].toString(known.fileName);
    const QString name = asked.contains(u"pattern") ? document.fileName : withoutEnding(document.fileName);
    if (!pattern.isEmpty() && !matches(pattern, name))
        findings.push_back(context.finding(u"NAMING_CONVENTION"_s, {{u"example"_s, asked[u"example"].toString(known.fileNameExample)}},
                                           &document, u"file name"_s));
}

} // namespace

/// Length, characters and ending that portals and archives can carry, and the class's naming convention where it has one.
void checkFileName(const CheckContext &context, Findings &findings)
{
    static const QRegularExpression Unsafe(u"[<>:\"/\\\\|?*\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]"_s);
    const qsizetype longest = qsizetype(context.rule.parameters[u"max_length"].toInt(0));
    for (const domain::Document *each : context.documents()) {
        const auto raise = [&](const QString &check, Values values) {
            findings.push_back(context.finding(check, std::move(values), each, u"file name"_s));
        };
        if (longest > 0 && each->fileName.size() > longest)
            raise(u"FILE_NAME_TOO_LONG"_s, {{u"length"_s, QString::number(each->fileName.size())}, {u"max"_s, QString::number(longest)}});
        const QRegularExpressionMatch unsafe = Unsafe.match(each->fileName);
        if (unsafe.hasMatch())
            raise(u"FILE_NAME_CHARACTERS"_s, {{u"found"_s, u"U+%1"_s.arg(unsafe.captured().at(0).unicode(), 4, 16, QLatin1Char('0'))}});
        if (contradicts(each->fileName, each->mediaType))
            raise(u"EXTENSION_MISMATCH"_s, {{u"media_type"_s, each->mediaType}});
        conventionOf(context, *each, findings);
    }
}

} // namespace chancery::rules
