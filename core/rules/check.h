// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"
#include "core/rules/consent_element.h"
#include "core/rules/pack.h"

#include <QDate>

#include <vector>

namespace chancery::rules {

using Values = QMap<QString, QString>;

/// All that a check may look at: one rule, over one package, on one day. A check reads no clock and no file.
struct CheckContext {
    const domain::Study &study;
    const domain::Site &site;
    const domain::Submission &submission;
    QDate day;
    const Rule &rule;
    const std::vector<DocumentClass> &classes;
    const std::vector<ConsentElement> &consentElements;
    QStringList subjectLanguages;         ///< languages in which texts for participants may stand
    bool eachLanguage = false;            ///< the site named them: one text in each
    domain::Confidence languageConfidence = domain::Confidence::Known;

    /// What the program knows of a class; an unknown one has only its id.
    DocumentClass classOf(const QString &id) const;
    /// Current documents of the package, those of the rule's `classes` where it names some.
    std::vector<const domain::Document *> documents() const;
    /// The same, but of the classes for which `suits` where the rule names none.
    std::vector<const domain::Document *> documentsWhere(bool DocumentClass::*suits) const;
    std::vector<const domain::Document *> documentsOf(const QString &documentClass) const;

    /// A finding of this rule, as grave as the rule says.
    domain::Finding finding(const QString &check, Values values, const domain::Document *document = nullptr,
                            const QString &location = {}) const;
    /// One that only warns, whatever the rule says: the check could not see, or is not sure.
    domain::Finding warning(const QString &check, Values values, const domain::Document *document = nullptr,
                            const QString &location = {}) const;
    /// The document's text cannot be seen, and why: a check that needs it says so and never passes.
    domain::Finding cannotSee(const domain::Document &document, const QString &wanted, const QString &reason = {}) const;
};

using Findings = std::vector<domain::Finding>;

/// Whether the text of a document could be read at all.
bool hasReadableText(const domain::Document &document);
/// Whether all of it was: no page without a text layer, no limit that ended the reading. What was not found in less may
/// stand in the rest.
bool sawWholeText(const domain::Document &document);

} // namespace chancery::rules
