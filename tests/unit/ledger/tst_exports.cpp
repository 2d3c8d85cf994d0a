// SPDX-License-Identifier: GPL-3.0-or-later
// What is written out is read back, verified by our own verifier and judged by other people's software where it is there.
#include "core/base/canonical_json.h"
#include "core/ledger/export_jsonld.h"
#include "core/ledger/export_ndjson.h"
#include "core/ledger/export_reader.h"
#include "core/ledger/export_xml.h"
#include "core/workflow/lifecycle.h"
#include "resources/resources.h"
#include "small_ledger.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace chancery;
using namespace chancery::ledger;
using namespace Qt::StringLiterals;

namespace {

QByteArray contextText()
{
    QFile file(u":/context.jsonld"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString contextHash()
{
    return base::Sha256::of(base::canonicalJson(base::parseJson(contextText()).value())).hex();
}

QString failures(const VerifyReport &report)
{
    QStringList bad;
    for (const CheckResult &check : report.checks) {
        if (!check.ok)
            bad.append(check.code + u' ' + check.note);
    }
    return bad.join(u"; "_s);
}

/// Takes a few bytes and then nothing more: a full disk.
class FullDevice final : public QIODevice
{
public:
    FullDevice() { open(WriteOnly | Unbuffered); }
protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 length) override
    {
        m_room -= length;
        return m_room > 0 ? length : -1;
    }
private:
    qint64 m_room = 3000;
};

} // namespace

class ExportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesNdjsonThatSha256sumCanCheck();
    void readsBackWhatItWrote_data() { forms(); }
    void readsBackWhatItWrote();
    void noticesOneAlteredByteInAnyEntry_data() { forms(); }
    void noticesOneAlteredByteInAnyEntry();
    void noticesAnAlterationOutsideTheEntries_data();
    void noticesAnAlterationOutsideTheEntries();
    void noticesSwappedMeaningsInTheContext();
    void writesMembersInOrderAndTheProofLast();
    void describesEveryMemberOfAnEntryInTheContext();
    void satisfiesTheDicomSchema();
    void keepsXmlReadableWhateverTheText();
    void noticesWhatAPersonReadsInXmlAltered();
    void refusesXmlThatDeclaresEntities();
    void stopsAtAFullDisk_data() { forms(); }
    void stopsAtAFullDisk();
    void refusesToExportFewerEntriesThanTheTreeHas_data() { forms(); }
    void refusesToExportFewerEntriesThanTheTreeHas();
    void stopsWhenAsked();

private:
    void forms();
    base::Result<ExportSummary> write(const QString &form, QIODevice &device, const ExportOptions &options) const;
    QByteArray written(const QString &form) const;
    VerifyReport check(const QByteArray &text) const;
    JsonLdHead head() const;
    ExportOptions options() const { return {std::int64_t(m_ledger->entries.size()), {}, {}}; }

    std::unique_ptr<SmallLedger> m_ledger;
};

void ExportsTest::initTestCase()
{
    resources::load();
    QVERIFY(!contextText().isEmpty());
    m_ledger = std::make_unique<SmallLedger>(contextHash());
    for (int i = 0; i < 12; ++i) {
        Draft draft = SmallLedger::draft(i % 2 == 0 ? u"COMMENT_ADDED"_s : u"ARTIFACT_IMPORTED"_s);
        draft.reason = u"“quoted” <tag> & 佐藤 \U0001F4C4 line\nbreak \u0001"_s;
        draft.agent.printedName = u"佐藤 <花> & \"Söhne\""_s;
        draft.artifacts = {{u"urn:uuid:a%1"_s.arg(i), u"protocol “v%1”.pdf"_s.arg(i), base::Sha256::of("x"), 1000 + i, u"application/pdf"_s}};
        m_ledger->add(draft);
    }
}

void ExportsTest::forms()
{
    QTest::addColumn<QString>("form");
    for (const char *form : {"ndjson", "jsonld", "xml"})
        QTest::newRow(form) << QString::fromLatin1(form);
}

