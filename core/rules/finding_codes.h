// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

/// Every `check` a finding of the gates may carry, and the `values` it brings; ui/text words each. Findings about one document
/// bring `file`, `class` and `label` (the class in words) besides. Days are ISO 8601, languages ISO 639-1, comma-separated.
namespace chancery::rules {

struct FindingCode {
    const char *check;
    const char *values; ///< comma-separated; those in brackets not always
};

inline constexpr std::array FindingCodes{
    FindingCode{"NO_RULE_PACK", "jurisdiction,day,[route]"},
    // What a person declared, and whether the document can be opened: schema gate.
    FindingCode{"UNKNOWN_CLASS", ""},
    FindingCode{"VERSION_MISSING", ""},
    FindingCode{"DATE_MISSING", ""},
    FindingCode{"DATE_IN_FUTURE", "date"},
    FindingCode{"SUBJECT_MISSING", "subject"}, // whose CV, licence or disclosure it is; taken for `subject`'s
    FindingCode{"EMPTY_DOCUMENT", ""},
    FindingCode{"PASSWORD_REQUIRED", ""},
    FindingCode{"DAMAGED", ""},
    FindingCode{"CRASHED", ""},
    FindingCode{"LIMIT", "limit"}, // TIME, MEMORY, PAGES…
    FindingCode{"STORED_BYTES_DAMAGED", ""},
    FindingCode{"SOURCE_CHANGED", ""},
    FindingCode{"MEDIA_TYPE_NOT_ALLOWED", "media_type"},
    FindingCode{"TAMPERED_SIGNATURE", "[signer]"},
    // What the law of the place asks for: compliance gate.
    FindingCode{"MISSING_DOCUMENT", "class,label,before,[subject],[if_applicable]"},
    FindingCode{"MISSING_CONSENT_ELEMENT", "element,code"},
    FindingCode{"LANGUAGE_MISMATCH", "found_language,expected_languages"},
    FindingCode{"LANGUAGE_UNSURE", "expected_languages"},
    FindingCode{"TRANSLATION_MISSING", "label,language"},
    FindingCode{"TRANSLATION_OUTDATED", "language,date,original_date"},
    FindingCode{"TRANSLATION_CERTIFICATE_MISSING", "language,certificate"},
    FindingCode{"SIGNATURE_NOT_SEEN", ""}, // a signature in ink cannot be seen: never a pass
    FindingCode{"SIGNATURE_INVALID", "[signer]"},
    FindingCode{"BYTES_AFTER_SIGNATURE", "[signer]"},
    FindingCode{"EXPIRED", "expires,[subject]"},
    FindingCode{"EXPIRES_SOON", "expires,days,[subject]"},
    FindingCode{"EXPIRY_MISSING", "[subject]"},
    FindingCode{"DOCUMENT_TOO_OLD", "date,months,[subject]"},
    FindingCode{"DISCLOSURE_OLDER_THAN_STUDY", "date,protocol_date,[subject]"},
    FindingCode{"DISCLOSURE_NOT_UPDATED", "date,months,[subject]"},
    FindingCode{"TEMPLATE_NOT_FOUND", "template"},
    FindingCode{"TEMPLATE_RETIRED", "template,found"},
    // What stands in the document against what was declared: format gate.
    FindingCode{"VERSION_MISMATCH", "expected,found"},
    FindingCode{"VERSION_NOT_IN_TEXT", "expected"},
    FindingCode{"DATE_MISMATCH", "expected,found"},
    FindingCode{"DATE_NOT_IN_TEXT", "expected"},
    FindingCode{"DECLARED_LANGUAGE_MISMATCH", "declared_language,found_language"},
    FindingCode{"TEXT_LAYER_MISSING", "pages"},
    FindingCode{"NAMING_CONVENTION", "example"},
    FindingCode{"FILE_NAME_TOO_LONG", "length,max"},
    FindingCode{"FILE_NAME_CHARACTERS", "found"},
    FindingCode{"EXTENSION_MISMATCH", "media_type"},
    FindingCode{"TWO_CURRENT_VERSIONS", "versions,[subject],[language]"},
    FindingCode{"VERSION_WENT_BACK", "version,earlier"},
    FindingCode{"SAME_BYTES_TWO_CLASSES", "other_class,other_label,other_file"},
    FindingCode{"PROTOCOL_NUMBER_MISMATCH", "expected,found"},
    FindingCode{"PROTOCOL_VERSION_MISMATCH", "expected,found"},
    FindingCode{"ACTIVE_CONTENT", ""},
    FindingCode{"EMBEDDED_FILES", ""},
    FindingCode{"TRACKED_CHANGES", ""},
    FindingCode{"COMMENTS", ""},
    FindingCode{"CANNOT_SEE", "wanted,reason"}, // no text to look at, or not all of it; `reason` is the
                                            // inspector's warning, `wanted` one of version, date, language, template,
                                            // consent elements
};

} // namespace chancery::rules
