// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/package.h"

#include "core/base/canonical_json.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace chancery::workflow {

std::vector<const domain::Document *> packageDocuments(const domain::Submission &submission)
{
    std::vector<const domain::Document *> found;
    for (const domain::Document &each : submission.documents) {
        if (each.isCurrent() && each.documentClass != u"committee-letter")
            found.push_back(&each);
    }
    return found;
}

QString portalKind(QStringView documentClass)
{
    static constexpr std::array<std::pair<const char16_t *, const char *>, 6> Kinds{{
        {u"protocol", "PROTOCOL"}, {u"icf", "ICF"}, {u"ib", "IB"}, {u"cv", "CV"}, {u"fdf", "FDF"},
        {u"delegation-log", "DELEGATION_LOG"}}};
    for (const auto &[name, kind] : Kinds) {
        if (documentClass == QStringView(name))
            return QString::fromLatin1(kind);
    }
    return QStringLiteral("OTHER");
}

base::Json packageManifest(const domain::Submission &submission)
{
    std::vector<const domain::Document *> documents = packageDocuments(submission);
    const auto key = [](const domain::Document *d) {
        return std::tuple(portalKind(d->documentClass), d->fileName, d->sha256.hex());
    };
    std::ranges::sort(documents, {}, key);
    base::Json manifest{base::Json::Array{}};
    for (const domain::Document *each : documents) {
        base::Json row;
        row.set(QStringLiteral("name"), each->fileName);
        row.set(QStringLiteral("kind"), portalKind(each->documentClass));
        row.set(QStringLiteral("sha256"), each->sha256.hex());
        row.set(QStringLiteral("size"), std::int64_t(each->byteLength));
        manifest.append(std::move(row));
    }
    return manifest;
}

base::Digest packageSha256(const domain::Submission &submission)
{
    return base::Sha256::of(base::canonicalJson(packageManifest(submission)));
}

} // namespace chancery::workflow
