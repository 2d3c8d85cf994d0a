// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/check_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::rules {

namespace {

void signedOrNot(const CheckContext &context, const domain::Document &document, Findings &findings)
{
    const auto &signatures = document.facts.signatures;
    if (signatures.empty()) {
        // Ink on a scan looks like any other picture: no program may call that a signature, nor its absence.
        findings.push_back(context.warning(u"SIGNATURE_NOT_SEEN"_s, {}, &document));
        return;
    }
    for (const domain::SignatureFact &each : signatures) {
        if (!each.valid)
            findings.push_back(context.finding(u"SIGNATURE_INVALID"_s, {{u"signer"_s, each.signer}}, &document));
    }
}

/// Signatures that hold, but none over the whole file: something was added after the last of them.
void addedTo(const CheckContext &context, const domain::Document &document, Findings &findings)
{
    const auto &signatures = document.facts.signatures;
    const bool covered = std::ranges::any_of(signatures, &domain::SignatureFact::coversWholeDocument);
    if (!signatures.empty() && !covered)
        findings.push_back(context.warning(u"BYTES_AFTER_SIGNATURE"_s, {{u"signer"_s, signatures.back().signer}}, &document));
}

} // namespace

/// A signature where one is required.
void checkSignature(const CheckContext &context, Findings &findings)
{
    for (const domain::Document *each : context.documents()) {
        if (!each->facts.tampered)
            signedOrNot(context, *each, findings);
    }
}

/// A signature whose digest does not hold: the document is not what somebody signed.
void checkTamperedSignature(const CheckContext &context, Findings &findings)
{
    for (const domain::Document *each : context.documents()) {
        if (!each->facts.tampered) {
            addedTo(context, *each, findings);
            continue;
        }
        QString signer;
        for (const domain::SignatureFact &fact : each->facts.signatures) {
            if (!fact.valid)
                signer = fact.signer;
        }
        findings.push_back(context.finding(u"TAMPERED_SIGNATURE"_s, {{u"signer"_s, signer}}, each));
    }
}

} // namespace chancery::rules
