// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/compound_file.h"

#include "core/intake/file_bytes.h"

#include <algorithm>
#include <set>

namespace chancery::intake {

namespace {

constexpr std::uint32_t lastRegular = 0xFFFFFFFA; ///< above are marks: end of chain, free, table sector
constexpr std::int64_t recordBytes = 128;
constexpr std::int64_t mostDirectoryBytes = 4096 * recordBytes;
constexpr std::int64_t mostSmallBytes = 32 << 20;
constexpr std::int64_t smallSectorBytes = 64;
constexpr std::int64_t headerTableAt = 76;
constexpr std::int64_t headerTableCount = 109;

QString nameOf(QByteArrayView record)
{
    const int bytes = std::clamp(int(little16(record, 64)), 2, 64);
    QString name;
    for (int at = 0; at + 2 < bytes; at += 2)
        name.append(QChar(little16(record, at)));
    return name;
}

} // namespace

std::optional<CompoundFile> CompoundFile::open(int descriptor)
{
    CompoundFile file(descriptor);
    if (!file.readHeader() || !file.readDirectory(file.m_directoryStart))
        return std::nullopt;
    return file;
}

bool CompoundFile::readHeader()
{
    const QByteArray header = bytesAt(m_descriptor, 0, 512);
    const int shift = little16(header, 30);
    if (header.size() < 512 || (shift != 9 && shift != 12))
        return false;
    m_sectorBytes = std::int64_t(1) << shift;
    m_mostSectors = sizeOf(m_descriptor) / m_sectorBytes + 1;
    m_directoryStart = little32(header, 48);
    m_smallBelow = little32(header, 56);
    for (std::int64_t each = 0; each < headerTableCount; ++each)
        m_tableSectors.push_back(little32(header, headerTableAt + 4 * each));
    const std::int64_t links = m_sectorBytes / 4 - 1;
    std::uint32_t more = little32(header, 68);
    for (std::int64_t round = 0; more <= lastRegular && round < m_mostSectors / links + 1; ++round) {
        const QByteArray sector = bytesAt(m_descriptor, offsetOf(more), m_sectorBytes);
        for (std::int64_t each = 0; each < links; ++each)
            m_tableSectors.push_back(little32(sector, 4 * each));
        more = sector.isEmpty() ? lastRegular + 1 : little32(sector, 4 * links);
    }
    m_smallTable = chain(little32(header, 60), mostSmallBytes);
    return true;
}

bool CompoundFile::readDirectory(std::uint32_t start)
{
    const QByteArray bytes = chain(start, mostDirectoryBytes);
    std::vector<QByteArray> records;
    for (qsizetype at = 0; at + recordBytes <= bytes.size(); at += recordBytes)
        records.push_back(bytes.mid(at, recordBytes));
    constexpr char root = 5;
    if (records.empty() || records.front().at(66) != root)
        return false;
    const QByteArray &top = records.front();
    m_smallSectors = chain(little32(top, 116), std::min<std::int64_t>(mostSmallBytes, little32(top, 120)));
    collect(records, little32(top, 76));
    return true;
}

/// The children of a storage form a tree of siblings; walked without recursion, each record once.
void CompoundFile::collect(const std::vector<QByteArray> &records, std::uint32_t first)
{
    std::vector<std::uint32_t> open{first};
    std::set<std::uint32_t> seen;
    while (!open.empty()) {
        const std::uint32_t at = open.back();
        open.pop_back();
        if (at >= records.size() || !seen.insert(at).second)
            continue;
        const QByteArray &record = records[at];
        constexpr char stream = 2;
        m_entries.push_back({nameOf(record), record.at(66) == stream, little32(record, 116), little32(record, 120)});
        open.push_back(little32(record, 68));
        open.push_back(little32(record, 72));
    }
}

const CompoundFile::Entry *CompoundFile::find(QStringView name) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const Entry &each) { return each.name == name; });
    return found == m_entries.end() ? nullptr : &*found;
}

std::uint32_t CompoundFile::next(std::uint32_t sector) const
{
    const std::int64_t perSector = m_sectorBytes / 4;
    const size_t table = size_t(sector / perSector);
    if (table >= m_tableSectors.size() || m_tableSectors[table] > lastRegular)
        return lastRegular + 1;
    const std::int64_t at = offsetOf(m_tableSectors[table]) + 4 * (sector % perSector);
    const QByteArray link = bytesAt(m_descriptor, at, 4);
    return link.size() == 4 ? little32(link, 0) : lastRegular + 1;
}

QByteArray CompoundFile::chain(std::uint32_t start, std::int64_t most) const
{
    QByteArray bytes;
    std::int64_t steps = 0;
    for (std::uint32_t at = start; at <= lastRegular && bytes.size() < most && steps <= m_mostSectors; ++steps) {
        const QByteArray sector = bytesAt(m_descriptor, offsetOf(at), m_sectorBytes);
        if (sector.isEmpty())
            break;
        bytes.append(sector);
        at = next(at);
    }
    bytes.truncate(std::min<qsizetype>(bytes.size(), most));
    return bytes;
}

QByteArray CompoundFile::smallChain(std::uint32_t start, std::int64_t most) const
{
    QByteArray bytes;
    const std::int64_t mostSteps = m_smallSectors.size() / smallSectorBytes + 1;
    std::int64_t steps = 0;
    for (std::uint32_t at = start; at <= lastRegular && bytes.size() < most && steps < mostSteps; ++steps) {
        bytes.append(m_smallSectors.mid(qsizetype(at) * smallSectorBytes, smallSectorBytes));
        at = qsizetype(at) * 4 + 4 <= m_smallTable.size() ? little32(m_smallTable, std::int64_t(at) * 4) : lastRegular + 1;
    }
    bytes.truncate(std::min<qsizetype>(bytes.size(), most));
    return bytes;
}

QByteArray CompoundFile::stream(QStringView name, std::int64_t most) const
{
    const Entry *entry = find(name);
    if (!entry || !entry->isStream)
        return {};
    const std::int64_t wanted = std::min(most, entry->size);
    return entry->size < m_smallBelow ? smallChain(entry->start, wanted) : chain(entry->start, wanted);
}

} // namespace chancery::intake
