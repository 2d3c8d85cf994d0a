// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/inspection_package_words.h"

#include "core/base/canonical_json.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chancery::engine {

namespace {

base::Result<QByteArray> resource(const QString &name)
{
    QFile file(u":/package/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return base::error(base::ErrorKind::Internal, u"CONTEXT_UNREADABLE"_s, {{u"file"_s, file.fileName()}});
    return file.readAll();
}

/// In one pass: a value that looks like a place fills nothing.
QString filled(const QString &text, const PackageValues &values)
{
    static const QRegularExpression place(u"\\{([a-z]+)\\}"_s);
    QString whole;
    qsizetype from = 0;
    for (auto each = place.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        whole += text.mid(from, match.capturedStart() - from) + values.value(match.captured(1), match.captured()).simplified();
        from = match.capturedEnd();
    }
    return whole + text.mid(from);
}

base::Json reference(const QString &id)
{
    base::Json json;
    json.set(u"@id"_s, id);
    return json;
}

/// Names in a crate are relative to its own folder.
QString nameInCrate(const QString &name)
{
    return name.sliced(QLatin1StringView("data/").size());
}

base::Json fileNode(const BagFile &file, const base::Json::Array &known)
{
    base::Json node;
    node.set(u"@id"_s, nameInCrate(file.name));
    node.set(u"@type"_s, u"File"_s);
    node.set(u"name"_s, file.name.section(u'/', -1));
    node.set(u"contentSize"_s, QString::number(file.byteLength));
    node.set(u"sha256"_s, file.sha256.hex());
    for (const base::Json &each : known) {
        const auto form = QRegularExpression::fromWildcard(each[u"name"].toString());
        if (!form.match(file.name).hasMatch())
            continue;
        node.set(u"encodingFormat"_s, each[u"media_type"].toString());
        node.set(u"description"_s, each[u"what"].toString());
        break;
    }
    return node;
}

base::Json descriptorNode()
{
    base::Json node;
    node.set(u"@id"_s, u"ro-crate-metadata.json"_s);
    node.set(u"@type"_s, u"CreativeWork"_s);
    node.set(u"conformsTo"_s, reference(u"https://w3id.org/ro/crate/1.1"_s));
    node.set(u"about"_s, reference(u"./"_s));
    return node;
}

base::Json rootNode(const PackageValues &values, const base::Json &about, const std::vector<BagFile> &payload)
{
    base::Json parts{base::Json::Array{}};
    for (const BagFile &file : payload)
        parts.append(reference(nameInCrate(file.name)));
    base::Json node;
    node.set(u"@id"_s, u"./"_s);
    node.set(u"@type"_s, u"Dataset"_s);
    node.set(u"name"_s, filled(about[u"crate_name"].toString(), values));
    node.set(u"description"_s, filled(about[u"crate_description"].toString(), values));
    node.set(u"license"_s, about[u"license"].toString());
    node.set(u"datePublished"_s, values.value(u"made"_s));
    node.set(u"identifier"_s, values.value(u"origin"_s));
    node.set(u"mainEntity"_s, reference(u"ledger.jsonld"_s));
    node.set(u"hasPart"_s, parts);
    return node;
}

} // namespace

base::Result<QByteArray> packageReadme(const PackageValues &values)
{
    const auto text = resource(u"README.txt"_s);
    if (!text)
        return text.error();
    return filled(QString::fromUtf8(*text), values).toUtf8();
}

base::Result<QByteArray> crateMetadata(const PackageValues &values, const std::vector<BagFile> &payload)
{
    const auto text = resource(u"about.json"_s);
    if (!text)
        return text.error();
    const auto about = base::parseJson(*text);
    if (!about)
        return about.error();
    base::Json hash;
    hash.set(u"sha256"_s, u"http://schema.org/sha256"_s); // the crate's own context does not know it
    base::Json graph{base::Json::Array{}};
    graph.append(descriptorNode());
    graph.append(rootNode(values, *about, payload));
    for (const BagFile &file : payload)
        graph.append(fileNode(file, (*about)[u"files"].array()));
    base::Json crate;
    crate.set(u"@context"_s, base::Json::Array{u"https://w3id.org/ro/crate/1.1/context"_s, hash});
    crate.set(u"@graph"_s, graph);
    return base::indentedJson(crate);
}

} // namespace chancery::engine
