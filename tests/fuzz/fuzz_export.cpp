// SPDX-License-Identifier: GPL-3.0-or-later
// Exported files come from strangers: whatever stands in them, reading and verifying end with a report.
#include "core/ledger/export_reader.h"
#include "fuzz_check.h"

using namespace chancery::ledger;

/// The note that lies beside an NDJSON or XML file follows it here after a zero byte.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input(data, qsizetype(size));
    const qsizetype end = input.indexOf('\0');
    const QByteArrayView text = end < 0 ? input : input.first(end);
    const auto source = readExport(text, end < 0 ? QByteArray() : input.sliced(end + 1).toByteArray());
    if (!source)
        return 0;
    // No signature counts here, so nothing that claims one may be called valid.
    const auto never = [](QByteArrayView, QByteArrayView, QByteArrayView) { return false; };
    const auto report = verify(source.value(), never, {});
    mustHold(report.ok(), "a broken ledger is a report, not an error");
    mustHold(!report->valid || !report->firstBroken, "what is valid has no broken entry");
    mustHold(!report->valid || !source->proofExpected, "a document whose proof does not hold is not valid");
    mustHold(!report->firstBroken || report->lastGoodSeq == report->firstBroken->seq - 1, "the last good entry is the one before");
    return 0;
}
