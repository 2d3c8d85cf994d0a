// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/compound_kind.h"
#include "core/intake/doc_text.h"
#include "core/intake/sniffer.h"
#include "fuzz_check.h"
#include "memory_file.h"

using namespace chancery::intake;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const MemoryFile file(data, size);
    const CompoundKind kind = compoundKind(file.descriptor());
    mustHold(!kind.encrypted || !kind.mediaType.isEmpty(), "what is encrypted is known");
    chancery::domain::DocumentFacts facts;
    ReadText text;
    readDoc(file.descriptor(), facts, text);
    mustHold(!facts.needsPassword || !facts.hasText, "nothing is read without the password");
    mustHold(!sniffDescriptor(file.descriptor()).isEmpty(), "everything has a type");
    return 0;
}
