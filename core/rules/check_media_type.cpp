// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/check_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::rules {

namespace {

/// "image/*" stands for every image.
bool allows(const QStringList &allowed, const QString &mediaType)
{
    return std::ranges::any_of(allowed, [&](const QString &each) {
        return each.endsWith(u"/*") ? mediaType.startsWith(QStringView(each).chopped(1)) : each == mediaType;
    });
}

} // namespace

/// The type by content, whatever the name says.
void checkMediaType(const CheckContext &context, Findings &findings)
{
    const QStringList allowed = context.rule.parameters[u"allowed"].toStringList();
    for (const domain::Document *each : context.documents()) {
        const QString type = each->mediaType.isEmpty() ? each->facts.mediaType : each->mediaType;
        if (!allows(allowed, type))
            findings.push_back(context.finding(u"MEDIA_TYPE_NOT_ALLOWED"_s, {{u"media_type"_s, type}}, each));
    }
}

} // namespace chancery::rules
