// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/witness_request.h"

#include "core/ledger/checkpoint.h"
#include "core/ledger/merkle.h"
#include "core/ledger/proof_collector.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

base::Result<ledger::AddCheckpoint> witnessRequest(const store::Reader &reader, std::int64_t oldSize, std::stop_token stop)
{
    const store::Snapshot oneState = reader.snapshot();
    const QByteArray note = reader.health().lastCheckpoint;
    const auto head = ledger::readCheckpoint(note);
    if (!head)
        return head.error();
    if (oldSize < 0 || oldSize > head->size)
        return base::error(base::ErrorKind::BadInput, u"NO_SUCH_HEAD"_s, {{u"size"_s, QString::number(oldSize)}});
    if (oldSize == 0 || oldSize == head->size)
        return ledger::AddCheckpoint{oldSize, {}, note};
    ledger::ProofCollector proofs(head->size);
    proofs.wantConsistency(oldSize);
    const ledger::LedgerSource source = reader.ledgerSource();
    while (const auto entry = source.next()) {
        if (stop.stop_requested())
            return base::error(base::ErrorKind::Cancelled, u"STOPPED"_s);
        proofs.append(ledger::leafHash(entry->canonical));
    }
    if (!proofs.isComplete() || proofs.root() != head->root)
        return base::error(base::ErrorKind::Corrupt, u"LEDGER_BROKEN"_s, {{u"seq"_s, QString::number(head->size - 1)}, {u"code"_s, u"V6"_s}});
    return ledger::AddCheckpoint{oldSize, proofs.consistency(oldSize), note};
}

base::Result<std::int64_t> lastWitnessed(const store::Reader &reader, const QString &name)
{
    const auto anchors = reader.anchors();
    if (!anchors)
        return anchors.error();
    std::int64_t size = 0;
    for (const store::Anchor &each : *anchors) {
        const auto note = ledger::readNote(each.value);
        if (each.kind != u"cosignature" || !note)
            continue;
        const bool his = std::ranges::any_of(note->signatures, [&](const ledger::NoteSignature &line) { return line.name == name; });
        size = std::max(size, his ? each.size : 0);
    }
    return size;
}

} // namespace chancery::engine
