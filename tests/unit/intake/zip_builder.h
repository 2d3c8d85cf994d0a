// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>
#include <zip.h>

namespace chancery::test {

using ZipEntries = std::vector<std::pair<QByteArray, QByteArray>>;

/// Writes a zip of the entries (name, bytes), or false.
inline bool writeZip(const QString &path, const ZipEntries &entries, const char *password = nullptr)
{
    int reason = 0;
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &reason);
    if (!archive)
        return false;
    for (const auto &[name, bytes] : entries) {
        char *copy = static_cast<char *>(std::malloc(size_t(bytes.size()) + 1));
        std::memcpy(copy, bytes.constData(), size_t(bytes.size()));
        zip_source_t *source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.size()), 1);
        const zip_int64_t index = zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_GUESS);
        if (index < 0)
            return false;
        if (password)
            zip_file_set_encryption(archive, zip_uint64_t(index), ZIP_EM_AES_256, password);
    }
    return zip_close(archive) == 0;
}

inline QByteArray relationships(const QByteArray &list)
{
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + list + "</Relationships>";
}

inline QByteArray relationship(const QByteArray &kind, const QByteArray &target)
{
    return "<Relationship Id='r" + target + "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
        + "' Target='" + target + "'/>";
}

/// A Word part: `root` around `inside`, with the usual namespaces.
inline QByteArray wordPart(const QByteArray &root, const QByteArray &inside)
{
    return "<w:" + root + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
           "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>" + inside + "</w:" + root + ">";
}

inline QByteArray paragraph(const QByteArray &text, const QByteArray &style = {})
{
    const QByteArray properties = style.isEmpty() ? QByteArray() : "<w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>";
    return "<w:p>" + properties + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

inline const QByteArray wordMainType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/// The entries of a DOCX whose body is `body`; `parts` are relationships of the main part, `more` further entries.
inline ZipEntries docx(const QByteArray &body, const QByteArray &parts = {}, const ZipEntries &more = {},
                       const QByteArray &mainType = wordMainType)
{
    ZipEntries entries{
        {"[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                                "<Override PartName='/word/document.xml' ContentType='" + mainType + "'/></Types>"},
        {"_rels/.rels", relationships(relationship("officeDocument", "word/document.xml")
                                      + relationship("metadata/core-properties", "docProps/core.xml"))},
        {"word/_rels/document.xml.rels", relationships(parts)},
        {"word/document.xml", wordPart("document", "<w:body>" + body + "</w:body>")},
    };
    entries.insert(entries.end(), more.begin(), more.end());
    return entries;
}

} // namespace chancery::test
