// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/template_marks.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace chancery::intake {

namespace {

constexpr qsizetype mostMarks = 40;
constexpr auto options = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

const auto &patterns()
{
    // A form's name goes no further than its line; a version right behind it belongs to it.
    static const std::array all{
        QRegularExpression(u"\\b(?:form\\s+)?FDA[\\s-]*(?:form[\\s-]*)?\\d{4}[a-z]?(?:\\s*\\(\\d{1,2}/\\d{2,4}\\))?"_s, options),
        QRegularExpression(u"\\bOMB\\s+(?:control\\s+)?(?:no|number)\\.?:?\\s*\\d{4}-\\d{4}"_s, options),
        QRegularExpression(u"\\bNREC\\b[^\\n]{0,80}?\\bv(?:ersion)?[ .:]*\\d+(?:\\.\\d+)*"_s, options),
        QRegularExpression(u"\\bIRAS\\s+(?:project\\s+ID:?\\s*\\d{4,8}|(?:combined\\s+)?form\\b[^\\n]{0,40}|version\\s+\\d+(?:\\.\\d+)*)"_s, options),
        QRegularExpression(u"\\b(?:HREA|SSA|PICF|HRA|CCMO|ABR|CTIS|TransCelerate|ICH\\s+M11)\\b[^\\n]{0,50}?\\b(?:form|template|version|formulier|sjabloon)\\b[^\\n]{0,20}"_s, options),
        QRegularExpression(u"\\b(?:site suitability|compliance with (?:member state|national)[^\\n]{0,60}|investigator curriculum vitae|declaration of interest)[^\\n]{0,60}\\b(?:template|form|version)\\b[^\\n]{0,20}"_s, options),
        QRegularExpression(u"\\b(?:form|template|formulier|formular|formulaire|formulario|modulo|sjabloon|vorlage|modèle|plantilla)\\b[^\\n]{0,50}?"
                           "\\b(?:v|version|versie|versión|versione|fassung|rev\\.?|revision)[ .:]*\\d+(?:\\.\\d+)*"_s, options),
        QRegularExpression(u"(?:統一|参考)?書式\\s*\\d{1,2}(?:-\\d)?"_s, options),
    };
    return all;
}

} // namespace

QStringList templateMarksIn(QStringView text)
{
    const QString searched = text.toString();
    QStringList marks;
    for (const QRegularExpression &pattern : patterns()) {
        QRegularExpressionMatchIterator matches = pattern.globalMatch(searched);
        while (matches.hasNext() && marks.size() < mostMarks) {
            const QString mark = matches.next().captured().simplified();
            if (!marks.contains(mark, Qt::CaseInsensitive))
                marks.append(mark);
        }
    }
    return marks;
}

} // namespace chancery::intake