JsonLdHead ExportsTest::head() const
{
    JsonLdHead made;
    made.id = u"urn:uuid:export"_s;
    made.generatedBy = u"urn:uuid:installation"_s;
    made.generatedAt = base::UtcTime(1772355700000);
    made.origin = SmallLedger::origin();
    made.keys = {{m_ledger->key.publicKey(), 1}};
    made.checkpoint = m_ledger->checkpoints.back().note;
    made.checkpoints = {{4, m_ledger->checkpoints[3].note, {}}};
    made.context = contextText();
    made.signer = m_ledger->key.publicKey();
    return made;
}

base::Result<ExportSummary> ExportsTest::write(const QString &form, QIODevice &device, const ExportOptions &options) const
{
    const EntrySource next = SmallLedger::handOut(m_ledger->entries);
    if (form == u"ndjson")
        return exportNdjson(device, next, options);
    if (form == u"xml")
        return exportXml(device, next, options);
    return exportJsonLd(device, head(), next, m_ledger->key.signFunction(), options);
}

QByteArray ExportsTest::written(const QString &form) const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto summary = write(form, buffer, options());
    if (!summary || summary->sha256 != base::Sha256::of(buffer.data()) || summary->byteLength != buffer.data().size())
        return {};
    return buffer.data();
}

VerifyReport ExportsTest::check(const QByteArray &text) const
{
    const auto source = readExport(text, m_ledger->checkpoints.back().note);
    if (!source)
        return {};
    VerifyOptions options;
    options.pinned = m_ledger->key.publicKey();
    options.legal = &workflow::isLegal;
    return verify(source.value(), &test_keys::verify, options).value();
}

void ExportsTest::writesNdjsonThatSha256sumCanCheck()
{
    const QList<QByteArray> lines = written(u"ndjson"_s).split('\n');
    QCOMPARE(lines.size(), qsizetype(m_ledger->entries.size()) + 1);
    QVERIFY(lines.last().isEmpty());
    for (qsizetype i = 1; i + 1 < lines.size(); ++i) {
        const QString previous = base::parseJson(lines[i]).value()[u"previous_hash"].toString();
        QCOMPARE(previous, base::Sha256::of(lines[i - 1]).hex());
    }
}

void ExportsTest::readsBackWhatItWrote()
{
    QFETCH(QString, form);
    const QByteArray text = written(form);
    QVERIFY(!text.isEmpty());
    const VerifyReport report = check(text);
    QVERIFY2(report.valid, qPrintable(failures(report)));
    QCOMPARE(report.entries, std::int64_t(m_ledger->entries.size()));
    QCOMPARE(report.root, m_ledger->tree.root());
    const auto source = readExport(text);
    for (const SealedEntry &entry : m_ledger->entries)
        QCOMPARE(source->next().value(), entry);
    QVERIFY(!source->next());
}

void ExportsTest::noticesOneAlteredByteInAnyEntry()
{
    QFETCH(QString, form);
    const QByteArray text = written(form);
    for (size_t seq = 0; seq < m_ledger->entries.size(); ++seq) {
        SmallLedger altered = *m_ledger;
        altered.rewrite(seq, "192.0.2.17", "192.0.2.18", false);
        QByteArray other = text;
        const QByteArray before = form == u"xml" ? m_ledger->entries[seq].canonical.toBase64() : m_ledger->entries[seq].canonical.left(200);
        const QByteArray after = form == u"xml" ? altered.entries[seq].canonical.toBase64() : QByteArray(before).replace("urn:", "urx:");
        other.replace(before, after);
        if (form == u"jsonld") { // entry_hash stands inside, so the whole bytes are not found as they were
            const qsizetype at = text.indexOf(m_ledger->entries[seq].hash.hex().toLatin1());
            const qsizetype ip = text.indexOf("192.0.2.17", at);
            QVERIFY(ip > at);
            other = text;
            other[ip + 9] = '8';
        }
        QVERIFY(other != text);
        const VerifyReport report = check(other);
        QVERIFY(!report.valid);
        QVERIFY(report.firstBroken);
        QCOMPARE(report.firstBroken->seq, std::int64_t(seq));
    }
}

