// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/inspection_package.h"

#include "core/engine/anchors.h"
#include "core/engine/as_of.h"
#include "core/engine/inspection_package_place.h"
#include "core/engine/inspection_package_proofs.h"
#include "core/engine/inspection_package_words.h"
#include "core/engine/ledger_check.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

namespace {

/// How often all entries are gone through: verified, written three times, folded, proven.
constexpr int Passes = 6;

/// The making of one package in the folder that it stands in until it is whole.
class PackageMaker
{
public:
    PackageMaker(const store::Reader &reader, const ExportBy &by, const ExportProgress &progress, std::stop_token stop)
        : m_reader(reader), m_by(by), m_progress(progress), m_stop(std::move(stop)), m_health(reader.health()) {}

    /// Before anything is written. Errors: Keychain "KEY_NEEDED"; Corrupt "LEDGER_BROKEN"; Cancelled.
    base::Status verify();
    /// The hash of the bag's last manifest.
    base::Result<base::Digest> makeIn(const QString &bag);

private:
    /// Counts on from where the last pass ended.
    std::function<void(std::int64_t)> nextPass()
    {
        return [this, before = m_health.entries * m_pass++](std::int64_t done) {
            if (m_progress)
                m_progress(before + done, m_health.entries * Passes);
        };
    }
    base::Status writeForms();
    base::Status writeForm(ExportFormat format, const QString &name);
    base::Status writeProofsOfEach();
    base::Status writeReport();
    base::Status writeProgram();
    base::Result<base::Digest> finish();
    QString fact(const QString &name) const; ///< of the workspace
    PackageValues values() const;
    BagInfo info() const;

