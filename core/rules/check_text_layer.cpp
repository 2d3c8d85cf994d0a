// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/check_table.h"

using namespace Qt::StringLiterals;

namespace chancery::rules {

/// A PDF without a text layer, or with pages that lack one: nobody can search it, and no check of ours can read it.
void checkTextLayer(const CheckContext &context, Findings &findings)
{
    for (const domain::Document *each : context.documents()) {
        const domain::DocumentFacts &facts = each->facts;
        if (each->mediaType != u"application/pdf" || facts.needsPassword)
            continue;
        if (facts.hasText && facts.pagesWithoutText == 0)
            continue;
        const int pages = facts.hasText ? facts.pagesWithoutText : facts.pages.value_or(facts.pagesWithoutText);
        findings.push_back(context.finding(u"TEXT_LAYER_MISSING"_s, {{u"pages"_s, QString::number(pages)}}, each, u"text"_s));
    }
}

} // namespace chancery::rules
