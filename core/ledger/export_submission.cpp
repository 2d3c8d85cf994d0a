// SPDX-License-Identifier: GPL-3.0-or-later
// One submission's history as a file of its own: which entries it takes, and the proofs that they stand in the ledger.
#include "core/ledger/export_document.h"

#include "core/ledger/entry_facts.h"
#include "core/ledger/merkle.h"
#include "core/ledger/proof_collector.h"
#include "core/ledger/tlog_proof.h"

#include <map>
#include <set>

namespace chancery::ledger {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Json;

namespace {

/// What the first pass finds.
struct Chosen {
    std::set<std::int64_t> seqs;
    std::int64_t own = 0; ///< entries of the submission itself
};

/// Walks all entries once and picks. Grants come before what relies on them, so their chain is followed at the end.
class Choice
{
public:
    explicit Choice(const QString &iri) : m_iri(iri.toUtf8()) {}

    void look(const SealedEntry &entry)
    {
        m_examiner.examine(entry, false, m_facts);
        const bool own = m_facts.submission == QByteArrayView(m_iri);
        const bool always = entry.seq == 0 || m_facts.action == Action::KeyRotated || m_facts.action == Action::FormatChanged;
        if (m_facts.action == Action::RoleGranted)
            m_grants.emplace(m_facts.id.toByteArray(), std::pair(entry.seq, m_facts.roleGrant.toByteArray()));
        m_chosen.own += own ? 1 : 0;
        if (!own && !always)
            return;
        m_chosen.seqs.insert(entry.seq);
        m_reliedOn.insert(m_facts.roleGrant.toByteArray());
    }

    Chosen finish()
    {
        for (QByteArray id : m_reliedOn) {
            for (auto grant = m_grants.find(id); grant != m_grants.end(); grant = m_grants.find(id)) {
                if (!m_chosen.seqs.insert(grant->second.first).second)
                    break;
                id = grant->second.second;
            }
        }
        return m_chosen;
    }

private:
    QByteArray m_iri;
    EntryExaminer m_examiner;
    EntryFacts m_facts;
    Chosen m_chosen;
    std::set<QByteArray> m_reliedOn;
    std::map<QByteArray, std::pair<std::int64_t, QByteArray>> m_grants; ///< id → seq, and what the granting rests on
};

struct Taken { std::vector<SealedEntry> entries; ProofCollector proofs; };

Taken take(const Chosen &chosen, const JsonLdHead &head, const EntrySource &next, std::int64_t treeSize)
{
    Taken taken{{}, ProofCollector(treeSize)};
    for (const std::int64_t seq : chosen.seqs)
        taken.proofs.wantInclusion(seq);
    for (const AnchorCheckpoint &each : head.checkpoints)
        taken.proofs.wantConsistency(each.size);
    while (auto entry = next()) {
        taken.proofs.append(leafHash(entry->canonical));
        if (chosen.seqs.contains(entry->seq))
            taken.entries.push_back(std::move(*entry));
    }
    return taken;
}

void addProofs(Json::Object &members, const Taken &taken, const JsonLdHead &head)
{
    Json inclusion = Json::Array{};
    for (const SealedEntry &entry : taken.entries) {
        const QByteArray text = writeTlogProof({entry.seq, taken.proofs.inclusion(entry.seq), head.checkpoint});
        inclusion.append(Json::Object{{u"seq"_s, entry.seq}, {u"tlog_proof"_s, QString::fromUtf8(text)}});
    }
    members.insert_or_assign(u"inclusion_proofs"_s, inclusion);
    Json checkpoints = Json::Array{};
    for (Json node : members[u"checkpoints"_s].array()) {
        Json proof = Json::Array{};
        for (const base::Digest &hash : taken.proofs.consistency(node[u"tree_size"].toInt()))
            proof.append(QString::fromLatin1(hash.base64()));
        node.set(u"consistency_proof"_s, proof);
        checkpoints.append(node);
    }
    members.insert_or_assign(u"checkpoints"_s, checkpoints);
}

EntrySource handOut(const std::vector<SealedEntry> &entries)
{
    return [&entries, at = size_t(0)]() mutable { return at < entries.size() ? std::optional(entries[at++]) : std::nullopt; };
}

} // namespace

base::Result<ExportSummary> exportSubmission(QIODevice &device, const JsonLdHead &head, const QString &submissionIri,
                                             const std::function<EntrySource()> &open, const SignFunction &sign,
                                             const ExportOptions &options)
{
    Choice choice(submissionIri);
    const auto counted = forEachEntry(open(), options, [&](const SealedEntry &entry) -> base::Status {
        choice.look(entry);
        return {};
    });
    if (!counted)
        return counted.error();
    const Chosen chosen = choice.finish();
    if (chosen.own == 0)
        return base::error(ErrorKind::NotFound, u"NO_SUBMISSION"_s, {{u"id"_s, submissionIri}});
    const Taken taken = take(chosen, head, open(), options.treeSize);
    const auto checkpoint = readCheckpoint(head.checkpoint);
    if (!taken.proofs.isComplete() || !checkpoint || checkpoint->size != options.treeSize || checkpoint->root != taken.proofs.root())
        return base::error(ErrorKind::Corrupt, u"EXPORT_INCOMPLETE"_s);
    base::Result<Json::Object> members = documentMembers(head, u"submission"_s, options.treeSize);
    if (!members)
        return members.error();
    members->insert_or_assign(u"scope_submission"_s, submissionIri);
    members->insert_or_assign(u"scope_count"_s, chosen.own);
    addProofs(members.value(), taken, head);
    ExportOptions few = options;
    few.treeSize = std::int64_t(taken.entries.size());
    return writeDocument(device, head, std::move(members).value(), handOut(taken.entries), sign, few);
}

} // namespace chancery::ledger
