// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/source_file.h"
#include "core/engine/rule_files.h"
#include "core/engine/use_cases.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

namespace {

base::Result<QByteArray> goodPack(const QString &path)
{
    if (const auto stamp = base::SourceFile::look(path); !stamp)
        return stamp.error();
    const std::vector<rules::PackError> mistakes = rules::checkPackFile(path);
    if (!mistakes.empty()) {
        const rules::PackError &first = mistakes.front();
        return base::error(ErrorKind::BadInput, u"RULE_PACK_BAD"_s,
                           {{u"file"_s, first.file}, {u"line"_s, QString::number(first.line)}, {u"message"_s, first.message}});
    }
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return base::error(ErrorKind::Io, u"FILE_UNREADABLE"_s, {{u"path"_s, path}}, source.errorString());
    return source.readAll();
}

base::Result<Receipt> record(Room &room, const Actor &actor, const QString &name, const QByteArray &text)
{
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    ledger::Draft entry = draft(ledger::Action::RulesInstalled);
    entry.payloadHash = base::Sha256::of(text);
    entry.details.set(u"file"_s, name);
    const auto done = act->append(std::move(entry));
    if (!done)
        return done.error();
    return act->commit();
}

/// Under this name it lies in the folder, where only *.json is looked at.
QString nameOf(const QString &path)
{
    const QString name = cleaned(QFileInfo(path).fileName());
    return name.endsWith(u".json"_s) ? name : name + u".json"_s;
}

} // namespace

/// Takes one pack into the workspace's own `rules/` folder. A bad one is refused with its first mistake; the rest stays.
base::Result<Outcome> installRules(Room &room, const Actor &actor, const InstallRules &what)
{
    const auto text = goodPack(what.path);
    if (!text)
        return text.error();
    const QString name = nameOf(what.path);
    base::Status done = setPackAside(room, name, *text);
    if (!done)
        return done.error();
    const auto receipt = record(room, actor, name, *text);
    if (!receipt) {
        dropPackAside(room, name);
        return receipt.error();
    }
    done = putPackInPlace(room, name, *text);
    if (!done)
        return done.error();
    room.world.rules = rules::Registry::load({u":/rules"_s, room.folder + u"/rules"_s});
    return Outcome{*receipt, Acknowledged{}};
}

} // namespace chancery::engine
