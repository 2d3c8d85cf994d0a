// SPDX-License-Identifier: GPL-3.0-or-later
// What the document child says is read by the engine, and the child may have been taken over by the document.
#include "core/base/canonical_json.h"
#include "core/base/digest.h"
#include "core/base/utc_time.h"
#include "core/domain/document_facts.h"
#include "fuzz_check.h"

using namespace chancery;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView text(data, qsizetype(size));
    const QString words = QString::fromUtf8(text);
    if (const auto time = base::UtcTime::fromText(words))
        mustHold(time->text() == words, "an instant has one spelling");
    if (const auto digest = base::Digest::fromHex(words))
        mustHold(digest->hex() == words, "a digest has one spelling");
    const auto json = base::parseJson(text);
    if (!json || !json->isObject())
        return 0;
    const domain::DocumentFacts facts = domain::documentFactsFromJson(*json);
    const base::Json written = domain::toJson(facts);
    mustHold(domain::documentFactsFromJson(written) == facts, "facts that are written are read");
    mustHold(base::parseJson(base::canonicalJson(written)).ok(), "and they are JSON");
    return 0;
}
