// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/zip_archive.h"

#include "core/intake/file_bytes.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <unistd.h>

namespace chancery::intake {

namespace {

constexpr int mostEntries = 4096;
constexpr std::uint32_t mostDirectoryBytes = 16u << 20;
constexpr std::int64_t mostRatio = 200;
constexpr std::int64_t freeBytes = 64LL << 20;
constexpr std::int64_t mostBytes = 512LL << 20;
constexpr std::int64_t endRecordBytes = 22;

/// Whether the end record names a directory of decent size. libzip reads the whole directory on opening, so this
/// comes first. Archives that need the 64-bit record are beyond the limits by definition.
bool directoryIsDecent(int descriptor)
{
    const std::int64_t size = sizeOf(descriptor);
    const std::int64_t tailAt = std::max<std::int64_t>(0, size - endRecordBytes - 0xFFFF);
    const QByteArray tail = bytesAt(descriptor, tailAt, size - tailAt);
    const qsizetype end = tail.lastIndexOf(QByteArrayView("PK\5\6", 4));
    if (end < 0)
        return false;
    return little16(tail, end + 10) <= mostEntries && little32(tail, end + 12) <= mostDirectoryBytes;
}

struct CloseEntry {
    void operator()(zip_file_t *entry) const { zip_fclose(entry); }
};

} // namespace

void ZipArchive::Discard::operator()(zip *archive) const
{
    zip_discard(archive);
}

ZipArchive::ZipArchive(zip *archive, std::int64_t budget) : m_archive(archive), m_budget(budget)
{
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    for (zip_int64_t each = 0; each < std::min<zip_int64_t>(count, mostEntries); ++each)
        m_names.emplace_back(zip_get_name(archive, zip_uint64_t(each), ZIP_FL_ENC_RAW));
}

std::optional<ZipArchive> ZipArchive::open(int descriptor)
{
    if (!directoryIsDecent(descriptor))
        return std::nullopt;
    const int own = ::dup(descriptor); // libzip closes what it is handed
    if (own < 0)
        return std::nullopt;
    ::lseek(own, 0, SEEK_SET);
    int reason = 0;
    zip *archive = zip_fdopen(own, 0, &reason);
    if (!archive) {
        ::close(own);
        return std::nullopt;
    }
    const std::int64_t size = sizeOf(descriptor);
    const std::int64_t budget = size > mostBytes / mostRatio ? mostBytes : std::min(mostBytes, size * mostRatio + freeBytes);
    return ZipArchive(archive, budget);
}

std::int64_t ZipArchive::indexOf(QByteArrayView name) const
{
    const QByteArray wanted = name.toByteArray();
    const auto exact = std::ranges::find(m_names, wanted);
    const auto found = exact != m_names.end() ? exact : std::ranges::find_if(m_names, [&](const QByteArray &each) {
        return each.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    return found == m_names.end() ? -1 : found - m_names.begin();
}

ZipArchive::Outcome ZipArchive::read(QByteArrayView name, const Sink &sink)
{
    const std::int64_t index = indexOf(name);
    if (index < 0)
        return Outcome::Absent;
    const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen_index(m_archive.get(), zip_uint64_t(index), 0));
    if (!entry) {
        const int code = zip_error_code_zip(zip_get_error(m_archive.get()));
        return code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD ? Outcome::Encrypted : Outcome::Damaged;
    }
    std::array<char, 64 * 1024> buffer;
    while (true) {
        const zip_int64_t got = zip_fread(entry.get(), buffer.data(), buffer.size());
        if (got < 0)
            return Outcome::Damaged;
        if (got == 0)
            return Outcome::Whole;
        m_budget -= got; // declared sizes are not believed
        if (m_budget < 0)
            return Outcome::Limit;
        if (!sink(QByteArrayView(buffer.data(), got)))
            return Outcome::Stopped;
    }
}

QByteArray ZipArchive::whole(QByteArrayView name, std::int64_t most)
{
    QByteArray bytes;
    const Outcome outcome = read(name, [&](QByteArrayView next) {
        bytes.append(next);
        return bytes.size() <= most;
    });
    return outcome == Outcome::Whole ? bytes : QByteArray();
}

} // namespace chancery::intake