void ExportsTest::noticesAnAlterationOutsideTheEntries_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("time") << QByteArray("2026-03-01T09:01:40.000Z") << QByteArray("2026-03-01T09:01:41.000Z");
    QTest::newRow("who made it") << QByteArray("\"generated_by\":\"urn:uuid:i") << QByteArray("\"generated_by\":\"urn:uuid:j");
    QTest::newRow("first size of a key") << QByteArray("\"first_size\":1") << QByteArray("\"first_size\":2");
    QTest::newRow("one member more") << QByteArray("\"scope\":\"full\"") << QByteArray("\"scope\":\"full\",\"scopf\":1");
    QTest::newRow("proof value") << QByteArray("\"proofValue\":\"z") << QByteArray("\"proofValue\":\"z2");
    QTest::newRow("no proof") << QByteArray(",\"proof\":{") << QByteArray(",\"prooof\":{");
}

void ExportsTest::noticesAnAlterationOutsideTheEntries()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const QByteArray text = written(u"jsonld"_s);
    QVERIFY(text.contains(before));
    const VerifyReport report = check(QByteArray(text).replace(before, after));
    QVERIFY(!report.valid);
    QVERIFY(!report.firstBroken);
    QVERIFY2(failures(report).contains(u"PROOF"), qPrintable(failures(report)));
}

void ExportsTest::noticesSwappedMeaningsInTheContext()
{
    // Even whoever holds the key cannot change what the words mean: entry 0 names the context.
    JsonLdHead swapped = head();
    swapped.context.replace("prov#wasAssociatedWith", "prov#wasInvalidatedBy!");
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(exportJsonLd(buffer, swapped, SmallLedger::handOut(m_ledger->entries), m_ledger->key.signFunction(), options()).ok());
    const VerifyReport report = check(buffer.data());
    QVERIFY(!report.valid);
    QCOMPARE(failures(report), u"CONTEXT CONTEXT_DIFFERS"_s);
}

void ExportsTest::writesMembersInOrderAndTheProofLast()
{
    const QByteArray text = written(u"jsonld"_s);
    const QByteArray line = text.chopped(1);
    const base::Json document = base::parseJson(line).value();
    base::Json::Object bare = document.object();
    bare.erase(u"proof"_s);
    const QByteArray canonical = base::canonicalJson(bare);
    QCOMPARE(line.left(canonical.size() - 1), canonical.chopped(1));
    QVERIFY(line.sliced(canonical.size() - 1).startsWith(",\"proof\":{"));
    QVERIFY(!document[u"proof"].contains(u"@context"));
}

void ExportsTest::describesEveryMemberOfAnEntryInTheContext()
{
    Draft draft = SmallLedger::draft();
    draft.occurredAt = u"2026-03-01"_s;
    draft.occurredPrecision = u"day"_s;
    draft.occurredZone = u"Europe/Amsterdam"_s;
    draft.payloadHash = base::Sha256::of("x");
    draft.produced = draft.artifacts = {{u"urn:uuid:a"_s, u"t"_s, base::Sha256::of("x"), 1, u"text/plain"_s}};
    draft.submissionIri = u"urn:uuid:s"_s;
    draft.submissionId = draft.siteId = draft.jurisdiction = draft.errorType = draft.reason = draft.corrects = u"x"_s;
    draft.submissionSeq = 0;
    draft.submissionPreviousHash = base::Digest().hex();
    draft.stateFrom = draft.stateTo = domain::State::Draft;
    draft.changes.append(base::Json::Object{{u"op"_s, u"test"_s}});
    draft.details.set(u"x"_s, 1);
    SmallLedger ledger;
    ledger.add(draft);
    const base::Json context = base::parseJson(contextText()).value();
    const base::Json entry = read(ledger.entries.back()).value();
    for (const auto &[name, value] : entry.object())
        QVERIFY2(context.contains(name), qPrintable(name));
    for (const QStringView node : {u"association", u"recorded_by", u"submission"}) {
        for (const auto &[name, value] : entry[node].object())
            QVERIFY2(context.contains(name), qPrintable(name));
    }
    const base::Json document = base::parseJson(written(u"jsonld"_s)).value();
    for (const auto &[name, value] : document.object())
        QVERIFY2(name == u"@context" || context.contains(name), qPrintable(name));
}

