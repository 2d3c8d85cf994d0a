// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/pdf_active_content.h"

#include "core/intake/file_bytes.h"

#include <poppler-link.h>
#include <poppler-qt6.h>

namespace chancery::inspector {

namespace {

constexpr std::int64_t mostScanned = 64 << 20;
constexpr std::int64_t pieceBytes = 1 << 20;
constexpr std::int64_t overlap = 16;

/// The name as a whole, not the beginning of a longer one.
bool names(const QByteArray &bytes, QByteArrayView wanted)
{
    for (qsizetype at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
        const qsizetype after = at + wanted.size();
        if (after >= bytes.size() || !isalnum(static_cast<unsigned char>(bytes[after])))
            return true;
    }
    return false;
}

bool fileNamesActions(int descriptor)
{
    const std::int64_t end = std::min(intake::sizeOf(descriptor), mostScanned);
    for (std::int64_t at = 0; at < end; at += pieceBytes) {
        const QByteArray piece = intake::bytesAt(descriptor, at, pieceBytes + overlap);
        for (const char *action : {"/JavaScript", "/JS", "/Launch"}) {
            if (names(piece, action))
                return true;
        }
    }
    return false;
}

} // namespace

bool hasActiveContent(const Poppler::Document &document, int descriptor)
{
    return !document.scripts().isEmpty() || fileNamesActions(descriptor);
}

bool hasActiveContent(const Poppler::Page &page)
{
    using Kind = Poppler::Link::LinkType;
    const auto starts = [](const Poppler::Link *link) {
        return link && (link->linkType() == Kind::JavaScript || link->linkType() == Kind::Execute);
    };
    for (const auto &link : page.links()) {
        if (starts(link.get()))
            return true;
    }
    return starts(page.action(Poppler::Page::Opening).get()) || starts(page.action(Poppler::Page::Closing).get());
}

} // namespace chancery::inspector
