// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/inspection_package_proofs.h"

#include "core/engine/inspection_package_bag.h"
#include "core/ledger/checkpoint.h"
#include "core/ledger/export_sink.h"
#include "core/ledger/merkle.h"
#include "core/ledger/proof_collector.h"
#include "core/ledger/tlog_proof.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

namespace {

QString nameOf(std::int64_t seq, const QString &ending)
{
    return u"entry-%1.%2"_s.arg(seq).arg(ending);
}

} // namespace

base::Status writeProofs(const store::Reader &reader, const std::set<std::int64_t> &entries, const QString &folder,
                         const std::function<void(std::int64_t)> &progress, std::stop_token stop)
{
    const QByteArray note = reader.health().lastCheckpoint;
    const auto head = ledger::readCheckpoint(note);
    if (!head)
        return head.error();
    ledger::ProofCollector proofs(head->size);
    for (const std::int64_t seq : entries)
        proofs.wantInclusion(seq);
    const ledger::LedgerSource source = reader.ledgerSource();
    const ledger::ExportOptions options{.treeSize = head->size, .progress = progress, .stop = std::move(stop)};
    const auto passed = ledger::forEachEntry(source.next, options, [&](const ledger::SealedEntry &entry) -> base::Status {
        proofs.append(ledger::leafHash(entry.canonical));
        return entries.contains(entry.seq) ? writeInto(folder, nameOf(entry.seq, u"json"_s), entry.canonical) : base::Status();
    });
    if (!passed)
        return passed.error();
    if (!proofs.isComplete() || proofs.root() != head->root)
        return base::error(base::ErrorKind::Corrupt, u"LEDGER_BROKEN"_s, {{u"seq"_s, QString()}, {u"code"_s, u"V6"_s}});
    for (const std::int64_t seq : entries) {
        const base::Status written = writeInto(folder, nameOf(seq, u"tlog-proof"_s), ledger::writeTlogProof({seq, proofs.inclusion(seq), note}));
        if (!written)
            return written;
    }
    return {};
}

} // namespace chancery::engine
