// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/backup.h"

#include "core/base/digest.h"
#include "core/engine/ledger_check.h"
#include "core/engine/own_files.h"
#include "core/engine/record_check.h"
#include "core/intake/file_hash.h"
#include "core/store/backup_archive.h"
#include "core/store/database_copy.h"
#include "core/store/scratch_folder.h"
#include "core/store/vault_paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <set>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

namespace {

/// What the ledger of a folder says of itself, once all of the record there was found to hold: entries, tables, guards, the file.
struct Checked { std::int64_t entries = 0; QByteArray checkpoint; QString origin; };

base::Result<Checked> verifiedAt(const QString &folder, std::stop_token stop)
{
    const auto reader = store::Reader::open(folder);
    if (!reader)
        return reader.error();
    ledger::VerifyOptions options;
    options.stop = stop;
    const base::Status holds = recordHolds(**reader, options);
    if (!holds)
        return holds.error();
    const store::LedgerHealth health = (*reader)->health();
    return Checked{health.entries, health.lastCheckpoint, health.origin};
}

/// The sealed documents that the ledger names (the tables are not asked: somebody may have edited them); those that are not
/// there are counted.
struct Documents { std::vector<store::BackupItem> items; std::int64_t missing = 0; };

base::Result<std::set<base::Digest>> namedBy(const store::Reader &snapshot, std::stop_token stop)
{
    const auto record = foldAll(snapshot.ledgerSource(), stop);
    if (!record)
        return record.error();
    std::set<base::Digest> named;
    for (const auto &[id, submission] : record->submissions) {
        for (const domain::Document &document : submission.documents)
            named.insert(document.sha256);
    }
    return named;
}

Documents documentsOf(const std::set<base::Digest> &named, const QString &folder)
{
    const QString vault = folder + u"/vault"_s;
    const store::VaultPaths paths(vault);
    Documents documents;
    for (const base::Digest &digest : named) {
        const QString hex = digest.hex();
        const QString path = QFile::decodeName(paths.blob(digest));
        if (QFileInfo(path).isFile())
            documents.items.push_back({u"vault/%1/%2"_s.arg(hex.left(2), hex.mid(2)), {}, 0, path});
        else
            ++documents.missing;
    }
    return documents;
}

std::vector<store::BackupItem> rulesOf(const QString &folder)
{
    std::vector<store::BackupItem> items;
    const QDir rules(folder + u"/rules"_s);
    for (const QString &name : rules.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        items.push_back({u"rules/"_s + name, {}, 0, rules.filePath(name)});
    return items;
}

store::ByteProgress phase(const BackupProgress &progress, const QString &what)
{
    if (!progress)
        return {};
    return [progress, what](std::int64_t done, std::int64_t total) { progress(what, done, total); };
}

/// How many documents the ledger names that the backup does not hold. One that it holds and the ledger does not name is foreign.
base::Result<std::int64_t> missingAt(const QString &folder, const store::BackupArchive &archive, std::stop_token stop)
{
    const auto reader = store::Reader::open(folder);
    if (!reader)
        return reader.error();
    auto named = namedBy(**reader, stop);
    if (!named)
        return named.error();
    for (const store::BackupItem &item : archive.items()) {
        if (!item.name.startsWith(u"vault/"))
            continue;
        const auto digest = base::Digest::fromHex(item.name.mid(6).remove(u'/'));
        if (!digest || named->erase(*digest) == 0)
            return base::error(ErrorKind::BadInput, u"BACKUP_DAMAGED"_s, {{u"member"_s, item.name}});
    }
    return std::int64_t(named->size());
}

base::Json aboutOf(const Checked &checked, const Documents &documents, base::UtcTime at)
{
    base::Json about;
    about.set(u"format"_s, base::Json(std::int64_t(1)));
    about.set(u"made_at"_s, at.text());
    about.set(u"origin"_s, checked.origin);
    about.set(u"entries"_s, checked.entries);
    about.set(u"checkpoint"_s, QString::fromUtf8(checked.checkpoint));
    about.set(u"missing_documents"_s, documents.missing);
    return about;
}

} // namespace

base::Result<BackedUp> makeBackup(const QString &folder, const QString &path, const base::Clock &clock,
                                  const BackupProgress &progress, std::stop_token stop)
{
    const base::Status foreign = leavesOwnFilesAlone(folder, path);
    if (!foreign)
        return foreign.error();
    const QString target = QFileInfo(path).absoluteFilePath();
    store::ScratchFolder scratch(target, u"scratch"_s);
    if (!scratch.isValid())
        return base::error(ErrorKind::Io, u"BACKUP_UNWRITABLE"_s, {{u"path"_s, target}}, scratch.errorString());
    const auto live = store::Reader::open(folder);
    if (!live)
        return live.error();
    const base::Status copied = (*live)->copyTo(scratch.filePath(u"workspace.sqlite"_s), stop);
    if (!copied)
        return copied.error();
    const auto checked = verifiedAt(scratch.path(), stop);
    if (!checked)
        return checked.error();
    const auto snapshot = store::Reader::open(scratch.path());
    if (!snapshot)
        return snapshot.error();
    const auto named = namedBy(**snapshot, stop);
    if (!named)
        return named.error();
    Documents documents = documentsOf(*named, folder);
    std::vector<store::BackupItem> items = rulesOf(folder);
    items.push_back({u"workspace.sqlite"_s, {}, 0, scratch.filePath(u"workspace.sqlite"_s)});
    std::ranges::move(documents.items, std::back_inserter(items));
    // Under a name of its own until it is proven: a backup that stands there already stays until a better one is whole.
    const QString fresh = scratch.filePath(u"backup"_s);
    const base::Status written = store::writeBackup(fresh, aboutOf(*checked, documents, clock.now()), items, phase(progress, u"backup"_s), stop);
    if (!written)
        return written.error().code == u"BACKUP_UNWRITABLE" ? base::error(ErrorKind::Io, u"BACKUP_UNWRITABLE"_s, {{u"path"_s, target}}, written.error().detail)
                                                            : written.error();
    const auto restored = restoreBackup(fresh, scratch.filePath(u"restored"_s), progress, stop);
    if (!restored)
        return restored.error();
    const auto hash = intake::hashFile(fresh, {}, stop);
    if (!hash)
        return hash.error();
    const base::Status placed = store::putInPlace(fresh, target);
    if (!placed)
        return placed.error();
    return BackedUp{target, hash->sha256, hash->byteLength, checked->entries, std::int64_t(items.size()), documents.missing};
}

base::Result<Restored> restoreBackup(const QString &path, const QString &folder, const BackupProgress &progress, std::stop_token stop)
{
    const QFileInfo target(QFileInfo(folder).absoluteFilePath());
    if (target.exists() && (!target.isDir() || !QDir(target.filePath()).isEmpty()))
        return base::error(ErrorKind::BadInput, u"FOLDER_IN_USE"_s, {{u"folder"_s, folder}});
    const auto archive = store::BackupArchive::open(path);
    if (!archive)
        return archive.error();
    QDir().mkpath(target.absolutePath());
    store::ScratchFolder part(target.filePath(), u"part"_s);
    if (!part.isValid())
        return base::error(ErrorKind::Io, u"BACKUP_UNWRITABLE"_s, {{u"path"_s, target.filePath()}}, part.errorString());
    const base::Status extracted = archive->extractAll(part.path(), phase(progress, u"restore"_s), stop);
    if (!extracted)
        return extracted.error();
    const auto checked = verifiedAt(part.path(), stop);
    if (!checked && checked.error().kind == ErrorKind::Corrupt && checked.error().code != u"LEDGER_BROKEN")
        return base::error(ErrorKind::Corrupt, u"BACKUP_NOT_AS_RECORDED"_s, {{u"place"_s, checked.error().values.value(u"place"_s)}});
    if (!checked)
        return checked.error();
    if (checked->checkpoint != archive->about()[u"checkpoint"].toString().toUtf8())
        return base::error(ErrorKind::BadInput, u"BACKUP_DAMAGED"_s, {{u"member"_s, u"backup.json"_s}});
    const auto missing = missingAt(part.path(), *archive, stop);
    if (!missing)
        return missing.error();
    QDir().rmdir(target.filePath()); // an empty folder may have stood there
    if (!QDir().rename(part.path(), target.filePath()))
        return base::error(ErrorKind::Io, u"BACKUP_UNWRITABLE"_s, {{u"path"_s, target.filePath()}});
    part.keep();
    return Restored{target.filePath(), checked->origin, checked->entries, std::int64_t(archive->items().size()), *missing};
}

} // namespace chancery::engine
