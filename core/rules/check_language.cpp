// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/check_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::rules {

namespace {

/// "nl-NL" as "nl"; Norwegian's two written forms as one.
QString primary(const QString &tag)
{
    const QString language = tag.section(u'-', 0, 0).trimmed().toLower();
    return language == u"nb" || language == u"nn" ? u"no"_s : language;
}

bool among(const QStringList &languages, const QString &language)
{
    return std::ranges::any_of(languages, [&](const QString &each) { return primary(each) == primary(language); });
}

/// A finding as grave as the rule, but no graver than what the pack knows of its languages bears.
domain::Finding localised(const CheckContext &context, const QString &check, Values values, const domain::Document *document)
{
    domain::Finding finding = context.finding(check, std::move(values), document, document ? u"text"_s : QString());
    finding.category = bearable(finding.category, context.languageConfidence);
    return finding;
}

void languageOf(const CheckContext &context, const domain::Document &document, Findings &findings)
{
    const QString expected = context.subjectLanguages.join(u',');
    const QString found = document.facts.language;
    if (!hasReadableText(document))
        return findings.push_back(context.cannotSee(document, u"language"_s));
    if (found.isEmpty())
        return findings.push_back(context.warning(u"LANGUAGE_UNSURE"_s, {{u"expected_languages"_s, expected}}, &document, u"text"_s));
    if (!document.language.isEmpty() && primary(document.language) != primary(found))
        findings.push_back(context.warning(u"DECLARED_LANGUAGE_MISMATCH"_s,
                                           {{u"declared_language"_s, document.language}, {u"found_language"_s, found}}, &document, u"text"_s));
    if (!among(context.subjectLanguages, found))
        findings.push_back(localised(context, u"LANGUAGE_MISMATCH"_s,
                                     {{u"found_language"_s, found}, {u"expected_languages"_s, expected}}, &document));
}

QString languageWritten(const domain::Document &document)
{
    return document.facts.language.isEmpty() ? document.language : document.facts.language;
}

/// A site that names its participants' languages needs the consent form in each.
void eachLanguage(const CheckContext &context, Findings &findings)
{
    const auto forms = context.documentsOf(u"icf"_s);
    if (!context.eachLanguage || forms.empty())
        return;
    for (const QString &language : context.subjectLanguages) {
        const bool written = std::ranges::any_of(forms, [&](const domain::Document *each) {
            return primary(languageWritten(*each)) == primary(language);
        });
        if (!written)
            findings.push_back(localised(context, u"TRANSLATION_MISSING"_s,
                                         {{u"label"_s, context.classOf(u"icf"_s).label}, {u"class"_s, u"icf"_s}, {u"language"_s, language}},
                                         nullptr));
    }
}

void translationOf(const CheckContext &context, const domain::Document &document, const domain::Document *original, Findings &findings)
{
    const QString language = languageWritten(document);
    const QString certificate = context.rule.parameters[u"certificate"].toString();
    if (!certificate.isEmpty() && context.documentsOf(certificate).empty())
        findings.push_back(context.finding(u"TRANSLATION_CERTIFICATE_MISSING"_s,
                                           {{u"language"_s, language}, {u"certificate"_s, context.classOf(certificate).label}}, &document));
    if (original && original->date && document.date && *document.date < *original->date)
        findings.push_back(context.finding(u"TRANSLATION_OUTDATED"_s,
                                           {{u"language"_s, language}, {u"date"_s, document.date->toString(Qt::ISODate)},
                                            {u"original_date"_s, original->date->toString(Qt::ISODate)}},
                                           &document));
}

} // namespace

/// Texts for participants stand in their language; other documents in the one the rule names.
void checkLanguage(const CheckContext &context, Findings &findings)
{
    const QStringList named = context.rule.parameters[u"languages"].toStringList();
    CheckContext asked = context;
    if (!named.isEmpty()) {
        asked.subjectLanguages = named;
        asked.eachLanguage = false;
        asked.languageConfidence = domain::Confidence::House; // the rule's own confidence alone counts
    }
    if (asked.subjectLanguages.isEmpty())
        return;
    for (const domain::Document *each : asked.documentsWhere(&DocumentClass::forSubjects))
        languageOf(asked, *each, findings);
    eachLanguage(asked, findings);
}

/// A translated text has its certificate, and is not older than the text it was made from.
void checkTranslation(const CheckContext &context, Findings &findings)
{
    const QString originalLanguage = context.rule.parameters[u"original"].toString();
    const auto documents = context.documents();
    for (const domain::Document *each : documents) {
        const QString language = languageWritten(*each);
        if (language.isEmpty() || primary(language) == originalLanguage)
            continue;
        const auto original = std::ranges::find_if(documents, [&](const domain::Document *other) {
            return other->documentClass == each->documentClass && primary(languageWritten(*other)) == originalLanguage;
        });
        translationOf(context, *each, original == documents.end() ? nullptr : *original, findings);
    }
}

} // namespace chancery::rules
