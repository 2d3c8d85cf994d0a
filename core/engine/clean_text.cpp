// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/use_cases.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

QString cleaned(const QString &typed)
{
    // Through UTF-8 and back: a lone surrogate becomes U+FFFD, which is seen, instead of a text that cannot be hashed.
    const QString whole = QString::fromUtf8(typed.toUtf8()).normalized(QString::NormalizationForm_C);
    QString kept;
    kept.reserve(whole.size());
    for (const QChar c : whole) {
        const bool nonCharacter = c.unicode() >= 0xFDD0 && c.unicode() <= 0xFDEF;
        const bool control = (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c.unicode() == 0x7F || c.unicode() >= 0xFFFE;
        kept.append(nonCharacter || control ? QChar(QChar::ReplacementCharacter) : c);
    }
    return kept.trimmed();
}

base::Error missing(const char *field)
{
    return base::error(base::ErrorKind::BadInput, u"FIELD_MISSING"_s, {{u"field"_s, QString::fromLatin1(field)}});
}

} // namespace chancery::engine
