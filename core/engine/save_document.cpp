// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/own_files.h"
#include "core/engine/use_cases.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

namespace {

base::Error unwritable(const QSaveFile &file)
{
    return base::error(ErrorKind::Io, u"FILE_UNWRITABLE"_s, {{u"path"_s, file.fileName()}}, file.errorString());
}

/// The bytes beside their place, every chunk proven before it is written; commit() gives them their name. Readable by the owner alone.
base::Status write(QSaveFile &file, Room &room, const domain::Document &document, const Work &work)
{
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(file);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    std::int64_t done = 0;
    return room.vault->read(document.sha256, [&](QByteArrayView bytes) -> base::Status {
        if (file.write(bytes.data(), bytes.size()) != bytes.size())
            return unwritable(file);
        work.report(document.fileName, done += bytes.size(), document.byteLength, true);
        return {};
    }, work.stop);
}

ledger::Draft released(const domain::Document &document, const QString &path)
{
    ledger::Draft entry = draft(ledger::Action::ArtifactReleased);
    entry.artifacts.push_back({document.iri, document.fileName, document.sha256, document.byteLength, document.mediaType});
    entry.details.set(u"document"_s, document.id.text());
    entry.details.set(u"file"_s, QFileInfo(path).fileName());
    return entry;
}

/// The document as it stands on record; any version, of any state of the submission.
base::Result<domain::Document> documentOf(const Act &act, const SaveDocument &what)
{
    const auto held = act.hold(what.submission);
    if (!held)
        return held.error();
    const domain::Document *document = held->submission.document(what.document);
    if (!document)
        return base::error(ErrorKind::NotFound, u"NO_DOCUMENT"_s, {{u"id"_s, what.document.text()}});
    return *document;
}

} // namespace

base::Result<Outcome> saveDocument(Room &room, const Actor &actor, const SaveDocument &what, const Work &work)
{
    const base::Status foreign = leavesOwnFilesAlone(room.folder, what.path);
    if (!foreign)
        return foreign.error();
    base::Result<Act> act = Act::begin(room, actor);
    if (!act)
        return act.error();
    const auto document = documentOf(*act, what);
    if (!document)
        return document.error();
    QSaveFile file(what.path);
    const base::Status written = write(file, room, *document, work);
    if (!written)
        return written.error();
    const auto done = act->append(released(*document, what.path), what.submission);
    if (!done)
        return done.error();
    // Recorded before the file has its name: whatever ends the program in between, no copy stands there that is not on record.
    const base::Result<Receipt> receipt = act->commit();
    if (!receipt)
        return receipt.error();
    if (!file.commit())
        return unwritable(file);
    return Outcome{*receipt, Acknowledged{}};
}

} // namespace chancery::engine