    const store::Reader &m_reader;
    const ExportBy &m_by;
    const ExportProgress &m_progress;
    std::stop_token m_stop;
    store::LedgerHealth m_health;
    ledger::VerifyReport m_verified;
    std::shared_ptr<const domain::Moment> m_folded;
    base::UtcTime m_madeAt;
    QString m_bag;
    int m_pass = 0;
};

base::Status PackageMaker::verify()
{
    if (!m_by.key || !m_by.sign)
        return base::error(ErrorKind::Keychain, u"KEY_NEEDED"_s);
    ledger::VerifyOptions options;
    options.progress = nextPass();
    options.stop = m_stop;
    const auto anchors = addAnchors(m_reader, {}, options);
    if (!anchors)
        return anchors.error();
    if (!anchors->faults.empty())
        return base::error(base::ErrorKind::Corrupt, u"ANCHORS_DIFFER"_s);
    auto report = checkEntries(m_reader, options);
    if (!report)
        return report.error();
    m_verified = std::move(*report);
    m_madeAt = m_by.clock.now();
    return holds(m_verified);
}

base::Status PackageMaker::writeForm(ExportFormat format, const QString &name)
{
    QFile file(m_bag + u"/data/"_s + name);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return base::error(ErrorKind::Io, u"EXPORT_UNWRITABLE"_s, {{u"file"_s, file.fileName()}}, file.errorString());
    const auto written = engine::writeForm(file, m_reader, format, m_by, {.treeSize = m_health.entries, .progress = nextPass(), .stop = m_stop});
    if (!written)
        return written.error();
    if (!file.flush())
        return base::error(ErrorKind::Io, u"EXPORT_UNWRITABLE"_s, {{u"file"_s, file.fileName()}}, file.errorString());
    return format == ExportFormat::JsonLd ? base::Status() : writeInto(m_bag, u"data/"_s + name + u".checkpoint"_s, m_health.lastCheckpoint);
}

base::Status PackageMaker::writeForms()
{
    base::Status done = writeForm(ExportFormat::JsonLd, u"ledger.jsonld"_s);
    if (done)
        done = writeForm(ExportFormat::Ndjson, u"ledger.ndjson"_s);
    return done ? writeForm(ExportFormat::Xml, u"ledger.xml"_s) : done;
}

base::Status PackageMaker::writeProofsOfEach()
{
    std::set<std::int64_t> wanted{0};
    for (const auto &[id, row] : m_folded->submissions)
        wanted.insert(row.value->lastSeq);
    return writeProofs(m_reader, wanted, m_bag + u"/data/proofs"_s, nextPass(), m_stop);
}

base::Status PackageMaker::writeReport()
{
    if (!m_by.report)
        return {};
    const ReportBasis basis{.moment = m_folded, .verified = m_verified, .origin = fact(u"origin"_s), .keyDid = m_by.key->did(),
                            .keyHeldIn = fact(u"key_held_in"_s), .madeAt = m_madeAt,
                            .entriesFrom = [this](std::int64_t seq) { return m_reader.entriesFrom(seq); }};
    return m_by.report(m_bag + u"/data/report.pdf"_s, basis, m_stop);
}

base::Status PackageMaker::writeProgram()
{
    QFile program(u":/verifier/verify_ledger.py"_s);
    if (!program.open(QIODevice::ReadOnly))
        return base::error(ErrorKind::Internal, u"CONTEXT_UNREADABLE"_s, {{u"file"_s, program.fileName()}});
    return writeInto(m_bag, u"data/verify_ledger.py"_s, program.readAll());
}

QString PackageMaker::fact(const QString &name) const
{
    const auto found = m_folded->facts.find(name);
    return found == m_folded->facts.end() ? QString() : found->second;
}

PackageValues PackageMaker::values() const
{
    const QString origin = fact(u"origin"_s);
    return {{u"name"_s, fact(u"name"_s)}, {u"origin"_s, origin}, {u"entries"_s, QString::number(m_health.entries)},
            {u"root"_s, m_verified.root.hex()}, {u"vkey"_s, m_by.key->vkey(origin)}, {u"made"_s, m_madeAt.text()}};
}

BagInfo PackageMaker::info() const
{
    return {{u"External-Description"_s, fact(u"name"_s)}, {u"External-Identifier"_s, fact(u"origin"_s)},
            {u"Bagging-Date"_s, m_madeAt.text().left(10)}, {u"Bag-Software-Agent"_s, u"Chancery"_s},
            {u"Ledger-Size"_s, QString::number(m_health.entries)}, {u"Ledger-Root"_s, m_verified.root.hex()}, {u"Ledger-Key"_s, m_by.key->did()}};
}

/// What describes the rest, and so comes last.
base::Result<base::Digest> PackageMaker::finish()
{
    const auto readme = packageReadme(values());
    base::Status done = readme ? writeInto(m_bag, u"README.txt"_s, *readme) : base::Status(readme.error());
    if (!done)
        return done.error();
    const auto described = payloadOf(m_bag, m_stop);
    if (!described)
        return described.error();
    const auto crate = crateMetadata(values(), *described);
    done = crate ? writeInto(m_bag, u"data/ro-crate-metadata.json"_s, *crate) : base::Status(crate.error());
    if (!done)
        return done.error();
    const auto payload = payloadOf(m_bag, m_stop);
    return payload ? finishBag(m_bag, *payload, info(), m_stop) : payload.error();
}

base::Result<base::Digest> PackageMaker::makeIn(const QString &bag)
{
    m_bag = bag;
    if (!QDir().mkpath(bag + u"/data/proofs"_s))
        return base::error(ErrorKind::Io, u"EXPORT_UNWRITABLE"_s, {{u"file"_s, bag}});
    // What is told beside the entries is their fold: what tables say is not exported.
    const auto folded = momentAt(m_reader, m_health.entries - 1, m_stop);
    if (!folded)
        return folded.error();
    m_folded = *folded;
    nextPass()(0);
    base::Status done = writeForms();
    if (done)
        done = writeProofsOfEach();
    if (done)
        done = writeReport();
    if (done)
        done = writeProgram();
    return done ? finish() : done.error();
}

} // namespace

base::Result<Exported> exportPackage(const store::Reader &reader, const QString &path, const ExportBy &by, const ExportProgress &progress, std::stop_token stop)
{
    const store::Snapshot oneState = reader.snapshot();
    const store::LedgerHealth health = reader.health();
    PackageMaker maker(reader, by, progress, stop);
    if (const base::Status verified = maker.verify(); !verified)
        return verified.error();
    auto place = PackagePlace::beside(path);
    if (!place)
        return place.error();
    const auto last = maker.makeIn(place->bag());
    if (!last)
        return last.error();
    const auto settled = place->settle(*last, stop);
    if (!settled)
        return settled.error();
    return Exported{path, *settled, health.entries, health.entries, health.lastCheckpoint};
}

} // namespace chancery::engine
