// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/compound_kind.h"

#include "core/intake/compound_file.h"
#include "core/intake/file_bytes.h"

using namespace Qt::StringLiterals;

namespace chancery::intake {

namespace {

/// [MS-DOC] 2.5.2: bit 8 of the flags in the file information block.
bool wordIsEncrypted(const CompoundFile &file)
{
    constexpr int encryptedBit = 0x0100;
    return (little16(file.stream(u"WordDocument", 32), 10) & encryptedBit) != 0;
}

/// [MS-XLS] 2.4.117: a FilePass record right after the first records of the workbook.
bool workbookIsEncrypted(const CompoundFile &file, QStringView name)
{
    constexpr int filePass = 0x2F;
    const QByteArray bytes = file.stream(name, 4096);
    for (std::int64_t at = 0; at + 4 <= bytes.size(); at += 4 + little16(bytes, at + 2)) {
        if (little16(bytes, at) == filePass)
            return true;
    }
    return false;
}

/// [MS-PPT] 2.3.2: the token in the current-user record of an encrypted presentation.
bool slidesAreEncrypted(const CompoundFile &file)
{
    constexpr std::uint32_t encryptedToken = 0xF3D1C4DF;
    return little32(file.stream(u"Current User", 64), 12) == encryptedToken;
}

} // namespace

CompoundKind compoundKind(int descriptor)
{
    const std::optional<CompoundFile> file = CompoundFile::open(descriptor);
    if (!file)
        return {};
    if (file->has(u"EncryptedPackage"))
        return {u"application/x-ole-storage"_s, true};
    if (file->has(u"WordDocument"))
        return {u"application/msword"_s, wordIsEncrypted(*file)};
    for (const QStringView workbook : {u"Workbook", u"Book"}) {
        if (file->has(workbook))
            return {u"application/vnd.ms-excel"_s, workbookIsEncrypted(*file, workbook)};
    }
    if (file->has(u"PowerPoint Document"))
        return {u"application/vnd.ms-powerpoint"_s, slidesAreEncrypted(*file)};
    if (file->has(u"__properties_version1.0"))
        return {u"application/vnd.ms-outlook"_s, false};
    return {};
}

} // namespace chancery::intake
