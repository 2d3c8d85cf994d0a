// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/export_file.h"

#include "core/engine/anchors.h"
#include "core/engine/inspection_package.h"
#include "core/engine/ledger_check.h"
#include "core/ledger/chain.h"
#include "core/ledger/export_jsonld.h"
#include "core/ledger/export_ndjson.h"
#include "core/ledger/export_xml.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

namespace {

base::Result<ledger::JsonLdHead> headOf(const store::Reader &reader, const ExportBy &by, const QByteArray &checkpoint)
{
    if (!by.key || !by.sign)
        return base::error(ErrorKind::Keychain, u"KEY_NEEDED"_s);
    const auto zero = reader.entry(0);
    if (!zero)
        return base::error(ErrorKind::Corrupt, u"LEDGER_BROKEN"_s, {{u"seq"_s, u"0"_s}});
    const auto entry = ledger::read({0, zero->canonical, {}});
    if (!entry)
        return entry.error();
    QFile context(u":/context.jsonld"_s);
    if (!context.open(QIODevice::ReadOnly))
        return base::error(ErrorKind::Internal, u"CONTEXT_UNREADABLE"_s);
    auto anchors = anchorsToCarry(reader, reader.health().entries);
    if (!anchors)
        return anchors.error();
    return ledger::JsonLdHead{.id = base::urnUuid(by.clock.now(), by.random), .generatedBy = (*entry)[u"recorded_by"][u"id"].toString(),
                              .generatedAt = by.clock.now(), .origin = reader.health().origin, .keys = {{*by.key, 1}},
                              .checkpoint = checkpoint, .checkpoints = std::move(*anchors), .context = context.readAll(), .signer = *by.key};
}

base::Status commitFile(QSaveFile &file, const QString &path)
{
    if (file.commit())
        return {};
    return base::error(ErrorKind::Io, u"EXPORT_UNWRITABLE"_s, {{u"file"_s, path}}, file.errorString());
}

base::Status writeCheckpoint(const QString &path, const QByteArray &note)
{
    QSaveFile file(path + u".checkpoint"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(note) != note.size())
        return base::error(ErrorKind::Io, u"EXPORT_UNWRITABLE"_s, {{u"file"_s, file.fileName()}}, file.errorString());
    return commitFile(file, file.fileName());
}

} // namespace

base::Result<ledger::ExportSummary> writeForm(QIODevice &device, const store::Reader &reader, ExportFormat format, const ExportBy &by,
                                              const ledger::ExportOptions &options)
{
    const ledger::LedgerSource source = reader.ledgerSource();
    switch (format) {
    case ExportFormat::Ndjson:
        return ledger::exportNdjson(device, source.next, options);
    case ExportFormat::Xml:
        return ledger::exportXml(device, source.next, options);
    case ExportFormat::Package: // many files
        break;
    case ExportFormat::JsonLd: {
        const auto head = headOf(reader, by, reader.health().lastCheckpoint);
        if (!head)
            return head.error();
        if (by.submissionIri.isEmpty())
            return ledger::exportJsonLd(device, *head, source.next, by.sign, options);
        return ledger::exportSubmission(device, *head, by.submissionIri, [&reader] { return reader.ledgerSource().next; }, by.sign, options);
    }
    }
    return base::error(ErrorKind::Internal, u"NO_SUCH_FORMAT"_s);
}

base::Status narrow(ExportBy &by, const store::Reader &reader, const domain::SubmissionId &submission)
{
    if (submission.isEmpty())
        return {};
    const auto found = reader.submission(submission);
    if (!found)
        return base::error(ErrorKind::NotFound, u"NO_SUBMISSION"_s, {{u"id"_s, submission.text()}});
    by.submissionIri = found->iri;
    return {};
}

base::Result<Exported> exportFile(const store::Reader &reader, ExportFormat format, const QString &path, const ExportBy &by,
                                  const ExportProgress &progress, std::stop_token stop)
{
    const store::Snapshot oneState = reader.snapshot();
    if (!by.submissionIri.isEmpty() && format != ExportFormat::JsonLd)
        return base::error(ErrorKind::Usage, u"SCOPE_NEEDS_JSONLD"_s);
    if (format == ExportFormat::Package)
        return exportPackage(reader, path, by, progress, stop);
    ledger::VerifyOptions checking;
    checking.stop = stop;
    const base::Status verified = anchoredEntriesHold(reader, checking); // what tables say is not exported
    if (!verified)
        return verified.error();
    const store::LedgerHealth health = reader.health();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return base::error(ErrorKind::Io, u"EXPORT_UNWRITABLE"_s, {{u"file"_s, path}}, file.errorString());
    ledger::ExportOptions options{.treeSize = health.entries, .progress = {}, .stop = stop};
    if (progress)
        options.progress = [&progress, total = health.entries](std::int64_t done) { progress(done, total); };
    const auto written = writeForm(file, reader, format, by, options);
    if (!written)
        return written.error();
    base::Status done = commitFile(file, path);
    if (done && format != ExportFormat::JsonLd)
        done = writeCheckpoint(path, health.lastCheckpoint);
    if (!done)
        return done.error();
    return Exported{path, written->sha256, written->entries, health.entries, health.lastCheckpoint};
}

} // namespace chancery::engine
