// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/rule_files.h"

#include "core/base/canonical_json.h"
#include "core/ledger/action.h"
#include "core/secrets/durable_file.h"
#include "core/store/entry_query.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace chancery::engine {

namespace {

const QString Aside = u".pending"_s;

QString folderOf(const Room &room)
{
    return room.folder + u"/rules"_s;
}

base::Status writeWhole(const Room &room, const QString &path, const QByteArray &text)
{
    QDir().mkpath(folderOf(room));
    const base::Status written = secrets::replaceDurably(path, text);
    if (!written)
        return base::error(base::ErrorKind::Io, u"READ_ONLY"_s, {{u"folder"_s, folderOf(room)}}, written.error().detail);
    return {};
}

/// Whether the newest pack that the ledger records is this one: nothing is installed before what was left aside is settled.
base::Result<bool> isRecorded(const Room &room, const QString &name, const QByteArray &text)
{
    const store::EntryQuery query(*room.connection);
    const store::EntryFilter installs{.action = base::wireText(ledger::Action::RulesInstalled)};
    const auto count = query.count(installs);
    if (!count)
        return count.error();
    const auto rows = query.rows(installs, 0, int(*count));
    if (!rows)
        return rows.error();
    const store::EntryRow *newest = nullptr;
    for (const store::EntryRow &each : *rows) {
        if (!newest || each.seq > newest->seq)
            newest = &each;
    }
    const auto entry = newest ? base::parseJson(newest->canonical) : base::Result<base::Json>(base::Json());
    return entry && (*entry)[u"details"][u"file"].toString() == name
        && (*entry)[u"payload_hash"].toString() == base::Sha256::of(text).hex();
}

} // namespace

base::Status setPackAside(const Room &room, const QString &name, const QByteArray &text)
{
    return writeWhole(room, folderOf(room) + u'/' + name + Aside, text);
}

base::Status putPackInPlace(const Room &room, const QString &name, const QByteArray &text)
{
    const base::Status put = writeWhole(room, folderOf(room) + u'/' + name, text);
    if (put)
        dropPackAside(room, name);
    return put;
}

void dropPackAside(const Room &room, const QString &name)
{
    QFile::remove(folderOf(room) + u'/' + name + Aside);
}

base::Status settlePacks(Room &room)
{
    const QDir folder(folderOf(room));
    bool moved = false;
    for (const QString &left : folder.entryList({u"*.json"_s + Aside}, QDir::Files, QDir::Name)) {
        const QString name = left.chopped(Aside.size());
        QFile file(folder.filePath(left));
        const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        file.close();
        const auto recorded = isRecorded(room, name, text);
        if (!recorded)
            return recorded.error();
        if (*recorded) {
            if (const base::Status put = putPackInPlace(room, name, text); !put)
                return put;
        } else {
            dropPackAside(room, name);
        }
        moved = moved || *recorded;
    }
    if (moved)
        room.world.rules = rules::Registry::load({u":/rules"_s, folderOf(room)});
    return {};
}

} // namespace chancery::engine
