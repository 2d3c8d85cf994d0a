// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/use_cases.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

/// Takes one pack into the workspace's own `rules/` folder. A bad one is refused with its first mistake; the rest stays.
base::Result<Outcome> installRules(Room &room, const Actor &actor, const InstallRules &what)
{
    const std::vector<rules::PackError> mistakes = rules::checkPackFile(what.path);
    if (!mistakes.empty()) {
        const rules::PackError &first = mistakes.front();
        return base::error(ErrorKind::BadInput, u"RULE_PACK_BAD"_s,
                           {{u"file"_s, first.file}, {u"line"_s, QString::number(first.line)}, {u"message"_s, first.message}});
    }
    QFile source(what.path);
    if (!source.open(QIODevice::ReadOnly))
        return base::error(ErrorKind::Io, u"FILE_UNREADABLE"_s, {{u"path"_s, what.path}});
    const QByteArray text = source.readAll();
    const QString folder = room.folder + u"/rules"_s;
    const QString kept = folder + u'/' + QFileInfo(what.path).fileName();
    QDir().mkpath(folder);
    QFile target(kept);
    if (!target.open(QIODevice::WriteOnly | QIODevice::Truncate) || target.write(text) != text.size() || !target.flush())
        return base::error(ErrorKind::Io, u"READ_ONLY"_s, {{u"folder"_s, folder}});
    target.close();
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    ledger::Draft entry = draft(ledger::Action::RulesInstalled);
    entry.payloadHash = base::Sha256::of(text);
    entry.details.set(u"file"_s, cleaned(QFileInfo(what.path).fileName()));
    const auto done = act->append(std::move(entry));
    if (!done)
        return done.error();
    const base::Result<Receipt> receipt = act->commit();
    if (!receipt)
        return receipt.error();
    room.world.rules = rules::Registry::load({u":/rules"_s, folder});
    return Outcome{*receipt, Acknowledged{}};
}

} // namespace chancery::engine
