// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace chancery::intake {

/// An OLE compound file ([MS-CFB]): the house of old Office files and of encrypted new ones. Reads only what is
/// asked for, by descriptor; every chain is followed no further than the file has sectors.
class CompoundFile
{
public:
    struct Entry {
        QString name;
        bool isStream = false;
        std::uint32_t start = 0; ///< first sector
        std::int64_t size = 0;   ///< bytes
    };

    /// Nothing where header or directory make no sense.
    static std::optional<CompoundFile> open(int descriptor);

    /// What lies at the top; what is inside of storages (embedded objects) is left out.
    const std::vector<Entry> &entries() const { return m_entries; }
    bool has(QStringView name) const { return find(name) != nullptr; }
    /// Up to `most` first bytes of a stream; empty where there is none.
    QByteArray stream(QStringView name, std::int64_t most) const;

private:
    explicit CompoundFile(int descriptor) : m_descriptor(descriptor) {}
    bool readHeader();
    bool readDirectory(std::uint32_t start);
    void collect(const std::vector<QByteArray> &records, std::uint32_t first);
    const Entry *find(QStringView name) const;
    std::int64_t offsetOf(std::uint32_t sector) const { return (std::int64_t(sector) + 1) * m_sectorBytes; }
    std::uint32_t next(std::uint32_t sector) const;
    QByteArray chain(std::uint32_t start, std::int64_t most) const;
    QByteArray smallChain(std::uint32_t start, std::int64_t most) const;

    int m_descriptor;
    std::int64_t m_sectorBytes = 512;
    std::int64_t m_mostSectors = 0;
    std::uint32_t m_directoryStart = 0;
    std::int64_t m_smallBelow = 4096;
    std::vector<std::uint32_t> m_tableSectors; ///< where the allocation table lies
    QByteArray m_smallTable;
    QByteArray m_smallSectors;
    std::vector<Entry> m_entries;
};

} // namespace chancery::intake
