// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/own_files.h"
#include "core/engine/use_cases.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

namespace {

base::Error unwritable(const QString &path, const QString &detail)
{
    return base::error(ErrorKind::Io, u"FILE_UNWRITABLE"_s, {{u"path"_s, path}}, detail);
}

/// Every chunk is proven before it is written; the file gets its name when it is whole. Readable by its owner alone.
base::Status writeTo(Room &room, const domain::Document &document, const QString &path, const Work &work)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(path, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    std::int64_t done = 0;
    const base::Status read = room.vault->read(document.sha256, [&](QByteArrayView bytes) -> base::Status {
        if (file.write(bytes.data(), bytes.size()) != bytes.size())
            return unwritable(path, file.errorString());
        work.report(document.fileName, done += bytes.size(), document.byteLength, true);
        return {};
    }, work.stop);
    if (!read)
        return read;
    return file.commit() ? base::Status() : base::Status(unwritable(path, file.errorString()));
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
    const auto held = act->hold(what.submission);
    if (!held)
        return held.error();
    const domain::Document *document = held->submission.document(what.document);
    if (!document)
        return base::error(ErrorKind::NotFound, u"NO_DOCUMENT"_s, {{u"id"_s, what.document.text()}});
    // Recorded first, in a transaction that is kept only where the file came to be: no copy leaves unrecorded.
    ledger::Draft entry = draft(ledger::Action::ArtifactReleased);
    entry.artifacts.push_back({document->iri, document->fileName, document->sha256, document->byteLength, document->mediaType});
    entry.details.set(u"document"_s, document->id.text());
    entry.details.set(u"file"_s, QFileInfo(what.path).fileName());
    const auto done = act->append(std::move(entry), what.submission);
    if (!done)
        return done.error();
    const base::Status written = writeTo(room, *document, what.path, work);
    if (!written)
        return written.error();
    const base::Result<Receipt> receipt = act->commit();
    if (!receipt) {
        QFile::remove(what.path);
        return receipt.error();
    }
    return Outcome{*receipt, Acknowledged{}};
}

} // namespace chancery::engine
