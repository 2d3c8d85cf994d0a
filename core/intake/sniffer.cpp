// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/sniffer.h"

#include "core/intake/compound_kind.h"
#include "core/intake/file_bytes.h"
#include "core/intake/open_file.h"
#include "core/intake/plain_text.h"
#include "core/intake/zip_kind.h"

#include <magic.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace chancery::intake {

namespace {

constexpr std::int64_t headBytes = 1 << 20;     ///< as much as file(1) looks at
constexpr std::int64_t pdfHeaderWithin = 1024;  ///< where readers accept a PDF header (ISO 32000-1, annex H.3.4.1)
constexpr std::int64_t pdfTailBytes = 2048;

struct CloseMagic {
    void operator()(magic_t handle) const { magic_close(handle); }
};
using Magic = std::unique_ptr<std::remove_pointer_t<magic_t>, CloseMagic>;

/// What libmagic says. A handle must not be shared between threads; loading the compiled database costs about a
/// millisecond, so each thread keeps its own.
QString magicType(const QByteArray &head)
{
    thread_local const Magic handle = [] {
        Magic made(magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_ERROR));
        return made && magic_load(made.get(), nullptr) == 0 ? std::move(made) : Magic();
    }();
    const char *said = handle ? magic_buffer(handle.get(), head.constData(), size_t(head.size())) : nullptr;
    return said ? QString::fromLatin1(said) : u"application/octet-stream"_s;
}

/// A header at the very beginning is enough. Further in, as readers accept it too, it takes more than the word: a text
/// that speaks of PDF has that.
bool isPdf(int descriptor, const QByteArray &head)
{
    const qsizetype at = QByteArrayView(head).first(std::min<qsizetype>(head.size(), pdfHeaderWithin)).indexOf("%PDF-");
    if (at < 0)
        return false;
    if (head.first(at).trimmed().isEmpty() || head.first(at) == "\xEF\xBB\xBF")
        return true;
    const QByteArray tail = bytesAt(descriptor, std::max<std::int64_t>(0, sizeOf(descriptor) - pdfTailBytes), pdfTailBytes);
    return tail.contains("startxref") || tail.contains("%%EOF") || head.contains(" 0 obj");
}

/// The directory inside tells; a damaged one leaves libmagic's guess, where it names more than the container.
QString compoundType(int descriptor, const QString &magic)
{
    const QString found = compoundKind(descriptor).mediaType;
    if (!found.isEmpty())
        return found;
    return magic.startsWith("application/CDFV2"_L1) || magic == "application/octet-stream"_L1
        ? u"application/x-ole-storage"_s
        : magic;
}

/// Guesses at programming languages and mark-up from a few words are wrong on prose; all of these are text.
QString settled(const QString &magic, const QByteArray &head)
{
    if (magic == "inode/x-empty"_L1)
        return u"application/x-empty"_s;
    if (magic.startsWith("text/x-"_L1) && !head.startsWith("#!"))
        return u"text/plain"_s;
    const bool unsure = magic == "application/octet-stream"_L1 || magic == "application/pdf"_L1; // a PDF was ruled out before
    if (unsure && looksLikeText(head))
        return u"text/plain"_s;
    return magic == "application/pdf"_L1 ? u"application/octet-stream"_s : magic;
}

} // namespace

QString sniffDescriptor(int descriptor)
{
    const QByteArray head = bytesAt(descriptor, 0, headBytes);
    if (head.isEmpty())
        return u"application/x-empty"_s;
    const QString magic = magicType(head);
    if (head.startsWith(QByteArrayView("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8)))
        return compoundType(descriptor, magic);
    if (isPdf(descriptor, head))
        return u"application/pdf"_s;
    if (head.startsWith(QByteArrayView("PK\3\4", 4)) || head.startsWith(QByteArrayView("PK\5\6", 4)))
        return zipKind(descriptor, magic);
    return settled(magic, head);
}

base::Result<QString> sniffFile(const QString &path)
{
    const base::Result<OpenFile> file = openRegularFile(path);
    if (!file)
        return file.error();
    return sniffDescriptor(file->descriptor());
}

} // namespace chancery::intake
