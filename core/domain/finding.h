// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_enum.h"
#include "core/domain/ids.h"

#include <QMap>
#include <QString>

#include <cstdint>

namespace chancery::domain {

enum class Category { BlockingSchemaError, BlockingComplianceViolation, NonBlockingWarning };
enum class Gate { Schema, Compliance, Format };
/// How well the rule is founded: read in an official copy, from one secondary source, or known and not read.
/// A Known rule warns and never blocks (`rules.md`).
enum class Confidence { Verified, Secondary, Known, House };
enum class FindingStatus { Open, Resolved };

/// Something a gate saw. The sentence is made in ui/text from `check` and `values`.
struct Finding {
    FindingId id;
    Category category = Category::NonBlockingWarning;
    Gate gate = Gate::Schema;
    QString check;      ///< what was looked at, stable: "MISSING_DOCUMENT", "VERSION_MISMATCH", …
    QMap<QString, QString> values; ///< for the sentence: expected, found, class, file, page, …
    QString rule;       ///< "UK-01"
    QString ruleTitle;  ///< the rule in a sentence, from its pack
    QString citation;   ///< "21 CFR 50.25(a)(1)"
    QString source;     ///< where the rule was read
    QString checkedOn;  ///< when it was read, ISO date
    QString validFrom, validTo; ///< of the rule, ISO dates, may be empty
    Confidence confidence = Confidence::Known;
    DocumentId document;///< empty: the package as a whole
    QString location;   ///< "page 3", "metadata", "file name"
    QString remedy;     ///< what to do, from the rule's pack
    FindingStatus status = FindingStatus::Open;
    PersonId assignedTo;
    QString resolution; ///< how it was cleared: reason, or the document that cleared it
    std::int64_t raisedSeq = 0;
    std::int64_t resolvedSeq = 0;
    friend bool operator==(const Finding &, const Finding &) = default;

    bool blocks() const { return status == FindingStatus::Open && category != Category::NonBlockingWarning; }
};

} // namespace chancery::domain

template<>
struct chancery::base::EnumNames<chancery::domain::Category> {
    using C = chancery::domain::Category;
    static constexpr std::array table{
        std::pair{C::BlockingSchemaError, "BLOCKING_SCHEMA_ERROR"},
        std::pair{C::BlockingComplianceViolation, "BLOCKING_COMPLIANCE_VIOLATION"},
        std::pair{C::NonBlockingWarning, "NON_BLOCKING_WARNING"}};
};
template<>
struct chancery::base::EnumNames<chancery::domain::Gate> {
    using G = chancery::domain::Gate;
    static constexpr std::array table{std::pair{G::Schema, "schema"}, std::pair{G::Compliance, "compliance"},
                                      std::pair{G::Format, "format"}};
};
template<>
struct chancery::base::EnumNames<chancery::domain::Confidence> {
    using C = chancery::domain::Confidence;
    static constexpr std::array table{std::pair{C::Verified, "V"}, std::pair{C::Secondary, "S"},
                                      std::pair{C::Known, "K"}, std::pair{C::House, "house"}};
};
template<>
struct chancery::base::EnumNames<chancery::domain::FindingStatus> {
    using F = chancery::domain::FindingStatus;
    static constexpr std::array table{std::pair{F::Open, "open"}, std::pair{F::Resolved, "resolved"}};
};
