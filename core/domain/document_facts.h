// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace chancery::domain {

/// One electronic signature found inside a document.
struct SignatureFact {
    bool valid = false;                ///< digest and signature value hold (says nothing about trust in the signer)
    bool coversWholeDocument = false;  ///< no byte was added after it
    QString signer;                    ///< common name in the certificate, empty if none
    friend bool operator==(const SignatureFact &, const SignatureFact &) = default;
};

/// A heading found in the text, by which consent elements are recognised.
struct TextFact {
    QString text;
    int page = 0; ///< 1-based; 0 where the format has no pages
    friend bool operator==(const TextFact &, const TextFact &) = default;
};

/// What a document says of itself, as the inspector process read it. What could not be read is in `warnings`;
/// a check that needs it then raises a finding and never passes.
struct DocumentFacts {
    QString mediaType;               ///< by content
    std::optional<int> pages;
    QString title;
    QString author;
    bool encrypted = false;
    bool needsPassword = false;      ///< nothing inside could be read
    bool hasText = false;            ///< false for a scan: the page images carry no text layer
    int pagesWithoutText = 0;
    QString textPrefix;              ///< first 200 characters, white space folded
    QString language;                ///< ISO 639-1 of the text, empty where unsure
    QStringList versions;            ///< version marks found in the text, normalised: "2.0"
    QStringList dates;               ///< dates found in the text, ISO 8601
    std::vector<TextFact> headings;  ///< lines that look like headings
    QStringList consentElements;     ///< codes of the consent elements recognised (resources/rules/consent-elements.json)
    std::vector<SignatureFact> signatures;
    QStringList templateMarks;       ///< template names or form numbers found ("FDA 1572", "NREC SSA v3")
    bool tampered = false;           ///< a signature exists whose digest does not hold
    QStringList warnings;            ///< codes: TEXT_LAYER_MISSING, PASSWORD_REQUIRED, DAMAGED, LIMIT_TIME, LIMIT_MEMORY, CRASHED, ACTIVE_CONTENT, …
    friend bool operator==(const DocumentFacts &, const DocumentFacts &) = default;
};

base::Json toJson(const DocumentFacts &facts);
DocumentFacts documentFactsFromJson(const base::Json &json);

} // namespace chancery::domain
