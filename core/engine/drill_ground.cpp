// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drill_ground.h"

#include "core/engine/export_file.h"
#include "core/engine/ledger_check.h"
#include "core/engine/record_check.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::Json;

namespace {

base::Error broken(const ledger::VerifyReport &report)
{
    QMap<QString, QString> values;
    if (report.firstBroken)
        values = {{u"seq"_s, QString::number(report.firstBroken->seq)}, {u"code"_s, report.firstBroken->code}};
    else
        values = {{u"code"_s, report.storage.empty() ? QString() : u"V1"_s}};
    return base::error(base::ErrorKind::Corrupt, u"LEDGER_BROKEN"_s, values);
}

base::Status keep(const QString &from, const QString &to)
{
    QFile::remove(to);
    return QFile::rename(from, to) ? base::Status()
                                   : base::Status(base::error(base::ErrorKind::Io, u"BACKUP_UNWRITABLE"_s, {{u"path"_s, to}}));
}

/// The submission with the most entries: it has a middle to leave out.
const domain::Submission *longest(const replay::MemoryShelf &shelf)
{
    const domain::Submission *found = nullptr;
    for (const auto &[id, submission] : shelf.submissions) {
        if (!found || submission.entryCount > found->entryCount)
            found = &submission;
    }
    return found;
}

} // namespace

ledger::SignFunction signing(const secrets::Signer &key)
{
    return [key](QByteArrayView bytes) { return key.sign(bytes); };
}

ledger::PublicKey publicKey(const secrets::Signer &key)
{
    return {key.publicKey()};
}

DrillGround::DrillGround(secrets::Signer twinKey, secrets::Signer strangerKey, const base::Clock &clock, base::Random &random, std::stop_token stop)
    : m_twinKey(std::move(twinKey)), m_strangerKey(std::move(strangerKey)), m_clock(clock), m_random(random), m_stop(std::move(stop))
{
}

base::Result<DrillGround> DrillGround::prepare(const store::Reader &reader, const base::Clock &clock, base::Random &random, std::stop_token stop)
{
    auto twinKey = secrets::Signer::fromSeed(secrets::generateSeed(random));
    if (!twinKey)
        return twinKey.error();
    auto strangerKey = secrets::Signer::fromSeed(secrets::generateSeed(random));
    if (!strangerKey)
        return strangerKey.error();
    DrillGround ground(std::move(*twinKey), std::move(*strangerKey), clock, random, std::move(stop));
    base::Status done = ground.takeCopy(reader);
    if (done)
        done = ground.makeTwin();
    if (done)
        done = ground.exportBoth();
    if (!done)
        return done.error();
    return ground;
}

base::Status DrillGround::takeCopy(const store::Reader &reader)
{
    if (!m_files->folder.isValid())
        return base::error(base::ErrorKind::Io, u"BACKUP_UNWRITABLE"_s, {{u"path"_s, m_files->folder.path()}}, m_files->folder.errorString());
    const QString folder = m_files->folder.filePath(u"original"_s);
    QDir().mkpath(folder);
    m_files->original = folder + u"/workspace.sqlite"_s;
    if (base::Status copied = reader.copyTo(m_files->original, m_stop); !copied)
        return copied;
    auto copied = store::Reader::open(folder);
    if (!copied)
        return copied.error();
    ledger::VerifyOptions options;
    options.stop = m_stop;
    const auto report = checkLedger(**copied, options);
    if (!report)
        return report.error();
    if (!report->valid)
        return broken(*report);
    m_note = (*copied)->health().lastCheckpoint;
    const auto head = ledger::readCheckpoint(m_note);
    const auto key = ledger::PublicKey::fromDid((*copied)->health().keyDid);
    if (!head || !key)
        return broken(*report);
    m_head = *head;
    m_key = *key;
    return {};
}

base::Status DrillGround::makeTwin()
{
    auto made = copy();
    if (!made)
        return made.error();
    const ledger::PublicKey key = publicKey(m_twinKey);
    base::Status done = made->relink(0, [&key](std::int64_t, Json &entry) {
        if (!entry.contains(u"signing_key"))
            return;
        Json signing = entry[u"signing_key"];
        for (const auto &[name, value] : Json::Object(signing.object())) {
            if (value.toString().startsWith(u"did:key:"))
                signing.set(name, name == u"id" ? key.did() + u'#' + key.multibase() : key.did());
        }
        signing.set(u"publicKeyMultibase"_s, key.multibase());
        entry.set(u"signing_key"_s, signing);
        Json details = entry[u"details"];
        details.set(u"key_did"_s, key.did());
        entry.set(u"details"_s, details);
    });
    if (done)
        done = made->resign(0, &m_twinKey);
    if (done)
        done = made->refold();
    if (!done)
        return done;
    const QString folder = made->folder();
    const auto report = made->verify();
    if (!report)
        return report.error();
    if (!report->valid)
        return broken(*report);
    m_twinHead = {m_head.origin, report->size, report->root};
    QDir().mkpath(m_files->folder.filePath(u"twin"_s));
    m_files->twin = m_files->folder.filePath(u"twin/workspace.sqlite"_s);
    return keep(folder + u"/workspace.sqlite"_s, m_files->twin);
}

base::Status DrillGround::exportBoth()
{
    const auto original = store::Reader::open(m_files->folder.filePath(u"original"_s));
    if (!original)
        return original.error();
    const auto twin = store::Reader::open(m_files->folder.filePath(u"twin"_s));
    if (!twin)
        return twin.error();
    m_twinNote = (*twin)->health().lastCheckpoint;
    ExportBy by{m_clock, m_random, signing(m_twinKey), publicKey(m_twinKey)};
    const auto write = [&](const store::Reader &reader, ExportFormat format, const QString &name, QString &path) -> base::Status {
        const QString file = m_files->folder.filePath(name);
        const auto written = exportFile(reader, format, file, by, {}, m_stop);
        if (!written)
            return written.error();
        path = file;
        return {};
    };
    base::Status done = write(**original, ExportFormat::Ndjson, u"export.ndjson"_s, m_files->ndjson);
    if (done)
        done = write(**original, ExportFormat::Xml, u"export.xml"_s, m_files->xml);
    if (done)
        done = write(**twin, ExportFormat::JsonLd, u"export.jsonld"_s, m_files->jsonld);
    const auto shelf = foldAll((*twin)->ledgerSource(), m_stop);
    if (!done || !shelf)
        return done ? base::Status(shelf.error()) : done;
    const domain::Submission *submission = longest(*shelf);
    if (!submission)
        return {};
    by.submissionIri = submission->iri;
    return write(**twin, ExportFormat::JsonLd, u"submission.jsonld"_s, m_files->submission);
}

} // namespace chancery::engine
