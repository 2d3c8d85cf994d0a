// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/open_workspace.h"

#include "core/engine/act.h"
#include "core/store/aggregate_table.h"
#include "core/store/entry_query.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

/// What the ledger says of its own opening and closing.
namespace chancery::engine {

namespace {

/// Blobs that no document names: a crash came between storing and recording them. Noted, never removed silently; the first
/// five hundred, so that the entry stays within its limit.
base::Result<QStringList> orphansOf(const Room &room)
{
    const auto submissions = store::submissionTable(*room.connection).all();
    if (!submissions)
        return submissions.error();
    QSet<QString> named;
    for (const domain::Submission &submission : *submissions) {
        for (const domain::Document &document : submission.documents)
            named.insert(document.sha256.hex());
    }
    QStringList orphans;
    for (const base::Digest &each : room.vault->all()) {
        if (!named.contains(each.hex()) && orphans.size() < 500)
            orphans.append(each.hex());
    }
    return orphans;
}

/// Copies that documents were being read from when a kill came; they lie there in the clear.
int sweepCopies(const Room &room)
{
    const QString place = room.folder + u"/tmp"_s;
    if (QFileInfo(place).isSymLink())
        return QFile::remove(place) ? 1 : 0;
    static const QRegularExpression ours(u"^[0-9a-f]{64}\\z"_s);
    int removed = 0;
    for (const QString &name : QDir(place).entryList(QDir::Files | QDir::Hidden | QDir::System))
        removed += ours.match(name).hasMatch() && QFile::remove(place + u'/' + name) ? 1 : 0;
    return removed;
}

/// Which state is given up for the copy that stands here, and on whose word.
base::Json wordOf(const HeadMark &older)
{
    base::Json word;
    word.set(u"remembered_size"_s, base::Json(older.head.size));
    word.set(u"remembered_root"_s, QString::fromLatin1(older.head.root.base64()));
    word.set(u"reason"_s, older.taken->reason);
    word.set(u"account"_s, older.taken->account);
    word.set(u"at"_s, older.taken->at);
    return word;
}

} // namespace

base::Status appendOpening(Room &room, const std::optional<HeadMark> &older)
{
    const store::EntryQuery query(*room.connection);
    const auto count = query.count({});
    if (!count)
        return count.error();
    const auto last = query.rows({}, *count - 1, 1);
    if (!last)
        return last.error();
    const bool closed = !last->empty() && last->front().action == base::wireText(ledger::Action::LedgerClosed);
    const int copies = sweepCopies(room);
    base::Result<Act> act = Act::begin(room, room.application());
    if (!act)
        return act.error();
    if (!closed || older) {
        ledger::Draft entry = draft(ledger::Action::Recovered);
        entry.severity = older ? u"alert"_s : u"warning"_s;
        if (older)
            entry.details.set(u"older_copy"_s, wordOf(*older));
        entry.details.set(u"swept"_s, base::Json(std::int64_t(copies + room.vault->sweepIncoming())));
        const auto orphans = orphansOf(room);
        if (!orphans)
            return orphans.error();
        entry.details.setIfAny(u"unrecorded_blobs"_s, base::Json(*orphans));
        const auto done = act->append(std::move(entry));
        if (!done)
            return done.error();
    }
    ledger::Draft opened = draft(ledger::Action::LedgerOpened);
    opened.severity = u"info"_s;
    opened.details.set(u"key_held_in"_s, room.world.secrets.heldIn());
    opened.details.set(u"version"_s, room.recorder.version);
    const auto done = act->append(std::move(opened));
    if (!done)
        return done.error();
    const auto receipt = act->commit();
    if (!receipt)
        return receipt.error();
    return {};
}

base::Status appendClosing(Room &room)
{
    base::Result<Act> act = Act::begin(room, room.application());
    if (!act)
        return act.error();
    room.memory.due();
    ledger::Draft closed = draft(ledger::Action::LedgerClosed);
    closed.severity = u"info"_s;
    const auto done = act->append(std::move(closed));
    if (!done)
        return done.error();
    const auto receipt = act->commit();
    if (!receipt)
        return receipt.error();
    return {};
}

} // namespace chancery::engine
