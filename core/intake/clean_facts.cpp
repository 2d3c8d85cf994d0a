// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/clean_facts.h"

namespace chancery::intake {

namespace {

bool turnsDirection(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isNoCharacter(char32_t c)
{
    return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE || c == 0xFEFF;
}

/// Half of a surrogate pair is nothing that can be hashed.
QString withoutHalves(const QString &found)
{
    QString whole;
    for (qsizetype at = 0; at < found.size(); ++at) {
        const bool pair = found[at].isHighSurrogate() && at + 1 < found.size() && found[at + 1].isLowSurrogate();
        if (pair)
            whole.append(found[at++]);
        if (pair || !found[at].isSurrogate())
            whole.append(found[at]);
    }
    return whole;
}

void cleanAll(QStringList &texts)
{
    for (QString &each : texts)
        each = cleanText(each);
    texts.removeAll(QString());
}

} // namespace

QString cleanText(const QString &found)
{
    QString kept;
    kept.reserve(found.size());
    for (const char32_t c : withoutHalves(found).toUcs4()) {
        const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
        if (control)
            kept.append(QLatin1Char(' '));
        else if (!turnsDirection(c) && !isNoCharacter(c))
            kept.append(QChar::fromUcs4(c));
    }
    return kept.normalized(QString::NormalizationForm_C).simplified();
}

void cleanFacts(domain::DocumentFacts &facts)
{
    for (QString *each : {&facts.mediaType, &facts.title, &facts.author, &facts.textPrefix, &facts.language})
        *each = cleanText(*each);
    for (QStringList *each : {&facts.versions, &facts.dates, &facts.consentElements, &facts.templateMarks, &facts.warnings})
        cleanAll(*each);
    for (domain::TextFact &each : facts.headings)
        each.text = cleanText(each.text);
    std::erase_if(facts.headings, [](const domain::TextFact &each) { return each.text.isEmpty(); });
    for (domain::SignatureFact &each : facts.signatures)
        each.signer = cleanText(each.signer);
}

} // namespace chancery::intake
