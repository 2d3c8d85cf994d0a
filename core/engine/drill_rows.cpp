// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"
#include "core/engine/drill_attack.h"

using namespace Qt::StringLiterals;

/// Attacks by somebody who holds the file and no key: entries edited, taken out, put in and reordered, each time hiding a
/// little more.
namespace chancery::engine {

using base::Json;

namespace {

/// A member that every entry has and nothing else of the record rests on: only hashes can notice.
void moveElsewhere(Json &entry)
{
    entry.set(u"origin_host"_s, u"another-machine"_s);
}

using Harm = base::Status (*)(DrillCopy &copy, std::int64_t at);

base::Result<DrilledAttack> onRows(const DrillGround &ground, Harm harm)
{
    auto copy = ground.copy();
    if (!copy)
        return copy.error();
    if (base::Status done = harm(*copy, ground.middle()); !done)
        return done.error();
    auto report = copy->verify();
    if (!report)
        return report.error();
    return drilled(std::move(*report));
}

base::Status rewriteRow(DrillCopy &copy, std::int64_t at, bool hash)
{
    auto entry = copy.entry(at);
    if (!entry)
        return entry.error();
    moveElsewhere(*entry);
    return copy.put(at, base::canonicalJson(*entry), hash);
}

base::Status rewriteText(DrillCopy &copy, std::int64_t at, const QByteArray &from, const QByteArray &to)
{
    const auto entry = copy.entry(at);
    if (!entry)
        return entry.error();
    QByteArray text = base::canonicalJson(*entry);
    return copy.put(at, text.replace(from, to), true);
}

base::Status relinkChanged(DrillCopy &copy, std::int64_t at)
{
    return copy.relink(at, [at](std::int64_t seq, Json &entry) {
        if (seq == at)
            moveElsewhere(entry);
    });
}

base::Status putIn(DrillCopy &copy, std::int64_t at)
{
    auto entry = copy.entry(at);
    if (!entry)
        return entry.error();
    base::Status done = copy.makeRoom(at);
    if (done) {
        done = copy.script("INSERT INTO ledger_entry (seq, canonical, entry_hash) SELECT seq - 1, canonical, entry_hash FROM ledger_entry WHERE seq = "
                           + QByteArray::number(qlonglong(at + 1)));
    }
    return done ? copy.relink(at) : done;
}

base::Status swapTwo(DrillCopy &copy, std::int64_t at)
{
    const QByteArray one = QByteArray::number(qlonglong(at)), two = QByteArray::number(qlonglong(at - 1));
    return copy.script("UPDATE ledger_entry SET seq = -1 WHERE seq = " + one + "; UPDATE ledger_entry SET seq = " + one + " WHERE seq = " + two
                       + "; UPDATE ledger_entry SET seq = " + two + " WHERE seq = -1");
}

base::Status appendUnsigned(DrillCopy &copy, std::int64_t at)
{
    const auto entry = copy.entry(at);
    return entry ? copy.append(*entry) : base::Status(entry.error());
}

template<Harm harm>
base::Result<DrilledAttack> rows(const DrillGround &ground)
{
    return onRows(ground, harm);
}

constexpr Harm edited = [](DrillCopy &copy, std::int64_t at) { return rewriteRow(copy, at, false); };
constexpr Harm editedWithHash = [](DrillCopy &copy, std::int64_t at) { return rewriteRow(copy, at, true); };
constexpr Harm editedWithHeads = [](DrillCopy &copy, std::int64_t at) {
    base::Status done = relinkChanged(copy, at);
    return done ? copy.resign(0, nullptr) : done;
};
constexpr Harm deleted = [](DrillCopy &copy, std::int64_t at) {
    return copy.script("DELETE FROM ledger_entry WHERE seq = " + QByteArray::number(qlonglong(at)));
};
constexpr Harm deletedAndRelinked = [](DrillCopy &copy, std::int64_t at) {
    base::Status done = copy.remove(at);
    return done ? copy.relink(at) : done;
};
constexpr Harm twiceNamed = [](DrillCopy &copy, std::int64_t at) {
    return rewriteText(copy, at, "\"type\":\"Activity\"", "\"type\":\"Activity\",\"type\":\"Activity\"");
};
constexpr Harm otherNumber = [](DrillCopy &copy, std::int64_t at) {
    const QByteArray number = "\"seq\":" + QByteArray::number(qlonglong(at));
    return rewriteText(copy, at, number + ',', number + ".0,");
};
constexpr Harm spaced = [](DrillCopy &copy, std::int64_t at) { return rewriteText(copy, at, "\"type\":\"Activity\"", "\"type\": \"Activity\""); };

} // namespace

std::vector<DrillAttack> rowAttacks()
{
    return {
        {"ROW_EDITED", rows<edited>},
        {"ROW_AND_HASH_EDITED", rows<editedWithHash>},
        {"ROW_AND_CHAIN_EDITED", rows<relinkChanged>},
        {"ROW_CHAIN_AND_HEADS_EDITED", rows<editedWithHeads>},
        {"ROW_DELETED", rows<deleted>},
        {"ROW_DELETED_CHAIN_CLOSED", rows<deletedAndRelinked>},
        {"ROW_INSERTED", rows<putIn>},
        {"ROWS_REORDERED", rows<swapTwo>},
        {"ROW_APPENDED", rows<appendUnsigned>},
        {"ROW_DUPLICATE_MEMBER", rows<twiceNamed>},
        {"ROW_OTHER_NUMBER_FORM", rows<otherNumber>},
        {"ROW_OTHER_SPACING", rows<spaced>},
    };
}

} // namespace chancery::engine
