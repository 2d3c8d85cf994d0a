// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/json.h"
#include "core/domain/finding.h"
#include "core/domain/obligations.h"
#include "core/domain/study.h"
#include "core/rules/document_class.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace chancery::rules {

/// Where a rule comes from, and when it holds. Shown with every finding.
struct Provenance {
    QString id, title, citation, source, checkedOn, remedy;
    domain::Confidence confidence = domain::Confidence::Known;
    QDate validFrom, validTo; ///< validTo null: still in force

    bool inForce(QDate day) const { return day >= validFrom && (validTo.isNull() || day <= validTo); }
};

/// Facts of the study under which a rule holds.
struct When {
    std::optional<bool> fdaRegulated, federallyFunded, minimalRisk, advancedTherapy;
    std::vector<When> anyOf;

    bool holds(const domain::Study &study) const;
};

/// In a central review: the lead submission is sent once, each site keeps its own. A submission outside of one is both.
enum class Part { Any, Lead, Site };

struct Rule {
    Provenance from;
    When when;
    Part part = Part::Any;
    domain::Gate gate = domain::Gate::Format;
    domain::Category category = domain::Category::NonBlockingWarning; ///< what its confidence bears of what the pack says
    QString check;
    base::Json parameters;
};

struct Clock {
    Provenance from;
    When when;
    domain::ClockRule clock;
};

struct Activation {
    Provenance from;
    When when;
    domain::GateRule gate;
};

/// One pack file, read. Lists are its own; effective() in inheritance.h adds those of its bases.
struct Pack {
    QString id, version, title, jurisdiction, jurisdictionTitle, route, basedOn;
    QStringList omit;
    QDate validFrom, validTo;
    QStringList subjectLanguages;
    bool languagesFixed = false; ///< what a site names does not replace them
    domain::Confidence languageConfidence = domain::Confidence::Known;
    QString calendar;
    base::Json ownCalendar; ///< where the pack brings one
    int retentionYears = 0;
    QStringList notes;
    std::vector<DocumentClass> classes;
    std::vector<Rule> rules;
    std::vector<Clock> clocks;
    std::vector<Activation> gates;
    base::Digest sha256;    ///< of the file's bytes
    QString file;

    bool inForce(QDate day) const { return day >= validFrom && (validTo.isNull() || day <= validTo); }
};

/// What a rule of that confidence may say at most: Known warns; Secondary stops the compliance gate, where a person can
/// resolve the finding, never the schema gate, where none can; Verified and House say what they say.
domain::Category bearable(domain::Category declared, domain::Confidence confidence);

/// Reads a value that the schema has accepted.
Pack packFromJson(const base::Json &json);

} // namespace chancery::rules

template<>
struct chancery::base::EnumNames<chancery::rules::Part> {
    using P = chancery::rules::Part;
    static constexpr std::array table{std::pair{P::Any, "any"}, std::pair{P::Lead, "lead"}, std::pair{P::Site, "site"}};
};
