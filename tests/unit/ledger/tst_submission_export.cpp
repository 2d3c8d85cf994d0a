// SPDX-License-Identifier: GPL-3.0-or-later
// One submission's history as a file: it verifies alone, tells nothing of others, and cannot leave an entry out unseen.
#include "core/base/canonical_json.h"
#include "core/ledger/export_jsonld.h"
#include "core/ledger/export_reader.h"
#include "resources/resources.h"
#include "small_ledger.h"
#include "verifying.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace chancery;
using namespace chancery::ledger;
using namespace Qt::StringLiterals;
using verifying::check, verifying::finding, verifying::result;

namespace {

QByteArray contextText()
{
    QFile file(u":/context.jsonld"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SubmissionExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void verifiesAlone();
    void tellsNothingOfOthers();
    void bringsTheGrantsItReliesOn();
    void findsAnEntryLeftOut_data();
    void findsAnEntryLeftOut();
    void findsAnAlteredProof();
    void comparesWithCheckpointsThatItCarries();
    void refusesASubmissionThatIsNotThere();
    void refusesACheckpointOfAnotherTree();

private:
    void tell(const QString &iri, const Agent &by);
    JsonLdHead head() const;
    base::Result<ExportSummary> write(QIODevice &device, const QString &iri, const JsonLdHead &with) const;
    QByteArray written(const QString &iri) const;
    static QByteArray without(const QByteArray &text, std::int64_t seq);

    std::unique_ptr<SmallLedger> m_ledger;
    std::map<QString, std::pair<std::int64_t, base::Digest>> m_places;
    test_keys::Key m_oldKey{'a'};
    std::int64_t m_rotated = 0;
    std::int64_t m_relied = 0;
};

void SubmissionExportTest::tell(const QString &iri, const Agent &by)
{
    auto &[seq, last] = m_places[iri];
    Draft draft = SmallLedger::draft();
    draft.agent = by;
    draft.submissionIri = iri;
    draft.submissionSeq = seq++;
    draft.submissionPreviousHash = last.hex();
    m_ledger->add(draft);
    last = m_ledger->entries.back().hash;
}

void SubmissionExportTest::initTestCase()
{
    resources::load();
    m_ledger = std::make_unique<SmallLedger>(base::Sha256::of(base::canonicalJson(base::parseJson(contextText()).value())).hex());
    Draft person = SmallLedger::draft(u"USER_CREATED"_s);
    person.details.set(u"person"_s, base::Json::Object{{u"id"_s, u"a.ruiz"_s}, {u"iri"_s, u"urn:uuid:ruiz"_s}, {u"printed_name"_s, u"Ana Ruiz"_s}});
    m_ledger->add(person);
    Draft grant = SmallLedger::draft(u"ROLE_GRANTED"_s);
    grant.details.set(u"person"_s, u"a.ruiz"_s);
    grant.details.set(u"role"_s, u"Coordinator"_s);
    m_ledger->add(grant);
    m_relied = std::int64_t(m_ledger->entries.size()) - 1;
    grant.details.set(u"role"_s, u"Auditor"_s);
    m_ledger->add(grant); // nothing relies on it
    const Agent ana{u"urn:uuid:ruiz"_s, false, u"Ana Ruiz"_s, u"Coordinator"_s, m_ledger->idOf(size_t(m_relied)), u"password"_s};
    for (int i = 0; i < 20; ++i)
        tell(i % 3 == 0 ? u"urn:uuid:mine"_s : u"urn:uuid:other%1"_s.arg(i % 3), i % 2 == 0 ? ana : SmallLedger::draft().agent);
    Draft rotation = SmallLedger::draft(u"KEY_ROTATED"_s);
    m_ledger->key = test_keys::Key('b');
    rotation.extra.set(u"signing_key"_s, m_ledger->keyNode());
    m_ledger->add(rotation);
    m_rotated = std::int64_t(m_ledger->entries.size());
    QByteArray &note = m_ledger->checkpoints.back().note;
    note = addSignature(note, SmallLedger::origin(), m_oldKey.publicKey(), m_oldKey.signFunction()).value();
    for (int i = 0; i < 7; ++i)
        tell(i % 2 == 0 ? u"urn:uuid:mine"_s : u"urn:uuid:other1"_s, ana);
}

JsonLdHead SubmissionExportTest::head() const
{
    JsonLdHead made;
    made.id = u"urn:uuid:export"_s;
    made.generatedBy = u"urn:uuid:installation"_s;
    made.generatedAt = base::UtcTime(1772355700000);
    made.origin = SmallLedger::origin();
    made.keys = {{m_oldKey.publicKey(), 1}, {m_ledger->key.publicKey(), m_rotated}};
    made.checkpoint = m_ledger->checkpoints.back().note;
    made.checkpoints = {{9, m_ledger->checkpoints[8].note, {}}, {m_rotated, m_ledger->checkpoints[size_t(m_rotated - 1)].note, {}}};
    made.context = contextText();
    made.signer = m_ledger->key.publicKey();
    return made;
}

base::Result<ExportSummary> SubmissionExportTest::write(QIODevice &device, const QString &iri, const JsonLdHead &with) const
{
    const auto open = [this] { return EntrySource(SmallLedger::handOut(m_ledger->entries)); };
    return exportSubmission(device, with, iri, open, m_ledger->key.signFunction(), {std::int64_t(m_ledger->entries.size()), {}, {}});
}

QByteArray SubmissionExportTest::written(const QString &iri) const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return write(buffer, iri, head()) ? buffer.data() : QByteArray();
}

void SubmissionExportTest::verifiesAlone()
{
    const QByteArray text = written(u"urn:uuid:mine"_s);
    VerifyOptions options;
    options.pinned = m_oldKey.publicKey();
    const auto source = readExport(text);
    QVERIFY(source);
    QVERIFY(source->scope);
    QCOMPARE(source->scope->count, m_places[u"urn:uuid:mine"_s].first);
    const VerifyReport report = check(source.value(), options);
    QCOMPARE(finding(report), u"valid"_s);
    QCOMPARE(report.size, std::int64_t(m_ledger->entries.size()));
    QCOMPARE(report.root, m_ledger->tree.root());
    QVERIFY(report.coverage.contains(u"PINNED_KEY"_s));
    QVERIFY(result(report, u"PROOF"_s).ok && result(report, u"V11"_s).run && result(report, u"V13"_s).ok);
}

void SubmissionExportTest::tellsNothingOfOthers()
{
    const QByteArray text = written(u"urn:uuid:mine"_s);
    QVERIFY(text.contains("urn:uuid:mine"));
    QVERIFY(!text.contains("urn:uuid:other1") && !text.contains("urn:uuid:other2"));
    QVERIFY(!text.contains("USER_CREATED"));
}

void SubmissionExportTest::bringsTheGrantsItReliesOn()
{
    const base::Json document = base::parseJson(written(u"urn:uuid:mine"_s)).value();
    QStringList grants;
    for (const base::Json &entry : document[u"entries"].array()) {
        if (entry[u"action"].toString() == u"ROLE_GRANTED")
            grants.append(entry[u"id"].toString());
    }
    QCOMPARE(grants, QStringList{m_ledger->idOf(size_t(m_relied))});
}

QByteArray SubmissionExportTest::without(const QByteArray &text, std::int64_t seq)
{
    base::Json document = base::parseJson(text).value();
    for (const QString &list : {u"entries"_s, u"inclusion_proofs"_s}) {
        base::Json::Array kept;
        for (const base::Json &each : document[list].array()) {
            if (each[u"seq"].toInt() != seq)
                kept.push_back(each);
        }
        document.set(list, kept);
    }
    return base::canonicalJson(document);
}

void SubmissionExportTest::findsAnEntryLeftOut_data()
{
    QTest::addColumn<int>("number");
    for (int number = 0; number < 11; ++number)
        QTest::addRow("%d", number) << number;
}

void SubmissionExportTest::findsAnEntryLeftOut()
{
    QFETCH(int, number);
    const QByteArray text = written(u"urn:uuid:mine"_s);
    std::vector<std::int64_t> own;
    const base::Json document = base::parseJson(text).value();
    for (const base::Json &entry : document[u"entries"].array()) {
        if (entry.contains(u"submission"))
            own.push_back(entry[u"seq"].toInt());
    }
    QCOMPARE(own.size(), size_t(11));
    const VerifyReport report = check(readExport(without(text, own[size_t(number)])).value());
    QVERIFY(!report.valid);
    QVERIFY(!result(report, u"V11"_s).ok);
    if (number < 10)
        QCOMPARE(finding(report), u"%1 V11 SUBMISSION_ENTRY_MISSING"_s.arg(own[size_t(number) + 1]));
    else
        QCOMPARE(result(report, u"V11"_s).note, u"COUNT_DIFFERS"_s);
}

void SubmissionExportTest::findsAnAlteredProof()
{
    base::Json document = base::parseJson(written(u"urn:uuid:mine"_s)).value();
    base::Json::Array proofs = document[u"inclusion_proofs"].array();
    const base::Json other = proofs[2];
    proofs[3].set(u"tlog_proof"_s, QString(other[u"tlog_proof"].toString()).replace(u"index %1\n"_s.arg(other[u"seq"].toInt()),
                                                                                    u"index %1\n"_s.arg(proofs[3][u"seq"].toInt())));
    document.set(u"inclusion_proofs"_s, proofs);
    const VerifyReport report = check(readExport(base::canonicalJson(document)).value());
    QCOMPARE(finding(report), u"%1 V6 NOT_INCLUDED"_s.arg(proofs[3][u"seq"].toInt()));
}

void SubmissionExportTest::comparesWithCheckpointsThatItCarries()
{
    const QByteArray text = written(u"urn:uuid:mine"_s);
    VerifyOptions options;
    options.seen = {readCheckpoint(m_ledger->checkpoints[8].note).value(), readCheckpoint(m_ledger->checkpoints[9].note).value()};
    const VerifyReport report = check(readExport(text).value(), options);
    QCOMPARE(finding(report), u"valid"_s);
    QVERIFY(report.coverage.contains(u"SEEN_AT size=9"_s));
    QVERIFY(report.warnings.contains(u"SEEN_NOT_COMPARABLE size=10"_s));
    options.seen[0].root = base::Sha256::of("a fork");
    QCOMPARE(finding(check(readExport(text).value(), options)), u"0 V8 SEEN_DIFFERS"_s);
}

void SubmissionExportTest::refusesASubmissionThatIsNotThere()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto summary = write(buffer, u"urn:uuid:nobody"_s, head());
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, u"NO_SUBMISSION"_s);
}

void SubmissionExportTest::refusesACheckpointOfAnotherTree()
{
    JsonLdHead old = head();
    old.checkpoint = m_ledger->checkpoints[8].note;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QCOMPARE(write(buffer, u"urn:uuid:mine"_s, old).error().code, u"EXPORT_INCOMPLETE"_s);
}

QTEST_GUILESS_MAIN(SubmissionExportTest)
#include "tst_submission_export.moc"
