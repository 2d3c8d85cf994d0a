// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/export_file.h"
#include "core/engine/own_files.h"
#include "core/engine/use_cases.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

namespace {

QString nameOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::JsonLd:
        return u"jsonld"_s;
    case ExportFormat::Ndjson:
        return u"ndjson"_s;
    case ExportFormat::Xml:
        return u"xml"_s;
    case ExportFormat::Package:
        return u"package"_s;
    }
    return {};
}

} // namespace

base::Result<Outcome> exportLedger(Room &room, const Actor &actor, const ExportLedger &what, const Work &work)
{
    const base::Status foreign = leavesOwnFilesAlone(room.folder, what.path);
    if (!foreign)
        return foreign.error();
    const auto reader = store::Reader::open(room.folder);
    if (!reader)
        return reader.error();
    ExportBy by{room.world.clock, room.world.random, room.sign, room.key, {}, room.world.report};
    const base::Status narrowed = narrow(by, **reader, what.submission);
    if (!narrowed)
        return narrowed.error();
    const auto exported = exportFile(**reader, what.format, what.path, by, [&work](std::int64_t done, std::int64_t total) {
        work.report(u"export"_s, done, total, false);
    }, work.stop);
    if (!exported)
        return exported.error();
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    ledger::Draft entry = draft(ledger::Action::LedgerExported);
    entry.payloadHash = exported->sha256;
    entry.details.set(u"scope"_s, what.submission.isEmpty() ? u"full"_s : u"submission"_s);
    entry.details.setIfAny(u"scope_submission"_s, what.submission.text());
    entry.details.set(u"entries"_s, base::Json(std::int64_t(exported->entries)));
    entry.details.set(u"format"_s, nameOf(what.format));
    entry.details.set(u"tree_size"_s, base::Json(std::int64_t(exported->treeSize)));
    room.memory.due();
    const auto done = act->append(std::move(entry));
    if (!done)
        return done.error();
    const base::Result<Receipt> receipt = act->commit();
    if (!receipt)
        return receipt.error();
    return Outcome{*receipt, *exported};
}

} // namespace chancery::engine
