// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/export_reader.h"

#include "core/base/canonical_json.h"
#include "core/base/json_slices.h"
#include "core/ledger/tlog_proof.h"

#include <algorithm>

namespace chancery::ledger {

using namespace Qt::StringLiterals;
using base::Json;

namespace {

using Members = std::map<QString, QByteArrayView, std::less<>>;

QByteArrayView slice(const Members &members, QStringView name)
{
    const auto found = members.find(name);
    return found == members.end() ? QByteArrayView() : found->second;
}

Json value(const Members &members, QStringView name)
{
    base::Result<Json> read = base::parseJson(slice(members, name));
    return read ? std::move(read).value() : Json();
}

// Hashes the entries in canonical form, one at a time. False where one of them is no I-JSON.
bool addEntries(base::Sha256 &hash, QByteArrayView entries)
{
    base::ArraySlices slices(entries);
    hash.add("[");
    bool first = true;
    while (const auto each = slices.next()) {
        const base::Result<Json> entry = base::parseJson(*each);
        if (!entry)
            return false;
        if (!std::exchange(first, false))
            hash.add(",");
        hash.add(base::canonicalJson(entry.value()));
    }
    hash.add("]");
    return slices.isWhole();
}

// The document's hash as the proof takes it: JCS of all members but the proof.
std::optional<base::Digest> documentHash(const Members &members)
{
    base::Sha256 hash;
    bool first = true;
    for (const auto &[name, text] : members) {
        if (name == u"proof")
            continue;
        hash.add((std::exchange(first, false) ? "{" : ",") + base::canonicalJson(name) + ':');
        if (name == u"entries") {
            if (!addEntries(hash, text))
                return std::nullopt;
            continue;
        }
        const base::Result<Json> read = base::parseJson(text);
        if (!read)
            return std::nullopt;
        hash.add(base::canonicalJson(read.value()));
    }
    hash.add("}");
    return hash.finish();
}

// The hashed bytes of an entry are its canonical form without entry_hash. What cannot be read is handed on as it is.
SealedEntry entryOf(QByteArrayView text, std::int64_t position)
{
    const base::Result<Json> read = base::parseJson(text);
    if (!read)
        return {position, text.toByteArray(), {}};
    Json::Object members = read->object();
    const auto hash = base::Digest::fromHex((*read)[u"entry_hash"].toString());
    members.erase(u"entry_hash"_s);
    return {(*read)[u"seq"].toInt(position), base::canonicalJson(members), hash.value_or(base::Digest())};
}

std::vector<StoredCheckpoint> checkpoints(const Members &members)
{
    std::vector<StoredCheckpoint> list;
    const Json kept = value(members, u"checkpoints");
    for (const Json &each : kept.array())
        list.push_back({each[u"tree_size"].toInt(-1), each[u"note"].toString().toUtf8(), {}});
    const QByteArray newest = value(members, u"checkpoint").toString().toUtf8();
    const base::Result<Checkpoint> read = readCheckpoint(newest);
    if (!newest.isEmpty())
        list.push_back({read ? read->size : -1, newest, {}});
    std::ranges::stable_sort(list, {}, &StoredCheckpoint::size);
    return list;
}

std::vector<std::pair<std::int64_t, QByteArray>> timestamps(const Members &members)
{
    std::vector<std::pair<std::int64_t, QByteArray>> list;
    const Json kept = value(members, u"checkpoints");
    for (const Json &each : kept.array()) {
        if (each.contains(u"timestamp_token"))
            list.emplace_back(each[u"tree_size"].toInt(-1), QByteArray::fromBase64(each[u"timestamp_token"].toString().toLatin1()));
    }
    return list;
}

SubmissionScope scopeOf(const Members &members)
{
    SubmissionScope scope;
    scope.submissionIri = value(members, u"scope_submission").toString();
    scope.count = value(members, u"scope_count").toInt();
    scope.treeSize = value(members, u"tree_size").toInt();
    const Json proofs = value(members, u"inclusion_proofs");
    for (const Json &each : proofs.array()) {
        const auto proof = readTlogProof(each[u"tlog_proof"].toString().toUtf8());
        if (proof && proof->index == each[u"seq"].toInt(-1))
            scope.inclusion.emplace(proof->index, proof->hashes);
    }
    const Json kept = value(members, u"checkpoints");
    for (const Json &each : kept.array()) {
        std::vector<base::Digest> hashes;
        for (const Json &step : each[u"consistency_proof"].array())
            hashes.push_back(base::Digest::fromRaw(QByteArray::fromBase64(step.toString().toLatin1())).value_or(base::Digest()));
        scope.consistency.emplace(each[u"tree_size"].toInt(-1), std::move(hashes));
    }
    return scope;
}

// From the first value that next() has not given yet.
template<typename T>
std::function<std::optional<T>()> handOut(std::vector<T> list)
{
    return [list = std::move(list), at = size_t(0)]() mutable -> std::optional<T> {
        return at < list.size() ? std::optional<T>(list[at++]) : std::nullopt;
    };
}

base::Result<Members> membersOf(QByteArrayView text)
{
    const auto slices = base::objectSlices(text);
    if (!slices)
        return notAnExport(u"NOT_JSON"_s);
    Members members;
    for (const auto &[name, part] : *slices) {
        // Two members of one name: which one is meant depends on the reader.
        if (!members.emplace(name, part).second)
            return notAnExport(u"DUPLICATE_MEMBER"_s);
    }
    if (!value(members, u"type").toStringList().contains(u"LedgerExport") || !members.contains(u"entries"))
        return notAnExport(u"NO_LEDGER_EXPORT"_s);
    return members;
}

} // namespace

base::Result<LedgerSource> readJsonLd(QByteArrayView text)
{
    const base::Result<Members> members = membersOf(text);
    if (!members)
        return members.error();
    LedgerSource source;
    source.allSignatures = true;
    source.expectedEntries = value(*members, u"tree_size").toInt();
    source.nextCheckpoint = handOut(checkpoints(*members));
    source.next = [slices = base::ArraySlices(slice(*members, u"entries")),
                   position = std::int64_t(0)]() mutable -> std::optional<SealedEntry> {
        const auto each = slices.next();
        return each ? std::optional(entryOf(*each, position++)) : std::nullopt;
    };
    if (value(*members, u"scope").toString() == u"submission")
        source.scope = scopeOf(*members);
    source.timestamps = timestamps(*members);
    const Json disclosures = value(*members, u"disclosures");
    for (const Json &each : disclosures.array())
        source.disclosures.emplace(each[u"seq"].toInt(-1), each[u"disclosure"].toString().toLatin1());
    source.proofExpected = true;
    const auto document = documentHash(*members);
    if (document)
        source.proof = readProof(value(*members, u"proof"), *document);
    source.context = base::Sha256::of(base::canonicalJson(value(*members, u"@context")));
    return source;
}

} // namespace chancery::ledger
