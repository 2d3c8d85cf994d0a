// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/image_facts.h"

#include "core/intake/facts_warnings.h"
#include "core/intake/file_bytes.h"

#include <QtEndian>

#include <set>

namespace chancery::inspector {

namespace {

constexpr int mostPages = 65536;

/// The directories of a TIFF (TIFF 6.0, section 2) are a linked list; 0 where it makes no sense.
int tiffPages(int descriptor)
{
    const QByteArray head = intake::bytesAt(descriptor, 0, 8);
    const bool big = head.startsWith("MM");
    const auto number = [big](const QByteArray &bytes, bool isLong) -> std::uint32_t {
        if (bytes.size() < (isLong ? 4 : 2))
            return 0;
        if (isLong)
            return big ? qFromBigEndian<quint32>(bytes.data()) : qFromLittleEndian<quint32>(bytes.data());
        return big ? qFromBigEndian<quint16>(bytes.data()) : qFromLittleEndian<quint16>(bytes.data());
    };
    std::set<std::uint32_t> seen;
    std::uint32_t at = number(head.mid(4), true);
    while (at != 0 && int(seen.size()) < mostPages && seen.insert(at).second) {
        const std::uint32_t entries = number(intake::bytesAt(descriptor, at, 2), false);
        if (entries == 0)
            return int(seen.size()) - 1;
        at = number(intake::bytesAt(descriptor, std::int64_t(at) + 2 + 12 * std::int64_t(entries), 4), true);
    }
    return int(seen.size());
}

} // namespace

void readImage(Reading &reading)
{
    domain::DocumentFacts &facts = reading.facts;
    const int pages = facts.mediaType == QLatin1String("image/tiff") ? tiffPages(reading.descriptor) : 1;
    if (pages > 0)
        facts.pages = pages;
    else
        warn(facts, intake::Warning::Damaged);
    facts.pagesWithoutText = pages;
    warn(facts, intake::Warning::TextLayerMissing);
}

} // namespace chancery::inspector
