// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_json.h"
#include "core/engine/drill_attack.h"
#include "core/engine/ledger_check.h"
#include "core/ledger/data_integrity.h"
#include "core/ledger/export_reader.h"

#include <QFile>

using namespace Qt::StringLiterals;

/// Attacks on files that left the machine: read and verified as anybody does who has nothing else.
namespace chancery::engine {

using base::Json;

namespace {

/// A file as it stands, mapped: an export may be larger than memory.
class Mapped
{
public:
    explicit Mapped(const QString &path) : m_file(path)
    {
        if (m_file.open(QIODevice::ReadOnly) && m_file.size() > 0)
            m_bytes = m_file.map(0, m_file.size());
    }
    QByteArrayView text() const { return m_bytes ? QByteArrayView(m_bytes, m_file.size()) : QByteArrayView(); }

private:
    QFile m_file;
    uchar *m_bytes = nullptr;
};

base::Result<DrilledAttack> judged(const DrillGround &ground, QByteArrayView text, const QByteArray &note)
{
    const auto source = ledger::readExport(text, note);
    if (!source)
        return drilled(source.error());
    ledger::VerifyOptions options;
    options.stop = ground.stop();
    auto report = checkSource(*source, options);
    if (!report)
        return report.error();
    return drilled(std::move(*report));
}

/// The file with `length` bytes at `at` replaced.
base::Result<DrilledAttack> spliced(const DrillGround &ground, const QString &path, const QByteArray &note, qsizetype at, qsizetype length,
                                    const QByteArray &put)
{
    const Mapped whole(path);
    if (at < 0 || whole.text().isEmpty())
        return nothingToAttack();
    const QString altered = ground.scratch() + u"/altered"_s;
    QFile file(altered);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return base::error(base::ErrorKind::Io, u"EXPORT_UNWRITABLE"_s, {{u"file"_s, altered}}, file.errorString());
    for (const QByteArrayView part : {whole.text().first(at), QByteArrayView(put), whole.text().sliced(at + length)})
        file.write(part.data(), part.size());
    file.close();
    return judged(ground, Mapped(altered).text(), note);
}

/// Where the text stands first behind the middle of the file; else anywhere.
qsizetype middleOf(QByteArrayView text, QByteArrayView what)
{
    const qsizetype behind = text.indexOf(what, text.size() / 2);
    return behind >= 0 ? behind : text.indexOf(what);
}

base::Result<DrilledAttack> replaced(const DrillGround &ground, const QString &path, const QByteArray &note, const QByteArray &from, const QByteArray &to)
{
    return spliced(ground, path, note, middleOf(Mapped(path).text(), from), from.size(), to);
}

base::Result<DrilledAttack> ndjsonEdited(const DrillGround &ground)
{
    return replaced(ground, ground.ndjson(), ground.note(), "\"origin_host\":\"", "\"origin_host\":\"not-");
}

base::Result<DrilledAttack> ndjsonLineRemoved(const DrillGround &ground)
{
    const Mapped file(ground.ndjson());
    const qsizetype from = file.text().indexOf('\n', file.text().size() / 2) + 1;
    return spliced(ground, ground.ndjson(), ground.note(), from, file.text().indexOf('\n', from) + 1 - from, {});
}

base::Result<DrilledAttack> ndjsonTailCut(const DrillGround &ground)
{
    const Mapped file(ground.ndjson());
    const qsizetype end = file.text().chopped(1).lastIndexOf('\n') + 1;
    return spliced(ground, ground.ndjson(), ground.note(), end, file.text().size() - end, {});
}

base::Result<DrilledAttack> xmlEntryEdited(const DrillGround &ground)
{
    const Mapped file(ground.xml());
    const QByteArray mark("type=\"canonical-entry\" value=\"");
    const qsizetype at = middleOf(file.text(), mark) + mark.size() + 40;
    return spliced(ground, ground.xml(), ground.note(), at, 1, file.text().at(at) == 'A' ? "B" : "A");
}

base::Result<DrilledAttack> xmlReadableEdited(const DrillGround &ground)
{
    return replaced(ground, ground.xml(), ground.note(), "EventOutcomeIndicator=\"0\"", "EventOutcomeIndicator=\"4\"");
}

base::Result<DrilledAttack> jsonldEdited(const DrillGround &ground)
{
    return replaced(ground, ground.jsonld(), {}, "\"origin_host\":\"", "\"origin_host\":\"not-");
}

base::Result<DrilledAttack> jsonldTermAdded(const DrillGround &ground)
{
    return replaced(ground, ground.jsonld(), {}, ",\"outcome\":", ",\"our_remark\":\"approved\",\"outcome\":");
}

base::Result<DrilledAttack> jsonldDuplicate(const DrillGround &ground)
{
    return replaced(ground, ground.jsonld(), {}, ",\"type\":\"Activity\"", ",\"type\":\"Activity\",\"type\":\"Activity\"");
}

base::Result<DrilledAttack> jsonldHeadEdited(const DrillGround &ground)
{
    const Mapped file(ground.jsonld());
    return spliced(ground, ground.jsonld(), {}, file.text().lastIndexOf("\"scope\":\"full\""), 14, "\"scope\":\"part\"");
}

/// One submission's export taken apart, changed and signed as a whole again.
base::Result<DrilledAttack> resigned(const DrillGround &ground, const secrets::Signer &key, const std::function<bool(Json::Object &document)> &change)
{
    const auto read = base::parseJson(Mapped(ground.submission()).text());
    if (!read)
        return nothingToAttack();
    Json::Object document = read->object();
    document.erase(u"proof"_s);
    if (!change(document))
        return nothingToAttack();
    const QByteArray text = base::canonicalJson(document);
    const auto proof = ledger::makeProof(base::Sha256::of(text), (*read)[u"generated_at"].toString(), publicKey(key), signing(key));
    if (!proof)
        return proof.error();
    return judged(ground, text.chopped(1) + ",\"proof\":" + base::canonicalJson(*proof) + "}\n", {});
}

bool nothing(Json::Object &)
{
    return true;
}

/// Whoever exports holds the key, and would rather not show one entry.
bool leaveOut(Json::Object &document)
{
    const QString submission = document[u"scope_submission"_s].toString();
    const Json::Array all = document[u"entries"_s].array();
    Json::Array kept;
    std::optional<std::int64_t> gone;
    for (const Json &each : all) {
        if (!gone && each[u"submission"][u"id"].toString() == submission && each[u"submission_seq"].toInt() == 1)
            gone = each[u"seq"].toInt();
        else
            kept.push_back(each);
    }
    Json::Array proofs;
    for (const Json &each : Json::Array(document[u"inclusion_proofs"_s].array())) {
        if (each[u"seq"].toInt() != gone)
            proofs.push_back(each);
    }
    document[u"entries"_s] = kept;
    document[u"inclusion_proofs"_s] = proofs;
    document[u"scope_count"_s] = document[u"scope_count"_s].toInt() - 1;
    return gone.has_value();
}

/// Who acted is made to mean something else to every program that reads RDF.
bool swapMeaning(Json::Object &document)
{
    Json context = document[u"@context"_s];
    const Json actor = context[u"actor"];
    context.set(u"actor"_s, context[u"recorded_by"]);
    context.set(u"recorded_by"_s, actor);
    document[u"@context"_s] = context;
    return true;
}

base::Result<DrilledAttack> submissionEntryLeftOut(const DrillGround &ground)
{
    return resigned(ground, ground.twinKey(), leaveOut);
}

base::Result<DrilledAttack> contextSwapped(const DrillGround &ground)
{
    return resigned(ground, ground.twinKey(), swapMeaning);
}

base::Result<DrilledAttack> signedByStranger(const DrillGround &ground)
{
    return resigned(ground, ground.strangerKey(), nothing);
}

} // namespace

std::vector<DrillAttack> exportAttacks()
{
    return {
        {"NDJSON_EDITED", ndjsonEdited},
        {"NDJSON_LINE_REMOVED", ndjsonLineRemoved},
        {"NDJSON_TAIL_CUT", ndjsonTailCut},
        {"XML_ENTRY_EDITED", xmlEntryEdited},
        {"XML_READABLE_EDITED", xmlReadableEdited},
        {"JSONLD_EDITED", jsonldEdited},
        {"JSONLD_TERM_ADDED", jsonldTermAdded},
        {"JSONLD_DUPLICATE_MEMBER", jsonldDuplicate},
        {"JSONLD_HEAD_EDITED", jsonldHeadEdited},
        {"EXPORT_CONTEXT_SWAPPED", contextSwapped},
        {"EXPORT_SIGNED_BY_STRANGER", signedByStranger},
        {"EXPORT_ENTRY_LEFT_OUT", submissionEntryLeftOut},
    };
}

} // namespace chancery::engine
