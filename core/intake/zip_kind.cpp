// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/zip_kind.h"

#include "core/intake/xml_reader.h"
#include "core/intake/zip_archive.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chancery::intake {

namespace {

constexpr std::int64_t mostTypesBytes = 4 << 20;
constexpr std::int64_t mostMimetypeBytes = 256;

/// The main part's content type is the document's media type with an ending ("….document.main+xml").
class MainPart : public XmlHandler
{
public:
    QString found;

    void onStart(const XmlName &name, const XmlAttributes &attributes) override
    {
        const QByteArray type = attributes.value("ContentType");
        if (name.local != "Override" && name.local != "Default")
            return;
        for (const char *ending : {".main+xml", "+xml"}) {
            QByteArray stem = type;
            if (!stem.endsWith(ending))
                continue;
            stem.chop(qsizetype(qstrlen(ending)));
            if (isDocumentType(stem) && (found.isEmpty() || ending[1] == 'm'))
                found = QString::fromLatin1(mended(stem));
            break;
        }
    }

private:
    static bool isDocumentType(const QByteArray &stem)
    {
        for (const char *kind : {"wordprocessingml.document", "wordprocessingml.template", "spreadsheetml.sheet",
                                 "spreadsheetml.template", "presentationml.presentation", "presentationml.slideshow",
                                 "presentationml.template"}) {
            if (stem == QByteArray("application/vnd.openxmlformats-officedocument.") + kind)
                return true;
        }
        return stem.startsWith("application/vnd.ms-") && stem.contains(".macroEnabled");
    }
    /// The registered names spell "macroEnabled.12"; some producers leave the number out.
    static QByteArray mended(const QByteArray &stem)
    {
        return stem.endsWith(".macroEnabled") ? stem + ".12" : stem;
    }
};

QString openXmlKind(ZipArchive &archive)
{
    const QByteArray types = archive.whole("[Content_Types].xml", mostTypesBytes);
    MainPart part;
    if (!types.isEmpty())
        readXml(types, part); // what was said before an error still counts
    return part.found;
}

QString declaredKind(ZipArchive &archive)
{
    static const QRegularExpression shape(u"^application/[a-z0-9.+-]{1,100}$"_s);
    const QString declared = QString::fromLatin1(archive.whole("mimetype", mostMimetypeBytes)).trimmed();
    return shape.match(declared).hasMatch() ? declared : QString();
}

} // namespace

QString zipKind(int descriptor, const QString &magic)
{
    const QString zip = u"application/zip"_s;
    std::optional<ZipArchive> archive = ZipArchive::open(descriptor);
    if (!archive)
        return zip;
    QString kind = openXmlKind(*archive);
    if (kind.isEmpty())
        kind = declaredKind(*archive);
    const bool office = magic.contains("officedocument"_L1) || magic.contains("opendocument"_L1);
    if (kind.isEmpty() && !office && magic != "application/octet-stream"_L1)
        kind = magic;
    return kind.isEmpty() ? zip : kind;
}

} // namespace chancery::intake
