// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ledger_files.h"

#include "app/cli/reading.h"
#include "app/cli/unreadable.h"
#include "core/base/canonical_json.h"
#include "core/ledger/export_reader.h"

#include <QFile>
#include <QFileInfo>

#include <optional>

using namespace Qt::StringLiterals;

namespace chancery::cli {

struct LedgerFile::Private {
    std::optional<Reading> workspace;
    std::unique_ptr<QFile> file;
    QByteArray empty;
    ledger::LedgerSource source;
};

LedgerFile::LedgerFile(std::unique_ptr<Private> held) : d(std::move(held)) {}
LedgerFile::LedgerFile(LedgerFile &&) noexcept = default;
LedgerFile::~LedgerFile() = default;

namespace {

base::Error notALedger(const QString &path, const QString &detail)
{
    return base::error(base::ErrorKind::BadInput, u"NOT_A_LEDGER"_s, {{u"path"_s, path}}, detail);
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QString checkpointBeside(const QString &exportFile)
{
    return exportFile + u".checkpoint"_s;
}

base::Result<LedgerFile> LedgerFile::open(const QString &path)
{
    auto held = std::make_unique<Private>();
    if (QFileInfo(path).isDir()) {
        auto reader = Reading::open(path);
        if (!reader)
            return reader.error().kind == base::ErrorKind::NotFound ? notALedger(path, reader.error().code) : reader.error();
        held->workspace.emplace(std::move(*reader));
        held->source = held->workspace->reader().ledgerSource();
        return LedgerFile(std::move(held));
    }
    // A pipe or a device would keep the call waiting for ever.
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile())
        return base::error(base::ErrorKind::BadInput, u"NOT_A_FILE"_s, {{u"path"_s, path}});
    held->file = std::make_unique<QFile>(path);
    if (!held->file->open(QIODevice::ReadOnly))
        return unreadable(*held->file);
    const qint64 size = held->file->size();
    const uchar *text = size > 0 ? held->file->map(0, size) : nullptr;
    if (!text)
        return notALedger(path, u"empty"_s);
    auto source = ledger::readExport(QByteArrayView(text, size), contentsOf(checkpointBeside(path)));
    if (!source)
        return source.error().code == u"NOT_A_LEDGER_EXPORT" ? notALedger(path, source.error().values.value(u"reason"_s)) : source.error();
    held->source = std::move(*source);
    return LedgerFile(std::move(held));
}

const store::Reader *LedgerFile::workspace() const
{
    return d->workspace ? &d->workspace->reader() : nullptr;
}

std::optional<ExportedSubmission> LedgerFile::submission() const
{
    if (!d->source.scope)
        return std::nullopt;
    ExportedSubmission found{.id = {}, .iri = d->source.scope->submissionIri, .site = {}, .study = {}, .jurisdiction = {},
                             .entries = d->source.scope->count, .treeSize = d->source.scope->treeSize};
    const ledger::LedgerSource fresh = d->source; // reads from the beginning, as every copy does
    while (const auto entry = fresh.next()) {
        const auto members = base::parseJson(entry->canonical);
        const base::Json begun = members ? (*members)[u"details"][u"submission"] : base::Json();
        if (begun[u"iri"].toString() != found.iri)
            continue;
        found.id = begun[u"id"].toString();
        found.site = begun[u"site"].toString();
        found.study = begun[u"study"].toString();
        found.jurisdiction = begun[u"jurisdiction"].toString();
        break;
    }
    return found;
}

ledger::LedgerSource LedgerFile::source() const
{
    return d->source;
}

} // namespace chancery::cli
