// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/consent_elements.h"

#include "core/base/canonical_json.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::intake {

namespace {

QStringList patternsOf(const base::Json &element, QStringView language)
{
    QStringList patterns;
    for (const auto &[each, list] : element[u"patterns"].object()) {
        if (language.isEmpty() || each == language || each == u"en")
            patterns += list.toStringList();
    }
    return patterns;
}

bool isIn(const QStringList &candidates, const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return expression.isValid()
        && std::ranges::any_of(candidates, [&](const QString &each) { return expression.match(each).hasMatch(); });
}

} // namespace

QStringList consentElementsIn(const Outline &outline, QStringView text, QStringView language, const base::Json &elements)
{
    QStringList places = outline.leads;
    for (const domain::TextFact &heading : outline.headings)
        places.append(heading.text);
    const QStringList whole{text.toString().simplified()};
    QStringList found;
    for (const base::Json &element : elements[u"elements"].array()) {
        const QStringList &candidates = element[u"where"].toString() == u"text" ? whole : places;
        const QStringList patterns = patternsOf(element, language);
        if (std::ranges::any_of(patterns, [&](const QString &each) { return isIn(candidates, each); }))
            found.append(element[u"code"].toString());
    }
    return found;
}

base::Json builtInConsentElements()
{
    QFile file(u":/rules/consent-elements.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const base::Result<base::Json> json = base::parseJson(file.readAll());
    return json ? *json : base::Json();
}

} // namespace chancery::intake
