// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/document_facts.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace chancery::domain {

namespace {

base::Json headingsToJson(const std::vector<TextFact> &headings)
{
    base::Json list{base::Json::Array{}};
    for (const TextFact &heading : headings) {
        base::Json each;
        each.set(u"text"_s, heading.text);
        each.set(u"page"_s, heading.page);
        list.append(std::move(each));
    }
    return list;
}

base::Json signaturesToJson(const std::vector<SignatureFact> &signatures)
{
    base::Json list{base::Json::Array{}};
    for (const SignatureFact &signature : signatures) {
        base::Json each;
        each.set(u"valid"_s, signature.valid);
        each.set(u"covers_whole_document"_s, signature.coversWholeDocument);
        each.set(u"signer"_s, signature.signer);
        list.append(std::move(each));
    }
    return list;
}

/// A count out of a file somebody else may have written: never negative, never wrapped.
int countOf(const base::Json &json)
{
    const std::int64_t value = json.toInt();
    return value > 0 && value <= std::numeric_limits<int>::max() ? int(value) : 0;
}

} // namespace

base::Json toJson(const DocumentFacts &facts)
{
    base::Json json{base::Json::Object{}};
    json.set(u"media_type"_s, facts.mediaType);
    if (facts.pages)
        json.set(u"pages"_s, *facts.pages);
    json.set(u"title"_s, facts.title);
    json.set(u"author"_s, facts.author);
    json.set(u"encrypted"_s, facts.encrypted);
    json.set(u"needs_password"_s, facts.needsPassword);
    json.set(u"has_text"_s, facts.hasText);
    json.set(u"pages_without_text"_s, facts.pagesWithoutText);
    json.set(u"text_prefix"_s, facts.textPrefix);
    json.set(u"language"_s, facts.language);
    json.set(u"versions"_s, base::Json(facts.versions));
    json.set(u"dates"_s, base::Json(facts.dates));
    json.set(u"headings"_s, headingsToJson(facts.headings));
    json.set(u"consent_elements"_s, base::Json(facts.consentElements));
    json.set(u"signatures"_s, signaturesToJson(facts.signatures));
    json.set(u"template_marks"_s, base::Json(facts.templateMarks));
    json.set(u"tampered"_s, facts.tampered);
    json.set(u"warnings"_s, base::Json(facts.warnings));
    return json;
}

DocumentFacts documentFactsFromJson(const base::Json &json)
{
    DocumentFacts facts;
    facts.mediaType = json[u"media_type"].toString();
    if (json[u"pages"].isInt())
        facts.pages = countOf(json[u"pages"]);
    facts.title = json[u"title"].toString();
    facts.author = json[u"author"].toString();
    facts.encrypted = json[u"encrypted"].toBool();
    facts.needsPassword = json[u"needs_password"].toBool();
    facts.hasText = json[u"has_text"].toBool();
    facts.pagesWithoutText = countOf(json[u"pages_without_text"]);
    facts.textPrefix = json[u"text_prefix"].toString();
    facts.language = json[u"language"].toString();
    facts.versions = json[u"versions"].toStringList();
    facts.dates = json[u"dates"].toStringList();
    for (const base::Json &each : json[u"headings"].array())
        facts.headings.push_back({each[u"text"].toString(), countOf(each[u"page"])});
    facts.consentElements = json[u"consent_elements"].toStringList();
    for (const base::Json &each : json[u"signatures"].array()) {
        facts.signatures.push_back({each[u"valid"].toBool(), each[u"covers_whole_document"].toBool(),
                                    each[u"signer"].toString()});
    }
    facts.templateMarks = json[u"template_marks"].toStringList();
    facts.tampered = json[u"tampered"].toBool();
    facts.warnings = json[u"warnings"].toStringList();
    return facts;
}

} // namespace chancery::domain
