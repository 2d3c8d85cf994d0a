// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/registry.h"
#include "core/rules/rule_book.h"

namespace chancery::rules {

/// Which pack judges a case, and why there may be none.
const Pack *packFor(const RuleBook &book, const QString &jurisdiction, domain::Route route, QDate day);

/// SHA-256 over the digests of a pack and of all it is based on: one name for the rules as they were read.
base::Digest rulesDigest(const std::vector<const Pack *> &chain);

/// Languages for participants' texts: those the site names, else the pack's.
struct SubjectLanguages {
    QStringList languages;
    bool each = false; ///< the site named them: one text in each
};
SubjectLanguages subjectLanguages(const Pack &effective, const domain::Site &site);

domain::Obligations obligationsOf(const RuleBook &book, const Pack &pack, const domain::Study &study, const domain::Site &site,
                                  QDate day, bool withLead);

Registry::GateRun runGatesOver(const RuleBook &book, const domain::Study &study, const domain::Site &site,
                               const domain::Submission &submission, QDate day);

} // namespace chancery::rules
