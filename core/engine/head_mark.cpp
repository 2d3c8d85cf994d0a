// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/head_mark.h"

#include "core/base/canonical_json.h"
#include "core/engine/ledger_check.h"
#include "core/store/ledger_table.h"
#include "core/store/reader.h"
#include "core/store/side_tables.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;
using base::Json;

namespace {

constexpr std::int64_t KeepEveryMs = 10'000;

/// By the ledger's id, beside its keys.
QString nameOf(const QString &origin)
{
    return origin.section(u'/', -1) + u"/head-mark"_s;
}

QByteArray written(const QByteArray &note, const std::optional<TakenAsItStands> &taken)
{
    Json json;
    json.set(u"note"_s, QString::fromUtf8(note));
    if (taken) {
        Json word;
        word.set(u"reason"_s, taken->reason);
        word.set(u"account"_s, taken->account);
        word.set(u"at"_s, taken->at);
        word.set(u"size"_s, Json(taken->size));
        word.set(u"root"_s, taken->root.hex());
        json.set(u"taken_as_it_stands"_s, word);
    }
    return base::canonicalJson(json);
}

} // namespace

base::Result<std::optional<HeadMark>> readHeadMark(secrets::SecretStore &secrets, const QString &origin)
{
    const auto kept = secrets.read(nameOf(origin));
    if (!kept && kept.error().kind == ErrorKind::NotFound)
        return std::optional<HeadMark>();
    if (!kept)
        return kept.error();
    const auto json = base::parseJson(*kept);
    const QByteArray note = json ? (*json)[u"note"].toString().toUtf8() : QByteArray();
    const auto head = ledger::readCheckpoint(note);
    if (!head || head->origin != origin)
        return base::error(ErrorKind::Corrupt, u"SECRET_FILE_DAMAGED"_s, {{u"file"_s, nameOf(origin)}});
    HeadMark mark{*head, note, {}};
    const Json &word = (*json)[u"taken_as_it_stands"];
    if (word.isObject())
        mark.taken = TakenAsItStands{word[u"reason"].toString(), word[u"account"].toString(), word[u"at"].toString(), word[u"size"].toInt(),
                                     base::Digest::fromHex(word[u"root"].toString()).value_or(base::Digest())};
    return std::optional(mark);
}

base::Result<bool> isTheCopyTaken(const store::Connection &connection, const TakenAsItStands &taken)
{
    const auto note = store::LedgerTable(connection).newestCheckpoint();
    if (!note)
        return note.error();
    const auto head = ledger::readCheckpoint(*note);
    return head && head->size == taken.size && head->root == taken.root;
}

base::Status checkHeadMark(const store::Connection &connection, const HeadMark &mark)
{
    const store::LedgerTable table(connection);
    const auto tip = table.tip();
    if (!tip)
        return tip.error();
    if (tip->nextSeq < mark.head.size) {
        return base::error(ErrorKind::Corrupt, u"OLDER_COPY"_s,
                           {{u"last"_s, QString::number(tip->nextSeq - 1)}, {u"remembered"_s, QString::number(mark.head.size - 1)}});
    }
    const auto note = table.checkpointAt(mark.head.size);
    if (!note)
        return note.error();
    const auto there = ledger::readCheckpoint(*note);
    if (!there || there->root != mark.head.root)
        return base::error(ErrorKind::Corrupt, u"OTHER_HISTORY"_s, {{u"size"_s, QString::number(mark.head.size)}});
    return {};
}

base::Result<OlderCopy> takeOlderCopy(const QString &folder, secrets::SecretStore &secrets, const TakenAsItStands &taken)
{
    if (taken.reason.trimmed().isEmpty())
        return base::error(ErrorKind::BadInput, u"FIELD_MISSING"_s, {{u"field"_s, u"reason"_s}});
    const auto reader = store::Reader::open(folder);
    if (!reader)
        return reader.error();
    const auto connection = store::Connection::open(folder + u"/workspace.sqlite"_s, store::Connection::Mode::ReadOnly);
    if (!connection)
        return connection.error();
    const auto origin = store::FactTable(**connection).get(u"origin"_s);
    if (!origin)
        return origin.error();
    const auto mark = readHeadMark(secrets, *origin);
    if (!mark)
        return mark.error();
    if (!mark->has_value() || checkHeadMark(**connection, **mark).ok())
        return base::error(ErrorKind::Refused, u"NOT_OLDER"_s);
    const base::Status holds = recordHolds(**reader, {});
    if (!holds)
        return holds.error();
    const auto head = ledger::readCheckpoint((*reader)->health().lastCheckpoint);
    if (!head)
        return head.error();
    TakenAsItStands whole = taken;
    whole.size = head->size;
    whole.root = head->root;
    const base::Status kept = secrets.write(nameOf(*origin), written((*mark)->note, whole));
    if (!kept)
        return kept.error();
    return OlderCopy{(*reader)->entryCount(), (*mark)->head.size};
}

void HeadMemory::remember(secrets::SecretStore &secrets, const ledger::Checkpoint &head, const QByteArray &note, base::UtcTime now)
{
    const std::int64_t ms = now.msSinceEpoch();
    // A clock that was set back must not keep the mark from being written.
    if (m_keptMs && ms >= *m_keptMs && ms - *m_keptMs < KeepEveryMs)
        return;
    secrets.writeSoon(nameOf(head.origin), written(note, {}));
    m_newest = head;
    m_keptMs = ms;
}

void HeadMemory::found(const HeadMark &mark, base::UtcTime now)
{
    m_newest = mark.head;
    m_keptMs = now.msSinceEpoch();
}

} // namespace chancery::engine