void ExportsTest::satisfiesTheDicomSchema()
{
    if (QStandardPaths::findExecutable(u"xmllint"_s).isEmpty())
        QSKIP("no xmllint on this machine");
    const QByteArray text = written(u"xml"_s);
    QTemporaryDir folder;
    int messages = 0;
    QStringList files;
    for (qsizetype at = text.indexOf("<AuditMessage>"); at >= 0; at = text.indexOf("<AuditMessage>", at + 1)) {
        const qsizetype end = text.indexOf("</AuditMessage>", at) + qstrlen("</AuditMessage>");
        files.append(folder.filePath(u"%1.xml"_s.arg(messages++)));
        QFile file(files.last());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.sliced(at, end - at));
    }
    QCOMPARE(messages, int(m_ledger->entries.size()));
    QProcess xmllint;
    xmllint.start(u"xmllint"_s, QStringList{u"--noout"_s, u"--schema"_s, QStringLiteral(CHANCERY_TEST_DATA "/vectors/dicom-audit/audit-message.xsd")} + files);
    QVERIFY(xmllint.waitForFinished());
    QVERIFY2(xmllint.exitCode() == 0, xmllint.readAllStandardError().constData());
}

void ExportsTest::keepsXmlReadableWhateverTheText()
{
    SmallLedger ledger;
    Draft draft = SmallLedger::draft();
    draft.agent.printedName = u"bell \u0007 and \u001b"_s;
    ledger.add(draft);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(exportXml(buffer, SmallLedger::handOut(ledger.entries), {2, {}, {}}).ok());
    QXmlStreamReader xml(buffer.data());
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    const auto source = readExport(buffer.data());
    QCOMPARE(source->next().value(), ledger.entries[0]);
    QCOMPARE(source->next().value(), ledger.entries[1]);
}

void ExportsTest::noticesWhatAPersonReadsInXmlAltered()
{
    const QByteArray text = written(u"xml"_s);
    const qsizetype at = text.indexOf("EventDateTime=\"2026", text.size() / 2);
    QVERIFY(at > 0);
    QByteArray other = text;
    other.replace(at, 19, "EventDateTime=\"2019");
    const VerifyReport report = check(other);
    QVERIFY(!report.valid);
    QCOMPARE(report.firstBroken->seq, std::int64_t(text.left(at).count("<AuditMessage") - 1));
    QByteArray spaced = text; // how it is laid out says nothing
    spaced.replace("<AuditMessage", "\n\n  <AuditMessage");
    QVERIFY(check(spaced).valid);
}

void ExportsTest::refusesXmlThatDeclaresEntities()
{
    QByteArray text = written(u"xml"_s);
    text.insert(text.indexOf("?>") + 2, "<!DOCTYPE LedgerExport [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>");
    QVERIFY(!readExport(text).ok());
}

void ExportsTest::stopsAtAFullDisk()
{
    QFETCH(QString, form);
    FullDevice device;
    const auto summary = write(form, device, options());
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, u"EXPORT_UNWRITABLE"_s);
    QCOMPARE(summary.error().kind, base::ErrorKind::Io);
}

void ExportsTest::refusesToExportFewerEntriesThanTheTreeHas()
{
    QFETCH(QString, form);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ExportOptions more = options();
    ++more.treeSize;
    const auto summary = write(form, buffer, more);
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, u"EXPORT_INCOMPLETE"_s);
}

void ExportsTest::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ExportOptions stopped = options();
    stopped.stop = stop.get_token();
    QCOMPARE(write(u"ndjson"_s, buffer, stopped).error().kind, base::ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(ExportsTest)
#include "tst_exports.moc"
