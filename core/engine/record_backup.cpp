// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/backup.h"
#include "core/engine/use_cases.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery::engine {

/// The backup holds what stood before the entry that records it.
base::Result<Outcome> backUp(Room &room, const Actor &actor, const BackUp &what, const Work &work)
{
    const auto progress = [&work](const QString &phase, std::int64_t done, std::int64_t total) { work.report(phase, done, total, true); };
    const auto made = makeBackup(room.folder, what.path, room.world.clock, progress, work.stop);
    if (!made)
        return made.error();
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    ledger::Draft entry = draft(ledger::Action::BackupMade);
    entry.severity = made->missing == 0 ? u"notice"_s : u"warning"_s;
    entry.payloadHash = made->sha256;
    entry.details.set(u"file"_s, QFileInfo(made->file).fileName());
    entry.details.set(u"byte_length"_s, made->byteLength);
    entry.details.set(u"entries"_s, made->entries);
    entry.details.set(u"documents"_s, made->files);
    entry.details.set(u"missing_documents"_s, made->missing);
    entry.details.set(u"restored_and_verified"_s, true);
    const auto done = act->append(std::move(entry));
    if (!done)
        return done.error();
    const auto receipt = act->commit();
    if (!receipt)
        return receipt.error();
    return Outcome{*receipt, *made};
}

} // namespace chancery::engine
