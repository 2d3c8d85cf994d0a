// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"
#include "core/base/json_slices.h"
#include "fuzz_check.h"

using namespace chancery::base;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView text(data, qsizetype(size));
    const Result<Json> read = parseJson(text);
    const bool ledger = parseJson(text, JsonProfile::Ledger).ok();
    mustHold(read.ok() || !ledger, "the ledger's profile takes nothing that I-JSON refuses");
    mustHold(ledger || !isCanonicalJson(text), "canonical bytes are readable");
    const auto slices = objectSlices(text);
    ArraySlices elements(text);
    while (elements.next()) { }
    if (!read)
        return 0;
    const QByteArray once = canonicalJson(read.value());
    const Result<Json> again = parseJson(once);
    mustHold(again.ok(), "what is written is read");
    mustHold(canonicalJson(again.value()) == once, "there is one canonical form");
    mustHold(isCanonicalJson(once, JsonProfile::IJson), "it is known as such");
    mustHold(isCanonicalJson(text, JsonProfile::IJson) == (once == text), "and nothing else is");
    mustHold(parseJson(indentedJson(read.value())).ok(), "the form for people is read too");
    mustHold(!read->isObject() || (slices && slices->size() == read->object().size()), "slices are the members");
    return 0;
}
