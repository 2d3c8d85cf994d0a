// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/docx_facts.h"
#include "core/intake/docx_parts.h"
#include "core/intake/sniffer.h"
#include "fuzz_check.h"
#include "memory_file.h"

using namespace chancery::intake;

/// A zip is read as a document; anything else as the XML inside of one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    ReadText text;
    if (bytes.startsWith("PK")) {
        const MemoryFile file(data, size);
        mustHold(!sniffDescriptor(file.descriptor()).isEmpty(), "everything has a type");
        chancery::domain::DocumentFacts facts;
        readDocx(file.descriptor(), facts, text, [] { return false; });
        mustHold(facts.hasText == !text.isBlank(), "text that was read is there");
    } else {
        Styles styles;
        readXml(bytes, styles);
        WordText words(text, styles, false);
        readXml(bytes, words);
        Settings settings;
        readXml(bytes, settings);
        CoreProperties properties;
        readXml(bytes, properties);
        Relationships relationships;
        readXml(bytes, relationships);
    }
    mustHold(text.prefix(200).size() <= 200, "a prefix is short");
    return 0;
}
