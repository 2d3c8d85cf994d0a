// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the document child does with a document, whatever its type: PDF (by Poppler), Word, text, images. Slow, and
// without the child's limits; the readers of our own have fuzzers of their own.
#include "app/inspector/read_document.h"
#include "fuzz_check.h"
#include "memory_file.h"
#include "resources/resources.h"

using namespace chancery;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const bool loaded = [] {
        resources::load();
        return true;
    }();
    const MemoryFile file(data, size);
    inspector::Reading reading{file.descriptor(), std::chrono::steady_clock::now() + std::chrono::seconds(5),
                               [](const domain::DocumentFacts &) {}, {}, {}};
    inspector::readDocument(reading);
    mustHold(loaded && !reading.facts.mediaType.isEmpty(), "everything has a type");
    mustHold(!reading.facts.needsPassword || !reading.facts.hasText, "nothing is read without the password");
    const domain::DocumentFacts again = domain::documentFactsFromJson(domain::toJson(reading.facts));
    mustHold(again == reading.facts, "what the child says is what the engine reads");
    return 0;
}
