// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/export_document.h"

#include "core/base/canonical_json.h"
#include "core/ledger/chain.h"
#include "core/ledger/data_integrity.h"

namespace chancery::ledger {

using namespace Qt::StringLiterals;
using base::Json;

namespace {

Json keyNodes(const JsonLdHead &head)
{
    Json list = Json::Array{};
    for (const LedgerKey &each : head.keys) {
        list.append(Json::Object{{u"id"_s, QString(each.key.did() + u'#' + each.key.multibase())},
                                 {u"type"_s, u"Multikey"_s},
                                 {u"controller"_s, each.key.did()},
                                 {u"publicKeyMultibase"_s, each.key.multibase()},
                                 {u"first_size"_s, each.firstSize},
                                 {u"vkey"_s, each.key.vkey(head.origin)}});
    }
    return list;
}

Json checkpointNodes(const JsonLdHead &head)
{
    Json list = Json::Array{};
    for (const AnchorCheckpoint &each : head.checkpoints) {
        Json node = Json::Object{{u"tree_size"_s, each.size}, {u"note"_s, QString::fromUtf8(each.note)}};
        node.setIfAny(u"timestamp_token"_s, QString::fromLatin1(each.timestampToken.toBase64()));
        list.append(std::move(node));
    }
    return list;
}

Json disclosureNodes(const JsonLdHead &head)
{
    Json list = Json::Array{};
    for (const Disclosure &each : head.disclosures)
        list.append(Json::Object{{u"disclosure"_s, QString::fromLatin1(each.encoded)}, {u"seq"_s, each.seq}});
    return list;
}

/// Writes what the proof covers to the file and to the document's hash alike.
class ProvenSink
{
public:
    explicit ProvenSink(ExportSink &sink) : m_sink(sink) {}
    void write(QByteArrayView bytes)
    {
        m_sink.write(bytes);
        m_document.add(bytes);
    }
    base::Digest document()
    {
        m_document.add("}");
        return m_document.finish();
    }

private:
    ExportSink &m_sink;
    base::Sha256 m_document;
};

base::Result<std::int64_t> writeEntries(ProvenSink &out, const EntrySource &next, const ExportOptions &options)
{
    bool first = true;
    out.write("[");
    const base::Result<std::int64_t> count = forEachEntry(next, options, [&](const SealedEntry &entry) -> base::Status {
        base::Result<Json> members = read(entry);
        if (!members)
            return base::error(base::ErrorKind::Corrupt, u"ENTRY_UNREADABLE"_s, {{u"seq"_s, QString::number(entry.seq)}});
        members->set(u"entry_hash"_s, entry.hash.hex());
        if (!std::exchange(first, false))
            out.write(",");
        out.write(base::canonicalJson(members.value()));
        return {};
    });
    out.write("]");
    return count;
}

} // namespace

base::Result<Json::Object> documentMembers(const JsonLdHead &head, const QString &scope, std::int64_t treeSize)
{
    const base::Result<Json> context = base::parseJson(head.context);
    if (!context)
        return base::error(base::ErrorKind::BadInput, u"CONTEXT_UNREADABLE"_s, context.error().values);
    return Json::Object{{u"@context"_s, context.value()},
                        {u"checkpoint"_s, QString::fromUtf8(head.checkpoint)},
                        {u"checkpoints"_s, checkpointNodes(head)},
                        {u"disclosures"_s, disclosureNodes(head)},
                        {u"format_version"_s, 1},
                        {u"generated_at"_s, head.generatedAt.text()},
                        {u"generated_by"_s, head.generatedBy},
                        {u"id"_s, head.id},
                        {u"keys"_s, keyNodes(head)},
                        {u"origin"_s, head.origin},
                        {u"scope"_s, scope},
                        {u"tree_size"_s, treeSize},
                        {u"type"_s, QStringList{u"Bundle"_s, u"LedgerExport"_s}}};
}

base::Result<ExportSummary> writeDocument(QIODevice &device, const JsonLdHead &head, Json::Object members, const EntrySource &next,
                                          const SignFunction &sign, const ExportOptions &options)
{
    ExportSink sink(device);
    ProvenSink out(sink);
    members.emplace(u"entries"_s, nullptr);
    std::int64_t count = 0;
    for (const auto &[name, value] : members) {
        out.write(count == 0 && name == u"@context" ? "{" : ",");
        out.write(base::canonicalJson(name) + ':');
        if (name != u"entries") {
            out.write(base::canonicalJson(value));
            continue;
        }
        const base::Result<std::int64_t> written = writeEntries(out, next, options);
        if (!written)
            return written.error();
        count = written.value();
    }
    const base::Result<Json> proof = makeProof(out.document(), head.generatedAt.text(), head.signer, sign);
    if (!proof)
        return proof.error();
    sink.write(",\"proof\":" + base::canonicalJson(proof.value()) + "}\n");
    return sink.finish(count);
}

base::Result<ExportSummary> exportJsonLd(QIODevice &device, const JsonLdHead &head, const EntrySource &next,
                                         const SignFunction &sign, const ExportOptions &options)
{
    base::Result<Json::Object> members = documentMembers(head, u"full"_s, options.treeSize);
    if (!members)
        return members.error();
    return writeDocument(device, head, std::move(members).value(), next, sign, options);
}

} // namespace chancery::ledger
