// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/sealed_fields.h"

#include "core/base/canonical_json.h"
#include "core/base/digest.h"

#include <algorithm>

namespace chancery::ledger {

using namespace Qt::StringLiterals;
using base::Json;

namespace {

constexpr qsizetype SaltLength = 16;
constexpr auto Base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

// Takes a member out of a draft, wherever a draft keeps it.
Json taken(Draft &draft, const QString &name)
{
    Json value;
    if (name == u"reason") {
        if (!draft.reason.isEmpty())
            value = std::exchange(draft.reason, {});
    } else if (name == u"details") {
        value = std::exchange(draft.details, {});
    } else {
        Json::Object rest = draft.extra.object();
        value = draft.extra[name];
        rest.erase(name);
        draft.extra = rest.empty() ? Json() : Json(std::move(rest));
    }
    return value;
}

} // namespace

QString Disclosure::digest() const
{
    return QString::fromLatin1(base::Sha256::of(encoded).raw().toBase64(Base64Url));
}

bool maySeal(QStringView name)
{
    return name == u"reason" || name == u"regulatory_notes" || name == u"details";
}

Disclosure disclose(const QString &name, const Json &value, base::Random &random)
{
    const QString salt = QString::fromLatin1(random.bytes(SaltLength).toBase64(Base64Url));
    return {0, base::canonicalJson(Json::Array{salt, name, value}).toBase64(Base64Url)};
}

std::optional<DisclosedValue> readDisclosure(const QByteArray &encoded)
{
    const auto bytes = QByteArray::fromBase64Encoding(encoded, Base64Url | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || (*bytes).toBase64(Base64Url) != encoded)
        return std::nullopt;
    const base::Result<Json> read = base::parseJson(*bytes);
    if (!read || read->array().size() != 3 || !read->array()[0].isString() || !read->array()[1].isString())
        return std::nullopt;
    return DisclosedValue{read->array()[0].toString(), read->array()[1].toString(), read->array()[2]};
}

std::vector<Disclosure> sealFields(Draft &draft, const QStringList &names, base::Random &random)
{
    std::vector<Disclosure> made;
    for (const QString &name : names) {
        const Json value = maySeal(name) ? taken(draft, name) : Json();
        if (!value.isNull())
            made.push_back(disclose(name, value, random));
    }
    for (const Disclosure &each : made)
        draft.sealedDigests.append(each.digest());
    draft.sealedDigests.sort();
    return made;
}

bool discloses(const Json &entry, const Disclosure &disclosure)
{
    const auto said = readDisclosure(disclosure.encoded);
    return said && maySeal(said->name) && !entry.contains(said->name) && entry[u"_sd"].toStringList().contains(disclosure.digest());
}

OpenedEntry opened(Json entry, const std::vector<Disclosure> &disclosures)
{
    OpenedEntry out{entry, int(entry[u"_sd"].array().size())};
    for (const Disclosure &each : disclosures) {
        if (each.seq != entry[u"seq"].toInt(-1) || !discloses(out.members, each))
            continue;
        const auto said = readDisclosure(each.encoded);
        out.members.set(said->name, said->value);
        --out.withheld;
    }
    return out;
}

} // namespace chancery::ledger
