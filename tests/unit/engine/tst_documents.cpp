// SPDX-License-Identifier: GPL-3.0-or-later
// What may be attached and described, and how a wrong document is taken out of a draft.
#include "core/engine/document_check.h"
#include "core/store/reader.h"
#include "tests/support/workspace_builder.h"

#include <QtTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace chancery;
using domain::State;
using domain::SubmissionId;

class TestDocuments : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::WorkspaceBuilder> m_work;
    QString m_id;

    SubmissionId id() const { return SubmissionId(m_id); }
    engine::AttachDocuments attaching(engine::AttachItem item)
    {
        item.path = m_work->file(u"a.pdf"_s, "%PDF-1.4 a");
        return {id(), {item}};
    }
    void refused(const engine::Command &command, const QString &code)
    {
        const auto asked = m_work->ask(command);
        QVERIFY2(!asked.ok(), qPrintable(code));
        QCOMPARE(asked.error().code, code);
    }
    QString blobOf(const domain::Document &document) const
    {
        const QString hex = document.sha256.hex();
        return m_work->folder() + u"/vault/"_s + hex.left(2) + u'/' + hex.mid(2);
    }

private Q_SLOTS:
    void init()
    {
        m_work = std::make_unique<test::WorkspaceBuilder>();
        m_id = m_work->submission(u"EU-NL"_s);
    }

    void aClassThatNobodyKnowsIsRefusedWithThoseThatAreKnown()
    {
        const auto asked = m_work->ask(attaching({.documentClass = u"nonsense"_s, .version = u"1"_s}));
        QVERIFY(!asked.ok());
        QCOMPARE(asked.error().code, u"CLASS_UNKNOWN"_s);
        const QStringList known = asked.error().values.value(u"known"_s).split(u", "_s);
        for (const QString &each : {u"protocol"_s, u"fdf"_s, u"other"_s, u"recruitment"_s})
            QVERIFY2(known.contains(each), qPrintable(each));
        for (const domain::DocumentDemand &demand : m_work->read(m_id).obligations.documents)
            QVERIFY2(known.contains(demand.documentClass), qPrintable(demand.documentClass));
        QVERIFY(m_work->read(m_id).documents.empty());
    }

    void aLanguageIsOne()
    {
        for (const QString &wrong : {u"zzz"_s, u"Dutch please"_s, u"nl_NL"_s, u"-"_s})
            refused(attaching({.documentClass = u"protocol"_s, .version = u"1"_s, .language = wrong}), u"LANGUAGE_UNKNOWN"_s);
        for (const QString &right : {u"nl"_s, u"en-GB"_s, u"zh-Hant-TW"_s})
            m_work->must(engine::AttachDocuments{id(), {{.path = m_work->file(right + u".pdf"_s, "%PDF-1.4 " + right.toUtf8()), .documentClass = u"protocol"_s, .version = u"1"_s, .language = right}}});
    }

    void theSameBytesOtherwiseDescribedAreNotDroppedSilently()
    {
        m_work->must(attaching({.documentClass = u"protocol"_s, .version = u"1.0"_s, .date = QDate(2026, 2, 1)}));
        refused(attaching({.documentClass = u"protocol"_s, .version = u"2.0"_s, .date = QDate(2026, 2, 1)}), u"SAME_BYTES_OTHERWISE_DESCRIBED"_s);
        QCOMPARE(m_work->read(m_id).documents.size(), size_t(1));
        QCOMPARE(m_work->read(m_id).documents.front().version, u"1.0"_s);
    }

    void aWithdrawnDocumentStaysOnRecordAndCountsNoLonger()
    {
        m_work->complete(m_id);
        m_work->must(engine::Advance{id(), State::PreValidation, {}, {}});
        const domain::Document protocol = *m_work->read(m_id).current(u"protocol").front();
        refused(engine::WithdrawDocument{id(), protocol.id, u"  "_s}, u"FIELD_MISSING"_s);
        m_work->must(engine::WithdrawDocument{id(), protocol.id, u"wrong study"_s});
        const domain::Submission now = m_work->read(m_id);
        QCOMPARE(now.state, State::Draft);
        QVERIFY(now.rollback.has_value());
        QCOMPARE(now.rollback->reasons.front().first, u"DOCUMENT_WITHDRAWN"_s);
        QVERIFY(now.current(u"protocol").empty());
        QCOMPARE(now.document(protocol.id)->withdrawnReason, u"wrong study"_s);
        QVERIFY(QFile::exists(blobOf(protocol)));
        refused(engine::WithdrawDocument{id(), protocol.id, u"again"_s}, u"DOCUMENT_NOT_CURRENT"_s);
        m_work->reopen();
        QVERIFY2(m_work->read(m_id).current(u"protocol").empty(), "the record says it, not the session");
    }

    void whatWasSentIsNotWithdrawn()
    {
        m_work->submit(m_id);
        refused(engine::WithdrawDocument{id(), m_work->read(m_id).documents.front().id, u"why"_s}, u"DOCUMENT_SENT"_s);
    }

    void attachingToWhatWasSentSaysWhereItWent()
    {
        m_work->submit(m_id);
        const auto first = std::get<engine::Attached>(m_work->must(attaching({.documentClass = u"recruitment"_s, .version = u"1"_s})).answer);
        QVERIFY(first.amendment && first.amendment->opened);
        const auto second = std::get<engine::Attached>(m_work->must(engine::AttachDocuments{id(), {{.path = m_work->file(u"b.pdf"_s, "%PDF-1.4 b"), .documentClass = u"recruitment"_s, .version = u"1"_s}}}).answer);
        QVERIFY(second.amendment && !second.amendment->opened);
        QCOMPARE(second.amendment->id, first.amendment->id);
        const auto findings = m_work->read(m_id).findings;
        const auto raised = std::ranges::find(findings, u"CHANGED_AFTER_SUBMISSION"_s, &domain::Finding::check);
        QVERIFY(raised != findings.end());
        QVERIFY(raised->values.contains(u"new_file"_s));
        QCOMPARE(raised->values.value(u"amendment"_s), first.amendment->id.text());
    }

    void nothingIsAddedToAClosedFile()
    {
        m_work->submit(m_id);
        m_work->must(engine::RecordAnswer{.submission = id(), .kind = domain::AnswerKind::Acknowledgement, .letterPath = m_work->file(u"l.pdf"_s, "%PDF-1.4 l"),
                                          .on = m_work->clock().today(), .text = u"incomplete"_s, .intakeRejected = true});
        m_work->must(engine::Advance{id(), State::Rejected, {}, {}});
        refused(attaching({.documentClass = u"other"_s, .version = u"1"_s}), u"ATTACH_TO_REJECTED"_s);
        m_work->must(engine::Advance{id(), State::Archived, u"closed"_s, {}});
        refused(attaching({.documentClass = u"other"_s, .version = u"1"_s}), u"ARCHIVED"_s);
        QVERIFY(!m_work->ask(engine::WithdrawDocument{id(), m_work->read(m_id).documents.front().id, u"why"_s}).ok());
    }

    void aDocumentIsSavedAsItWasTakenInAndThatStandsOnRecord()
    {
        const QString protocol = m_work->attach(m_id, u"protocol"_s);
        const domain::Document document = *m_work->read(m_id).document(domain::DocumentId(protocol));
        const QString path = m_work->scratch() + u"/copy.pdf"_s;
        m_work->must(engine::SaveDocument{id(), document.id, path});
        QFile copy(path);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(base::Sha256::of(copy.readAll()), document.sha256);
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const auto reader = store::Reader::open(m_work->folder());
        const auto entries = (*reader)->entries({.action = u"ARTIFACT_RELEASED"_s}, 0, 10);
        QCOMPARE(entries.size(), size_t(1));
        QVERIFY((*reader)->entry(entries.front().seq)->canonical.contains(document.sha256.hex().toLatin1()));
        // What cannot be proven leaves neither a file nor an entry.
        QVERIFY(QFile::resize(blobOf(document), 20));
        const QString broken = m_work->scratch() + u"/broken.pdf"_s;
        QVERIFY(!m_work->ask(engine::SaveDocument{id(), document.id, broken}).ok());
        QVERIFY(!QFile::exists(broken));
        QCOMPARE((*reader)->entries({.action = u"ARTIFACT_RELEASED"_s}, 0, 10).size(), size_t(1));
    }

    void theWorkspacesOwnFilesAreLeftAlone()
    {
        const QString database = m_work->folder() + u"/workspace.sqlite"_s;
        const QString link = m_work->scratch() + u"/link.pdf"_s;
        const QString twin = m_work->scratch() + u"/twin.pdf"_s;
        QVERIFY(QFile::link(database, link));
        QCOMPARE(::link(QFile::encodeName(database).constData(), QFile::encodeName(twin).constData()), 0);
        for (const QString &path : {database, link, twin, database + u"-wal"_s}) {
            const auto attached = m_work->ask(engine::AttachDocuments{id(), {{.path = path, .documentClass = u"other"_s, .version = u"1"_s}}});
            QVERIFY2(!attached.ok() || std::get<engine::Attached>(attached->answer).documents.empty(), qPrintable(path));
        }
        for (const QString &path : {database, link, m_work->folder() + u"/vault/new.jsonld"_s}) {
            QCOMPARE(m_work->ask(engine::ExportLedger{engine::ExportFormat::Ndjson, path, {}}).error().code, u"FILE_OF_WORKSPACE"_s);
            QCOMPARE(m_work->ask(engine::SaveDocument{id(), domain::DocumentId(m_work->attach(m_id, u"protocol"_s)), path}).error().code, u"FILE_OF_WORKSPACE"_s);
            QCOMPARE(m_work->ask(engine::BackUp{path}).error().code, u"FILE_OF_WORKSPACE"_s);
        }
        QVERIFY(m_work->ask(engine::VerifyLedger{}).ok());
    }

    void storedBytesAreCheckedWithoutWriting()
    {
        m_work->attach(m_id, u"protocol"_s);
        m_work->attach(m_id, u"icf"_s);
        const domain::Submission submission = m_work->read(m_id);
        QVERIFY(QFile::remove(blobOf(submission.documents.front())));
        QFile blob(blobOf(submission.documents.back()));
        QVERIFY(blob.open(QIODevice::ReadWrite));
        blob.seek(blob.size() - 5);
        blob.write("XYZ");
        blob.close();
        const std::int64_t entries = m_work->read(m_id).lastSeq;
        const auto reader = store::Reader::open(m_work->folder());
        QVERIFY(reader.ok());
        const auto verified = engine::checkDocuments(m_work->folder(), m_work->world(), **reader, id(), {});
        QVERIFY(verified.ok());
        QCOMPARE(verified->checked, 2);
        QCOMPARE(verified->damaged.size(), size_t(2));
        QCOMPARE(verified->damaged.front().found, u"missing"_s);
        QCOMPARE(verified->damaged.front().file, submission.documents.front().fileName);
        QCOMPARE(verified->damaged.back().found, u"altered"_s);
        QCOMPARE(m_work->read(m_id).lastSeq, entries);
    }

    void whatAWithdrawnDocumentReplacedCountsAgain()
    {
        const QString right = m_work->attach(m_id, u"protocol"_s, u"protocol_right_v1.0.pdf"_s);
        const auto wrong = std::get<engine::Attached>(m_work->must(engine::AttachDocuments{id(), {{.path = m_work->file(u"wrong.pdf"_s, "%PDF-1.4 wrong"),
            .documentClass = u"protocol"_s, .version = u"1.0"_s, .date = QDate(2026, 2, 1), .language = u"en"_s, .subject = {}, .expires = {}}}}).answer).documents.front();
        QCOMPARE(wrong.replaces.text(), right);
        QVERIFY(!m_work->read(m_id).document(domain::DocumentId(right))->isCurrent());
        m_work->must(engine::WithdrawDocument{id(), wrong.id, u"not this one"_s});
        QVERIFY(m_work->read(m_id).document(domain::DocumentId(right))->isCurrent());
    }

    void aRollBackNamesTheDocumentsAndWhatWasFound()
    {
        m_work->complete(m_id);
        m_work->must(engine::Advance{id(), State::PreValidation, {}, {}});
        for (const domain::Finding &each : m_work->read(m_id).findings) {
            if (each.blocks() && each.category == domain::Category::BlockingComplianceViolation)
                m_work->must(engine::ResolveFinding{id(), each.id, u"checked on paper"_s, {}});
        }
        m_work->must(engine::LockPackage{id()});
        const domain::Document protocol = *m_work->read(m_id).current(u"protocol").front();
        QVERIFY(QFile::remove(blobOf(protocol)));
        m_work->must(engine::Advance{id(), State::Submitted, {}, {}});
        const domain::Submission now = m_work->read(m_id);
        QCOMPARE(now.state, State::Draft);
        const auto &reasons = now.rollback->reasons;
        const auto bytes = std::ranges::find(reasons, u"BYTES_MATCH_LOCK"_s, &std::pair<QString, QString>::first);
        QVERIFY(bytes != reasons.end());
        QVERIFY2(bytes->second.contains(protocol.fileName) && bytes->second.contains(protocol.sha256.hex()) && bytes->second.contains(u"found=missing"_s),
                 qPrintable(bytes->second));
        QCOMPARE(now.document(protocol.id)->found, u"missing"_s);
    }
};

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
