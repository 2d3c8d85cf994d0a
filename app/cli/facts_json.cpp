// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/facts_json.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

base::Json inspectionJson(const domain::DocumentFacts &facts)
{
    base::Json::Array signatures;
    for (const domain::SignatureFact &each : facts.signatures) {
        base::Json json;
        json.set(u"valid"_s, each.valid);
        json.set(u"covers_whole_document"_s, each.coversWholeDocument);
        json.set(u"signer"_s, each.signer);
        signatures.push_back(json);
    }
    base::Json::Array headings;
    for (const domain::TextFact &each : facts.headings) {
        base::Json json;
        json.set(u"text"_s, each.text);
        json.set(u"page"_s, each.page);
        headings.push_back(json);
    }
    base::Json json;
    json.set(u"media_type"_s, facts.mediaType);
    json.set(u"pages"_s, facts.pages ? base::Json(*facts.pages) : base::Json());
    json.set(u"title"_s, facts.title);
    json.set(u"author"_s, facts.author);
    json.set(u"encrypted"_s, facts.encrypted);
    json.set(u"needs_password"_s, facts.needsPassword);
    json.set(u"has_text"_s, facts.hasText);
    json.set(u"pages_without_text"_s, facts.pagesWithoutText);
    json.set(u"text_prefix"_s, facts.textPrefix);
    json.set(u"language"_s, facts.language);
    json.set(u"versions"_s, facts.versions);
    json.set(u"dates"_s, facts.dates);
    json.set(u"headings"_s, std::move(headings));
    json.set(u"consent_elements"_s, facts.consentElements);
    json.set(u"template_marks"_s, facts.templateMarks);
    json.set(u"signatures"_s, std::move(signatures));
    json.set(u"tampered"_s, facts.tampered);
    json.set(u"warnings"_s, facts.warnings);
    return json;
}

} // namespace chancery::cli
