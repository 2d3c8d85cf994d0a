// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drill_attack.h"

using namespace Qt::StringLiterals;

/// Attacks that leave a ledger which holds in itself: its end cut off, an older copy in its place, another key. What shows them
/// lies outside the file, or nowhere; without it the drill says so.
namespace chancery::engine {

using base::Json;

namespace {

/// An older state of the same file, as a copy kept from then would be: heads, tables and all.
base::Result<DrillCopy> olderCopy(const DrillGround &ground)
{
    auto copy = ground.copy();
    if (!copy)
        return copy;
    const auto size = copy->signedSizeBelow(ground.size());
    if (!size || *size == 0)
        return size ? nothingToAttack() : size.error();
    if (const base::Status done = copy->cutTo(*size); !done)
        return done.error();
    return copy;
}

base::Result<DrilledAttack> verified(base::Result<DrillCopy> copy, const ledger::VerifyOptions &options)
{
    if (!copy)
        return copy.error();
    auto report = copy->verify(options);
    if (!report)
        return report.error();
    return drilled(std::move(*report));
}

ledger::VerifyOptions seen(const ledger::Checkpoint &head)
{
    ledger::VerifyOptions options;
    options.seen = {head};
    return options;
}

/// The last transaction is deleted, the heads over it too, the tables are forgotten.
base::Result<DrilledAttack> cutTail(const DrillGround &ground)
{
    auto copy = ground.copy();
    if (!copy)
        return copy.error();
    // As far as the newest entry that some table rests on: what came after it, nothing inside the file can miss.
    store::Statement newest = copy->connection().statement(
        "SELECT max(seq) FROM (SELECT seq FROM submission UNION ALL SELECT seq FROM site UNION ALL SELECT seq FROM study UNION ALL SELECT seq FROM person)");
    if (const auto row = newest.step(); !row)
        return row.error();
    const QByteArray at = QByteArray::number(qlonglong(newest.integer(0)));
    newest.reset();
    if (const base::Status done = copy->script("DELETE FROM ledger_entry WHERE seq >= " + at + "; DELETE FROM ledger_checkpoint WHERE size > " + at); !done)
        return done.error();
    return verified(std::move(copy), {});
}

base::Result<DrilledAttack> cutEntriesOnly(const DrillGround &ground)
{
    auto copy = ground.copy();
    if (!copy)
        return copy.error();
    base::Status done = copy->script("DELETE FROM ledger_entry WHERE seq >= " + QByteArray::number(qlonglong(ground.size() - 1)));
    if (done)
        done = copy->refold();
    if (!done)
        return done.error();
    return verified(std::move(copy), {});
}

base::Result<DrilledAttack> oldCopySeen(const DrillGround &ground)
{
    return verified(olderCopy(ground), seen(ground.head()));
}

base::Result<DrilledAttack> oldCopyMarked(const DrillGround &ground)
{
    ledger::VerifyOptions options;
    options.headMark = ground.head();
    return verified(olderCopy(ground), options);
}

base::Result<DrilledAttack> oldCopyUnanchored(const DrillGround &ground)
{
    return verified(olderCopy(ground), {});
}

/// The whole history under a key of the attacker's own, entry 0 included: the twin is just that.
base::Result<DrilledAttack> keyReplaced(const DrillGround &ground)
{
    ledger::VerifyOptions options;
    options.pinned = ground.key();
    return verified(ground.twin(), options);
}

base::Result<DrilledAttack> keyReplacedUnpinned(const DrillGround &ground)
{
    return verified(ground.twin(), {});
}

/// From the middle on another key signs, and no entry says so.
base::Result<DrilledAttack> keyReplacedLater(const DrillGround &ground)
{
    auto copy = ground.twin();
    if (!copy)
        return copy.error();
    base::Status done = copy->relink(ground.middle(), [](std::int64_t, Json &entry) { entry.set(u"origin_host"_s, u"another-machine"_s); });
    if (done)
        done = copy->resign(ground.middle(), &ground.strangerKey());
    if (done)
        done = copy->refold();
    if (!done)
        return done.error();
    return verified(std::move(copy), {});
}

/// A copy of the file lives on elsewhere under the same key: two histories, one of them seen.
base::Result<DrilledAttack> forked(const DrillGround &ground)
{
    auto copy = ground.twin();
    if (!copy)
        return copy.error();
    const auto size = copy->signedSizeBelow(ground.size());
    if (!size || *size == 0)
        return size ? nothingToAttack() : size.error();
    base::Status done = copy->relink(*size, [](std::int64_t, Json &entry) { entry.set(u"origin_host"_s, u"another-machine"_s); });
    if (done)
        done = copy->resign(*size, &ground.twinKey());
    if (done)
        done = copy->refold();
    if (!done)
        return done.error();
    return verified(std::move(copy), seen(ground.twinHead()));
}

} // namespace

std::vector<DrillAttack> historyAttacks()
{
    return {
        {"TAIL_CUT", cutTail},
        {"TAIL_CUT_HEADS_KEPT", cutEntriesOnly},
        {"OLD_COPY", oldCopySeen},
        {"OLD_COPY_HEAD_MARK", oldCopyMarked},
        {"OLD_COPY_UNANCHORED", oldCopyUnanchored, DrillExpectation::Unprovable},
        {"FORKED_COPY", forked},
        {"KEY_REPLACED", keyReplaced},
        {"KEY_REPLACED_UNPINNED", keyReplacedUnpinned, DrillExpectation::Unprovable},
        {"KEY_REPLACED_LATER", keyReplacedLater},
    };
}

} // namespace chancery::engine
