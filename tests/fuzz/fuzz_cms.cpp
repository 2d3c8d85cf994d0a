// SPDX-License-Identifier: GPL-3.0-or-later
// A detached signature from a document that is not ours.
#include "core/intake/detached_signature.h"
#include "fuzz_check.h"
#include "memory_file.h"

using namespace chancery::intake;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QByteArray signedBytes = "Protocol C7-001, version 1.0\n"; // what the seeds sign
    static const QByteArray otherBytes = "Protocol C7-001, version 2.0\n";
    static const MemoryFile first(reinterpret_cast<const std::uint8_t *>(signedBytes.constData()), size_t(signedBytes.size()));
    static const MemoryFile second(reinterpret_cast<const std::uint8_t *>(otherBytes.constData()), size_t(otherBytes.size()));
    const QByteArrayView cms(data, qsizetype(size));
    const std::vector<ByteRange> all{{0, signedBytes.size()}};
    const bool fits = checkSignature(cms, first.descriptor(), all).verdict == SignatureCheck::Verdict::Holds;
    const bool fitsOther = checkSignature(cms, second.descriptor(), all).verdict == SignatureCheck::Verdict::Holds;
    mustHold(!fits || !fitsOther, "one signature does not hold for two texts");
    checkSignature(cms, first.descriptor(), {{0, 10}, {-3, 5}, {20, 1 << 30}}); // ranges come from the document, too
    isTimestamp(cms);
    return 0;
}
