// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing drifts silently: a new version, a changed byte in the vault, a source file edited on disk.
#include "tests/support/workspace_builder.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using domain::State;
using domain::SubmissionId;

class TestChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSourceFileEditedOnDiskResetsWhatWasValidated();
    void aByteChangedInTheVaultSendsTheSubmissionBackToDraft();
    void aDocumentAfterSubmissionGoesIntoALinkedAmendment();
    void theSameBytesAreRecognised();
    void aCorrectionKeepsTheOldWords();
    void whatTheLeadReceivesIsRecordedOnEach();
};

namespace {

QString validated(test::WorkspaceBuilder &work)
{
    const QString id = work.submission(u"EU-NL"_s);
    work.complete(id);
    work.must(engine::Advance{SubmissionId(id), State::PreValidation, {}, {}});
    return id;
}

QString blobOf(const test::WorkspaceBuilder &work, const domain::Document &document)
{
    const QString hex = document.sha256.hex();
    return work.folder() + u"/vault/"_s + hex.left(2) + u'/' + hex.mid(2);
}

} // namespace

void TestChanges::aSourceFileEditedOnDiskResetsWhatWasValidated()
{
    test::WorkspaceBuilder work;
    const QString id = validated(work);
    QVERIFY(work.read(id).validation.has_value());
    work.file(u"protocol_v1.0_2026-02-01.pdf"_s, "%PDF-1.4 edited by somebody");
    work.must(engine::CheckSources{});
    const domain::Submission now = work.read(id);
    QCOMPARE(now.state, State::Draft);
    QVERIFY(!now.validation.has_value());
    QVERIFY(now.current(u"protocol").front()->sourceChanged);
    QVERIFY(now.rollback.has_value());
    QCOMPARE(now.rollback->reasons.front().first, u"SOURCE_CHANGED"_s);
}

void TestChanges::aByteChangedInTheVaultSendsTheSubmissionBackToDraft()
{
    test::WorkspaceBuilder work;
    const QString id = validated(work);
    const domain::Document protocol = *work.read(id).current(u"protocol").front();
    QFile blob(blobOf(work, protocol));
    QVERIFY(blob.open(QIODevice::ReadWrite));
    blob.seek(blob.size() - 5);
    const char there = blob.peek(1).at(0);
    blob.write(QByteArray(1, char(there ^ 1)));
    blob.close();
    const auto verified = std::get<engine::Verified>(work.must(engine::VerifyDocuments{SubmissionId(id)}).answer);
    QCOMPARE(verified.damaged.size(), size_t(1));
    QCOMPARE(verified.damaged.front().document, protocol.id);
    QCOMPARE(work.read(id).state, State::Draft);
    QVERIFY(work.read(id).current(u"protocol").front()->damaged);
}

void TestChanges::aDocumentAfterSubmissionGoesIntoALinkedAmendment()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    work.submit(id);
    const domain::Submission before = work.read(id);
    work.attach(id, u"protocol"_s, u"protocol_v2.0_2026-02-20.pdf"_s);
    const domain::Submission after = work.read(id);
    QCOMPARE(after.state, State::Submitted);
    QCOMPARE(after.documents.size(), before.documents.size());
    QCOMPARE(after.lock, before.lock);
    QVERIFY(std::ranges::any_of(after.findings, [](const domain::Finding &each) { return each.check == u"CHANGED_AFTER_SUBMISSION"; }));
    const domain::Submission amendment = work.read(u"SUB-0002"_s);
    QCOMPARE(amendment.relation, domain::Relation::Amends);
    QCOMPARE(amendment.relatedTo.text(), id);
    QCOMPARE(amendment.current(u"protocol").size(), size_t(1));
    QCOMPARE(amendment.current(u"protocol").front()->fileName, u"protocol_v2.0_2026-02-20.pdf"_s);
    QVERIFY(!amendment.current(u"icf").empty());
}

void TestChanges::theSameBytesAreRecognised()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    const QString first = work.attach(id, u"protocol"_s);
    const auto again = work.must(engine::AttachDocuments{SubmissionId(id), {{.path = work.scratch() + u"/protocol_v1.0_2026-02-01.pdf"_s, .documentClass = u"protocol"_s, .version = u"1.0"_s}}});
    const auto &attached = std::get<engine::Attached>(again.answer).documents.front();
    QCOMPARE(attached.duplicateOf.text(), first);
    QCOMPARE(again.receipt.seq, -1);
    QCOMPARE(work.read(id).documents.size(), size_t(1));
}

void TestChanges::aCorrectionKeepsTheOldWords()
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    const QString document = work.attach(id, u"protocol"_s);
    const auto outcome = work.must(engine::DescribeDocument{.submission = SubmissionId(id), .document = domain::DocumentId(document),
        .documentClass = u"protocol"_s, .version = u"1.1"_s, .language = u"en"_s, .subject = {}, .date = QDate(2026, 2, 1), .expires = {}, .reason = u"misread"_s});
    QCOMPARE(work.read(id).documents.front().version, u"1.1"_s);
    const auto reader = store::Reader::open(work.folder());
    const auto entry = (*reader)->entry(outcome.receipt.seq);
    QVERIFY(entry->canonical.contains(R"({"op":"test","path":"/version","value":"1.0"})"));
    QVERIFY(entry->canonical.contains(R"({"op":"replace","path":"/version","value":"1.1"})"));
}

void TestChanges::whatTheLeadReceivesIsRecordedOnEach()
{
    test::WorkspaceBuilder work;
    const QString lead = work.submission(u"US"_s, domain::Route::Central);
    const domain::Submission leading = work.read(lead);
    const QString site = std::get<engine::Created>(work.must(engine::CreateSite{{.study = leading.study, .name = u"Second"_s,
        .jurisdiction = u"US"_s, .investigator = u"B"_s, .timeZone = u"America/Chicago"_s}}).answer).id;
    const QString linked = std::get<engine::Created>(work.must(engine::CreateSubmission{.site = domain::SiteId(site), .route = domain::Route::Central, .lead = SubmissionId(lead)}).answer).id;
    work.submit(lead);
    work.must(engine::RecordAnswer{.submission = SubmissionId(lead), .kind = domain::AnswerKind::Acknowledgement,
                                   .letterPath = work.file(u"ack.pdf"_s, "%PDF-1.4 ack"), .on = work.clock().today()});
    QVERIFY(work.read(linked).acknowledgement.has_value());
    QCOMPARE(work.read(linked).state, State::Draft);
}

QTEST_GUILESS_MAIN(TestChanges)
#include "tst_changes.moc"
