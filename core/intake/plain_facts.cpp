// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/plain_facts.h"

#include "core/intake/facts_warnings.h"
#include "core/intake/file_bytes.h"
#include "core/intake/plain_text.h"

namespace chancery::intake {

namespace {

constexpr std::int64_t mostBytes = 16 << 20;

} // namespace

void readPlainText(int descriptor, domain::DocumentFacts &facts, ReadText &text)
{
    const bool cut = sizeOf(descriptor) > mostBytes;
    const DecodedText decoded = decodeText(bytesAt(descriptor, 0, mostBytes), cut);
    if (decoded.guessed)
        warn(facts, Warning::EncodingGuessed);
    bool room = true;
    qsizetype from = 0;
    while (room && from < decoded.text.size()) {
        qsizetype end = decoded.text.indexOf(QLatin1Char('\n'), from);
        end = end < 0 ? decoded.text.size() : end;
        room = text.add({decoded.text.mid(from, end - from), 0, false, false});
        from = end + 1;
    }
    if (cut || !room)
        warn(facts, Warning::LimitText);
    facts.hasText = !text.isBlank();
}

} // namespace chancery::intake
