// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drill_attack.h"

using namespace Qt::StringLiterals;

/// Attacks on the signed heads that stand beside the entries.
namespace chancery::engine {

namespace {

using Harm = base::Status (*)(DrillCopy &copy, const DrillGround &ground);

template<Harm harm, bool allSignatures = false>
base::Result<DrilledAttack> heads(const DrillGround &ground)
{
    auto copy = ground.copy();
    if (!copy)
        return copy.error();
    if (base::Status done = harm(*copy, ground); !done)
        return done.error();
    ledger::VerifyOptions options;
    options.allSignatures = allSignatures;
    auto report = copy->verify(options);
    if (!report)
        return report.error();
    return drilled(std::move(*report));
}

/// Another root under the newest signature.
base::Status editNote(DrillCopy &copy, const DrillGround &ground)
{
    const ledger::Checkpoint other{ground.head().origin, ground.head().size, base::Sha256::of("another root")};
    store::Statement write = copy.connection().statement("UPDATE ledger_checkpoint SET note = ?1 WHERE size = ?2");
    return write.bindText(1, other.text() + ground.note().mid(ground.note().indexOf("\n\n") + 1)).bind(2, ground.size()).run();
}

/// The signatures of the two newest heads change places.
base::Status swapSignatures(DrillCopy &copy, const DrillGround &ground)
{
    const auto before = copy.signedSizeBelow(ground.size());
    if (!before || *before == 0)
        return before ? nothingToAttack() : before.error();
    const QByteArray other = "(SELECT note FROM ledger_checkpoint WHERE size = " + QByteArray::number(qlonglong(*before)) + ')';
    const QByteArray last = QByteArray::number(qlonglong(ground.size()));
    const QByteArray text = "substr(note, 1, instr(note, char(10, 10)))", line = "substr(" + other + ", instr(" + other + ", char(10, 10)) + 1)";
    return copy.script("UPDATE ledger_checkpoint SET note = " + text + " || " + line + " WHERE size = " + last);
}

/// An older head, under which nobody looks on an ordinary day, with a signature made by nobody.
base::Status forgeOldSignature(DrillCopy &copy, const DrillGround &ground)
{
    const auto before = copy.signedSizeBelow(ground.size());
    if (!before || *before == 0)
        return before ? nothingToAttack() : before.error();
    return copy.resign(*before - 1, &ground.strangerKey());
}

base::Status forgeOldAlone(DrillCopy &copy, const DrillGround &ground)
{
    base::Status done = copy.script("CREATE TEMP TABLE newest AS SELECT * FROM ledger_checkpoint WHERE size = " + QByteArray::number(qlonglong(ground.size())));
    if (done)
        done = forgeOldSignature(copy, ground);
    return done ? copy.script("INSERT OR REPLACE INTO ledger_checkpoint (size, note, frontier) SELECT size, note, frontier FROM newest; DROP TABLE newest") : done;
}

base::Status removeNewest(DrillCopy &copy, const DrillGround &ground)
{
    return copy.script("DELETE FROM ledger_checkpoint WHERE size = " + QByteArray::number(qlonglong(ground.size())));
}

/// An older one, whose entries stay.
base::Status removeOlder(DrillCopy &copy, const DrillGround &ground)
{
    const auto before = copy.signedSizeBelow(ground.size());
    if (!before || *before == 0)
        return before ? nothingToAttack() : before.error();
    return copy.script("DELETE FROM ledger_checkpoint WHERE size = " + QByteArray::number(qlonglong(*before)));
}

/// A line of one's own below the true signature, as if somebody had cosigned.
base::Status addSignature(DrillCopy &copy, const DrillGround &ground)
{
    const auto note = ledger::addSignature(ground.note(), ground.head().origin + u"-witness"_s, publicKey(ground.strangerKey()), signing(ground.strangerKey()));
    if (!note)
        return note.error();
    store::Statement write = copy.connection().statement("UPDATE ledger_checkpoint SET note = ?1 WHERE size = ?2");
    return write.bindText(1, *note).bind(2, ground.size()).run();
}

base::Status removeAll(DrillCopy &copy, const DrillGround &)
{
    return copy.script("DELETE FROM ledger_checkpoint");
}

base::Status editFrontier(DrillCopy &copy, const DrillGround &ground)
{
    return copy.script("UPDATE ledger_checkpoint SET frontier = zeroblob(length(frontier)) WHERE size = " + QByteArray::number(qlonglong(ground.size())));
}

/// A head signed rightly, of another ledger.
base::Status otherLedger(DrillCopy &copy, const DrillGround &ground)
{
    const auto note = ledger::signCheckpoint({ground.head().origin + u"-other"_s, ground.head().size, ground.head().root},
                                             publicKey(ground.strangerKey()), signing(ground.strangerKey()));
    if (!note)
        return note.error();
    store::Statement write = copy.connection().statement("UPDATE ledger_checkpoint SET note = ?1 WHERE size = ?2");
    return write.bindText(1, *note).bind(2, ground.size()).run();
}

} // namespace

std::vector<DrillAttack> headAttacks()
{
    return {
        {"HEAD_EDITED", heads<editNote>},
        {"HEAD_SIGNATURES_SWAPPED", heads<swapSignatures>},
        {"HEAD_SIGNED_BY_STRANGER", heads<forgeOldSignature>},
        {"OLD_HEAD_SIGNED_BY_STRANGER", heads<forgeOldAlone, true>},
        {"HEAD_OF_ANOTHER_LEDGER", heads<otherLedger>},
        {"HEAD_REMOVED", heads<removeNewest>},
        {"OLD_HEAD_REMOVED", heads<removeOlder>},
        {"HEAD_SIGNATURE_ADDED", heads<addSignature>},
        {"HEADS_REMOVED", heads<removeAll>},
        {"HEAD_FRONTIER_EDITED", heads<editFrontier>},
    };
}

} // namespace chancery::engine
