// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ledger_proof.h"

#include "app/cli/context.h"
#include "app/cli/output.h"
#include "core/ledger/merkle.h"
#include "core/ledger/proof_collector.h"
#include "core/ledger/tlog_proof.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

base::Result<QByteArray> proofOf(const store::Reader &reader, std::int64_t seq, std::stop_token stop)
{
    const store::Snapshot oneState = reader.snapshot();
    const QByteArray note = reader.health().lastCheckpoint;
    const auto checkpoint = ledger::readCheckpoint(note);
    if (!checkpoint)
        return checkpoint.error();
    if (seq < 0 || seq >= checkpoint->size)
        return base::error(base::ErrorKind::NotFound, u"NO_ENTRY"_s, {{u"seq"_s, QString::number(seq)}});
    ledger::ProofCollector proofs(checkpoint->size);
    proofs.wantInclusion(seq);
    const ledger::LedgerSource source = reader.ledgerSource();
    while (const auto entry = source.next()) {
        if (stop.stop_requested())
            return base::error(base::ErrorKind::Cancelled, u"STOPPED"_s);
        proofs.append(ledger::leafHash(entry->canonical));
    }
    // A proof that leads nowhere is not given away.
    if (!proofs.isComplete() || proofs.root() != checkpoint->root)
        return base::error(base::ErrorKind::Corrupt, u"LEDGER_BROKEN"_s, {{u"seq"_s, QString::number(seq)}, {u"code"_s, u"V6"_s}});
    return ledger::writeTlogProof({seq, proofs.inclusion(seq), note});
}

} // namespace

base::Result<Verdict> proveEntry(Context &context)
{
    const auto seq = context.call().wordNumber(0);
    if (!seq)
        return seq.error();
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto proof = proofOf(**reader, *seq, context.stop());
    if (!proof)
        return proof.error();
    base::Json answer;
    answer.set(u"seq"_s, *seq);
    answer.set(u"proof"_s, QString::fromUtf8(*proof));
    context.out().answer(answer);
    if (!context.out().isJson())
        context.out().bytes(*proof);
    return Verdict::Yes;
}

} // namespace chancery::cli
