// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does on the submission page besides attaching and moving: each by mouse and key, each seen in the record.
#include "tests/support/page_stage.h"
#include "ui/diagram/card_keeper.h"
#include "ui/diagram/diagram_view.h"
#include "ui/diagram/guard_card.h"
#include "ui/diagram/guard_row.h"
#include "ui/submission/advance_dialog.h"
#include "ui/submission/answer_dialog.h"
#include "ui/submission/documents_model.h"
#include "ui/submission/submission_page.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFrame>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;
using domain::State;
using ui::SubmissionPage;

class TstActs : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<SubmissionPage> m_page;
    QString m_id;

    WorkspaceBuilder &work() { return m_stage->builder; }
    domain::Submission now() { return work().read(m_id); }
    domain::SubmissionId id() const { return domain::SubmissionId(m_id); }

    void openPage(SubmissionPage::Tab tab)
    {
        m_page = std::make_unique<SubmissionPage>(*m_stage->desk, m_stage->answers, PageStage::choices());
        m_page->resize(1280, 900);
        m_page->show();
        m_page->reveal(m_id);
        m_page->setTab(tab);
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void press(const QObject *inside, const QString &name)
    {
        auto *button = child<QPushButton>(inside, name.toLatin1().constData());
        QVERIFY(button);
        QVERIFY2(button->isVisible() && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void record(domain::AnswerKind kind, const QString &text = {})
    {
        work().must(engine::RecordAnswer{.submission = id(), .kind = kind, .letterPath = work().file(u"letter %1.pdf"_s.arg(int(kind)), "%PDF-1.4 " + text.toUtf8()),
                                         .on = work().clock().today(), .text = text, .verifier = u"M. Visser"_s});
    }
    void toReview()
    {
        work().submit(m_id);
        record(domain::AnswerKind::Acknowledgement);
        work().must(engine::Advance{id(), State::UnderReview, {}, {}});
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<PageStage>();
        m_id = work().submission(u"EU-NL"_s);
    }
    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    void thePackageIsLockedByItsButtonAndTheButtonSaysWhyNotBefore()
    {
        work().complete(m_id);
        openPage(SubmissionPage::Documents);
        auto *lock = child<QPushButton>(m_page.get(), "lock");
        QVERIFY(!lock->isEnabled());
        QVERIFY2(lock->toolTip().contains(u"pre-validation"), qPrintable(lock->toolTip()));
        work().must(engine::Advance{id(), State::PreValidation, {}, {}});
        for (const domain::Finding &each : now().findings) {
            if (each.blocks() && each.category == domain::Category::BlockingComplianceViolation)
                work().must(engine::ResolveFinding{id(), each.id, u"checked on paper"_s, {}});
        }
        QTRY_VERIFY2(lock->isEnabled(), qPrintable(lock->toolTip()));
        QTest::mouseClick(lock, Qt::LeftButton);
        QVERIFY(m_stage->last<engine::LockPackage>());
        QTRY_VERIFY(now().lock.has_value());
        auto *said = child<QLabel>(m_page.get(), "said");
        QTRY_VERIFY(said->text().contains(now().lock->packageSha256.hex().left(8)));
        QTRY_VERIFY2(!lock->isEnabled() && lock->toolTip().contains(now().lock->version), qPrintable(lock->toolTip()));
    }

    void aDelegationIsRecordedOverItsLog()
    {
        work().attach(m_id, u"delegation-log"_s);
        openPage(SubmissionPage::Committee);
        press(m_page.get(), u"recordDelegation"_s);
        const QPointer<QDialog> dialog = openDialog();
        press(dialog, u"act"_s);
        QVERIFY2(m_stage->asked.empty(), "a delegation without a person is not asked for");
        typeInto(child<QLineEdit>(dialog, "person"), u"J. Bakker"_s);
        typeInto(child<QLineEdit>(dialog, "duties"), u"consent"_s);
        child<QCheckBox>(dialog, "confirmed")->click();
        press(dialog, u"act"_s);
        const auto *asked = m_stage->last<engine::RecordDelegation>();
        QVERIFY(asked);
        QVERIFY(asked->delegation.confirmedByInvestigator);
        QTRY_COMPARE(now().delegations.size(), size_t(1));
        QCOMPARE(now().delegations.front().person, u"J. Bakker"_s);
        QVERIFY(!now().delegations.front().document.isEmpty());
    }

    void aDocumentIsDescribedAnewWithAReason()
    {
        const QString document = work().attach(m_id, u"protocol"_s);
        openPage(SubmissionPage::Documents);
        auto *tree = child<QTreeView>(m_page.get(), "documents");
        auto *describe = child<QPushButton>(m_page.get(), "describe");
        const QModelIndex place = static_cast<ui::DocumentsModel *>(tree->model())->indexOf(domain::DocumentId(document));
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(place).center());
        QTRY_VERIFY(describe->isEnabled());
        QTest::mouseClick(describe, Qt::LeftButton);
        const QPointer<QDialog> dialog = openDialog();
        typeInto(child<QLineEdit>(dialog, "version"), u"1.1"_s);
        press(dialog, u"act"_s);
        QVERIFY2(m_stage->asked.empty(), "a correction needs its reason");
        const auto complaints = [&dialog] {
            const auto labels = dialog->findChildren<QLabel *>();
            return std::ranges::count_if(labels, [](const QLabel *each) { return each->isVisible() && each->property("tone") == u"danger"_s; });
        };
        QCOMPARE(complaints(), 1);
        typeInto(child<QLineEdit>(dialog, "reason"), u"misread"_s);
        QVERIFY2(complaints() == 0, "what was mended is not complained of any more");
        press(dialog, u"act"_s);
        QVERIFY(m_stage->last<engine::DescribeDocument>());
        QTRY_COMPARE(now().document(domain::DocumentId(document))->version, u"1.1"_s);
    }

    void aRequestIsAnsweredWhereItStands()
    {
        toReview();
        record(domain::AnswerKind::Request, u"Which dose?"_s);
        openPage(SubmissionPage::Committee);
        const QString request = now().requests.front().id.text();
        press(m_page.get(), u"answer_"_s + request);
        const QPointer<QDialog> dialog = openDialog();
        press(dialog, u"act"_s);
        QVERIFY2(m_stage->asked.empty(), "an empty answer is none");
        QTest::keyClicks(child<QPlainTextEdit>(dialog, "text"), u"5 mg"_s);
        press(dialog, u"act"_s);
        QVERIFY(m_stage->last<engine::AnswerRequest>());
        QTRY_VERIFY(now().requests.front().answered);
        QCOMPARE(now().requests.front().answer, u"5 mg"_s);
        QTRY_VERIFY2(!m_page->findChild<QPushButton *>(u"answer_"_s + request), "what is answered offers no answer");
    }

    void aConditionIsMetAndSaysWhoVerifiedIt()
    {
        toReview();
        record(domain::AnswerKind::Condition, u"Translate the consent form"_s);
        openPage(SubmissionPage::Committee);
        QCOMPARE(now().conditions.size(), size_t(1));
        press(m_page.get(), u"met_"_s + now().conditions.front().id.text());
        const QPointer<QDialog> dialog = openDialog();
        QCOMPARE(child<QLineEdit>(dialog, "verifiedBy")->text(), u"M. Visser"_s);
        QTest::keyClicks(child<QPlainTextEdit>(dialog, "how"), u"Dutch form attached"_s);
        press(dialog, u"act"_s);
        QVERIFY(m_stage->last<engine::MeetCondition>());
        QTRY_VERIFY(now().conditions.front().met);
    }

    void anActivationGateIsMetAndTakenBack()
    {
        m_id = work().submission(u"BR"_s);
        QVERIFY2(!now().obligations.gates.empty(), "this jurisdiction sets gates");
        const QString gate = now().obligations.gates.front().name;
        openPage(SubmissionPage::Committee);
        for (const bool met : {true, false}) {
            m_stage->asked.clear();
            press(m_page.get(), u"gate_"_s + gate);
            const QPointer<QDialog> dialog = openDialog();
            press(dialog, u"act"_s);
            QVERIFY2(m_stage->asked.empty(), "what shows it is asked for");
            typeInto(child<QLineEdit>(dialog, "evidence"), met ? u"Letter 12"_s : u"withdrawn"_s);
            press(dialog, u"act"_s);
            QVERIFY(m_stage->last<engine::SetGate>());
            const auto isMet = [this, &gate] {
                const auto gates = now().gates;
                const auto found = std::ranges::find(gates, gate, &domain::ActivationGate::name);
                return found != gates.end() && found->met;
            };
            QTRY_COMPARE(isMet(), met);
            QTRY_VERIFY(!dialog || !dialog->isVisible());
            QCoreApplication::processEvents();
        }
    }

    void aCopyOfADocumentIsSaved()
    {
        const QString document = work().attach(m_id, u"protocol"_s);
        openPage(SubmissionPage::Documents);
        const QString path = work().scratch() + u"/copy.pdf"_s;
        m_stage->answers.saveTo = path;
        m_page->reveal(document);
        press(m_page.get(), u"saveCopy"_s);
        QTRY_VERIFY(QFile::exists(path));
        QVERIFY(m_stage->last<engine::SaveDocument>());
        auto *said = child<QLabel>(m_page.get(), "said");
        QTRY_VERIFY2(said->text().contains(u"copy.pdf"), qPrintable(said->text()));
        work().attach(m_id, u"icf"_s);
        QTRY_VERIFY2(said->text().isEmpty(), "at the next change of the submission it is said no more");
    }

    void whatThePageIsCalledOnPaperNamesTheSubmission()
    {
        openPage(SubmissionPage::Clocks);
        QVERIFY2(m_page->paperName().contains(m_id), qPrintable(m_page->paperName()));
        const QString title = m_page->paperTitle();
        const auto sheet = ui::readSheet(m_stage->desk->reader(), id(), m_stage->desk->clock().now());
        QVERIFY2(title.contains(m_id) && title.contains(sheet->site.name) && title.contains(sheet->study.protocolNumber), qPrintable(title));
    }

    void whatTheCommitteeDecidedIsNeverAssumed()
    {
        toReview();
        m_stage->asked.clear();
        ui::AnswerDialog dialog(*m_stage->desk, m_stage->answers, now(), domain::AnswerKind::Decision, work().clock().today());
        dialog.setLetterFile(work().file(u"decision.pdf"_s, "%PDF-1.4 approved"));
        dialog.show();
        press(&dialog, u"act"_s);
        QVERIFY2(m_stage->asked.empty(), "an outcome has to be chosen");
        auto *outcome = child<QComboBox>(&dialog, "outcome");
        outcome->setCurrentIndex(outcome->findData(int(domain::DecisionOutcome::Approved)));
        press(&dialog, u"act"_s);
        QVERIFY(m_stage->last<engine::RecordAnswer>());
        QCOMPARE(m_stage->last<engine::RecordAnswer>()->outcome, domain::DecisionOutcome::Approved);
        QTRY_VERIFY(!dialog.isVisible());
    }

    void theSignOfRequiredFieldsIsExplainedOnlyWhereItStands()
    {
        const auto explained = [](const QDialog &dialog) {
            const auto labels = dialog.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [](const QLabel *each) { return !each->isHidden() && each->text().startsWith(u'*'); });
        };
        const ui::AdvanceDialog forward(*m_stage->desk, now(), State::PreValidation, work().clock().today());
        QVERIFY2(!explained(forward), "its required fields are hidden");
        const ui::AdvanceDialog closing(*m_stage->desk, now(), State::Archived, work().clock().today());
        QVERIFY(explained(closing));
    }

    void aPictureIsNeverWrittenOverTheWorkspacesOwnFiles()
    {
        openPage(SubmissionPage::Documents);
        const QString own = work().folder() + u"/workspace.sqlite"_s;
        const auto size = QFileInfo(own).size();
        QSignalSpy problems(m_page.get(), &ui::Page::problem);
        m_stage->answers.saveTo = own;
        child<QAction>(m_page.get(), "savePicture")->trigger();
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().first().value<base::Error>().code, u"FILE_OF_WORKSPACE"_s);
        QCOMPARE(QFileInfo(own).size(), size);
        const QString elsewhere = work().scratch() + u"/diagram.svg"_s;
        m_stage->answers.saveTo = elsewhere;
        child<QAction>(m_page.get(), "savePicture")->trigger();
        QVERIFY(QFileInfo(elsewhere).size() > 0);
    }

    void whatClosingLeavesUndoneIsSaidBeforeItIsConfirmed()
    {
        m_id = work().submission(u"BR"_s);
        toReview();
        work().must(engine::RecordAnswer{.submission = id(), .kind = domain::AnswerKind::Decision,
                                         .letterPath = work().file(u"approval.pdf"_s, "%PDF-1.4 approved"), .on = work().clock().today(),
                                         .outcome = domain::DecisionOutcome::Approved, .expires = work().clock().today().addDays(300)});
        work().must(engine::Advance{id(), State::Approved, {}, {}});
        openPage(SubmissionPage::Documents);
        const auto gates = now().obligations.gates;
        QVERIFY(!gates.empty());
        Q_EMIT m_page->diagram()->advanceAsked(State::Archived);
        auto *panel = child<QFrame>(openDialog(), "leftBehind");
        QVERIFY(panel->isVisible());
        QVERIFY2(panel->accessibleDescription().contains(gates.front().label.isEmpty() ? gates.front().name : gates.front().label),
                 qPrintable(panel->accessibleDescription()));
        openDialog()->close();
        QTRY_VERIFY(!m_page->findChild<QDialog *>());
        m_page->diagram()->cards()->open(ui::edgeIndex(State::Approved, State::Archived));
        QVERIFY2(m_page->diagram()->cards()->card()->findChild<QLabel *>(u"leftBehind"_s), "the card says it before the dialog");
        const auto rows = m_page->diagram()->cards()->card()->findChildren<ui::GuardRow *>();
        QVERIFY2(std::ranges::any_of(rows, [](const ui::GuardRow *row) { return row->accessibleName().contains(u"asked for"); }), "no reason is called given before one was asked for");
    }

    void nothingIsAddedToWhatIsArchived()
    {
        toReview();
        work().must(engine::RecordAnswer{.submission = id(), .kind = domain::AnswerKind::Decision,
                                         .letterPath = work().file(u"rejection.pdf"_s, "%PDF-1.4 rejected"), .on = work().clock().today(),
                                         .text = u"The control group is missing"_s, .outcome = domain::DecisionOutcome::Rejected});
        work().must(engine::Advance{id(), State::Rejected, u"As the letter says"_s, {}});
        openPage(SubmissionPage::Documents);
        QVERIFY(child<QPushButton>(m_page.get(), "attach")->isEnabled());
        work().must(engine::Advance{id(), State::Archived, u"Closed"_s, {}});
        openPage(SubmissionPage::Documents);
        QVERIFY(!child<QPushButton>(m_page.get(), "attach")->isEnabled());
    }

    void theFirstStepSaysWhatSendingWillStillWant()
    {
        openPage(SubmissionPage::Documents);
        Q_EMIT m_page->diagram()->advanceAsked(State::PreValidation);
        QVERIFY(child<QFrame>(openDialog(), "leftBehind")->isVisible());
    }

    void aWithdrawnDocumentIsThereOnDemandWithItsReason()
    {
        const QString document = work().attach(m_id, u"protocol"_s);
        work().must(engine::WithdrawDocument{id(), domain::DocumentId(document), u"wrong study"_s});
        openPage(SubmissionPage::Documents);
        auto *tree = child<QTreeView>(m_page.get(), "documents");
        auto *model = static_cast<ui::DocumentsModel *>(tree->model());
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!model->indexOf(domain::DocumentId(document)).isValid());
        QCOMPARE(model->indexOfClass(u"protocol"_s).siblingAtColumn(ui::DocumentsModel::Status).data().toString(), u"Missing"_s);
        auto *show = child<QCheckBox>(m_page.get(), "showWithdrawn");
        QVERIFY(show->isVisible());
        show->click();
        const QModelIndex row = model->indexOf(domain::DocumentId(document));
        QVERIFY(row.isValid());
        QVERIFY(row.data(ui::DocumentsModel::WithdrawnRole).toBool());
        QVERIFY(row.siblingAtColumn(ui::DocumentsModel::Status).data().toString().contains(u"wrong study"));
        // Under the class it was taken out of, which is missing all the same.
        QCOMPARE(row.parent(), model->indexOfClass(u"protocol"_s));
        QCOMPARE(row.parent().siblingAtColumn(ui::DocumentsModel::Status).data().toString(), u"Missing"_s);
        show->click();
        QVERIFY(!model->indexOf(domain::DocumentId(document)).isValid());
    }

    void everyVersionIsCalledByItsClassAndItsFile()
    {
        work().attach(m_id, u"protocol"_s, u"protocol_v1.0.pdf"_s);
        work().attach(m_id, u"protocol"_s, u"protocol_v2.0.pdf"_s);
        openPage(SubmissionPage::Documents);
        auto *model = child<QTreeView>(m_page.get(), "documents")->model();
        const QModelIndex top = static_cast<ui::DocumentsModel *>(model)->indexOfClass(u"protocol"_s);
        const QModelIndex older = model->index(0, 0, top);
        QCOMPARE(older.data().toString(), top.data().toString());
        QCOMPARE(top.siblingAtColumn(ui::DocumentsModel::File).data().toString(), u"protocol_v2.0.pdf"_s);
        QCOMPARE(older.siblingAtColumn(ui::DocumentsModel::File).data().toString(), u"protocol_v1.0.pdf"_s);
    }

    void aNoteStandsInTheHistory()
    {
        work().attach(m_id, u"protocol"_s);
        openPage(SubmissionPage::History);
        const auto before = m_stage->desk->reader().entryCount();
        press(m_page.get(), u"addNote"_s);
        const QPointer<QDialog> dialog = openDialog();
        QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(), u"called the committee"_s);
        press(dialog, u"act"_s);
        QVERIFY(m_stage->last<engine::AddComment>());
        QTRY_VERIFY(!dialog || !dialog->isVisible());
        QCOMPARE(m_stage->desk->reader().entryCount(), before + 1);
    }
};

QTEST_MAIN(TstActs)
#include "tst_acts.moc"
