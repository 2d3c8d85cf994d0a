// SPDX-License-Identifier: GPL-3.0-or-later
// The submission page over a real workspace: what a person clicks becomes entries, and the page shows what they changed.
#include "tests/support/page_stage.h"
#include "ui/diagram/diagram_view.h"
#include "ui/submission/attach_dialog.h"
#include "ui/submission/attach_guess.h"
#include "ui/submission/attach_row.h"
#include "ui/submission/documents_model.h"
#include "ui/submission/documents_view.h"
#include "ui/submission/rollback_panel.h"
#include "ui/submission/submission_page.h"
#include "ui/widgets/error_panel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QTreeView>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;
using domain::State;
using ui::SubmissionPage;

class TstSubmission : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<SubmissionPage> m_page;
    QString m_id;

    void openPage()
    {
        m_page = std::make_unique<SubmissionPage>(*m_stage->desk, m_stage->answers, PageStage::choices());
        m_page->resize(1280, 900);
        m_page->show();
        m_page->reveal(m_id);
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void act(QDialog *dialog) { QTest::mouseClick(child<QPushButton>(dialog, "act"), Qt::LeftButton); }
    QTreeView *tree() const { return child<QTreeView>(m_page.get(), "documents"); }
    State state() const { return m_stage->builder.read(m_id).state; }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<PageStage>();
        m_id = m_stage->builder.submission(u"EU-NL"_s);
    }
    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    void whatIsDemandedStandsThereAsMissing()
    {
        openPage();
        QAbstractItemModelTester tester(tree()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(size_t(tree()->model()->rowCount()) > 0, !m_stage->builder.read(m_id).obligations.documents.empty());
        QCOMPARE(tree()->model()->index(0, ui::DocumentsModel::Status).data().toString(), u"Missing"_s);
    }

    void versionsStandSideBySide()
    {
        m_stage->builder.attach(m_id, u"protocol"_s, u"protocol_v1.0.pdf"_s);
        m_stage->builder.attach(m_id, u"protocol"_s, u"protocol_v2.0.pdf"_s);
        openPage();
        auto *model = static_cast<ui::DocumentsModel *>(tree()->model());
        const QModelIndex place = model->indexOfClass(u"protocol"_s);
        QCOMPARE(model->rowCount(place), 1);
        QCOMPARE(model->documentAt(place)->fileName, u"protocol_v2.0.pdf"_s);
        QCOMPARE(model->index(0, ui::DocumentsModel::Status, place).data().toString(), u"Superseded"_s);
    }

    void aDropSaysWhatItWouldDoAndTheClassOfItsPlaceIsTaken()
    {
        openPage();
        const QString path = m_stage->builder.file(u"scan 7.pdf"_s, "%PDF-1.4\n");
        auto *model = static_cast<ui::DocumentsModel *>(tree()->model());
        const QPoint place = tree()->visualRect(model->indexOfClass(u"protocol"_s)).center();
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(place, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tree()->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        auto *cover = child<QLabel>(tree()->viewport(), "dropCover");
        QVERIFY(cover->isVisible());
        QVERIFY2(cover->text().contains(u"Protocol", Qt::CaseInsensitive), qPrintable(cover->text()));
        QDropEvent drop(place, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tree()->viewport(), &drop);
        QVERIFY(!cover->isVisible());
        QDialog *dialog = openDialog();
        QCOMPARE(child<QComboBox>(dialog, "class")->currentData().toString(), u"protocol"_s);
        act(dialog);
        QVERIFY(m_stage->last<engine::AttachDocuments>());
        QTRY_COMPARE(m_stage->builder.read(m_id).documents.size(), size_t(1));
    }

    void aClassGuessedFromTheNameMustBeConfirmed()
    {
        openPage();
        m_stage->answers.files = {m_stage->builder.file(u"protocol_v2.0_2026-02-01.pdf"_s, "%PDF-1.4\n")};
        QVERIFY(m_page->openFiles());
        QDialog *dialog = openDialog();
        act(dialog);
        QVERIFY2(m_stage->asked.empty(), "a suggestion is no choice");
        child<QCheckBox>(dialog, "confirmed")->click();
        act(dialog);
        const auto *attach = m_stage->last<engine::AttachDocuments>();
        QVERIFY(attach);
        QCOMPARE(attach->items.at(0).documentClass, u"protocol"_s);
        QCOMPARE(attach->items.at(0).version, u"2.0"_s);
        QCOMPARE(attach->items.at(0).date, std::optional(QDate(2026, 2, 1)));
        QTRY_VERIFY2(child<QPushButton>(dialog, "act")->text().contains(u"Close"), "the result stays until it is closed");
    }

    void whatWentWrongWithAttachingIsShownWhole()
    {
        openPage();
        const QString path = m_stage->builder.file(u"protocol_v2.0_2026-02-01.pdf"_s, "%PDF-1.4\n");
        Q_EMIT m_page->findChild<ui::DocumentsView *>()->filesDropped({path}, u"protocol"_s);
        QDialog *dialog = openDialog();
        // The session ended meanwhile: the whole act is refused, and the form stays.
        m_stage->desk->ask(engine::SignOut{}, nullptr, {});
        act(dialog);
        auto *panel = dialog->findChild<ui::ErrorPanel *>();
        QTRY_VERIFY(panel->isVisible());
        QCoreApplication::processEvents();
        QVERIFY(dialog->rect().contains(panel->geometry()));
        for (const QLabel *each : panel->findChildren<QLabel *>())
            QVERIFY2(each->height() >= each->heightForWidth(each->width()), qPrintable(each->text()));
    }

    void oneFileLeavesNoEmptyHalf()
    {
        openPage();
        const QString path = m_stage->builder.file(u"protocol_v2.0_2026-02-01.pdf"_s, "%PDF-1.4\n");
        Q_EMIT m_page->findChild<ui::DocumentsView *>()->filesDropped({path}, u"protocol"_s);
        QDialog *dialog = openDialog();
        QCoreApplication::processEvents();
        const auto *row = dialog->findChild<ui::AttachRow *>();
        QVERIFY(row);
        const auto *area = qobject_cast<const QScrollArea *>(row->parentWidget()->parentWidget()->parentWidget());
        QVERIFY(area);
        QVERIFY2(area->viewport()->height() - row->geometry().bottom() < 60, qPrintable(QString::number(area->viewport()->height())));
    }

    void validateShowsTheFindings()
    {
        m_stage->builder.attach(m_id, u"protocol"_s);
        openPage();
        QTest::mouseClick(child<QPushButton>(m_page.get(), "validate"), Qt::LeftButton);
        QVERIFY(m_stage->last<engine::Validate>());
        auto *findings = child<QTableView>(m_page.get(), "findings");
        QTRY_VERIFY(findings->model()->rowCount() > 0);
        QTRY_VERIFY(findings->isVisible());
        for (int row = 0; row < findings->model()->rowCount(); ++row)
            QVERIFY2(!findings->model()->index(row, 1).data().toString().contains(u'_'), "words, never codes");
        QVERIFY(m_page->attention() > 0);
    }

    void aHandleMovesTheSubmission()
    {
        m_stage->builder.complete(m_id);
        openPage();
        Q_EMIT m_page->diagram()->advanceAsked(State::PreValidation);
        QDialog *dialog = openDialog();
        act(dialog);
        QVERIFY(m_stage->last<engine::Advance>());
        QTRY_COMPARE(state(), State::PreValidation);
        QTRY_VERIFY(!child<QPushButton>(m_page.get(), "lock")->toolTip().isEmpty());
    }

    void theWayBackNeedsAReason()
    {
        m_stage->builder.complete(m_id);
        m_stage->builder.must(engine::Advance{domain::SubmissionId(m_id), State::PreValidation, {}, {}});
        openPage();
        Q_EMIT m_page->diagram()->advanceAsked(State::Draft);
        QDialog *dialog = openDialog();
        act(dialog);
        QVERIFY(m_stage->asked.empty());
        QTest::keyClicks(child<QPlainTextEdit>(dialog, "reason"), u"wrong consent form"_s);
        act(dialog);
        QVERIFY(m_stage->last<engine::Advance>());
        QCOMPARE(m_stage->last<engine::Advance>()->reason, u"wrong consent form"_s);
        QTRY_COMPARE(state(), State::Draft);
    }

    void aRefusalStaysInTheDialogWithItsReasons()
    {
        openPage();
        Q_EMIT m_page->diagram()->advanceAsked(State::PreValidation);
        QDialog *dialog = openDialog();
        act(dialog);
        QTRY_VERIFY(child<QPushButton>(dialog, "act")->isEnabled());
        QVERIFY(dialog->isVisible());
        bool said = false;
        for (const QLabel *each : dialog->findChildren<QLabel *>())
            said = said || (each->isVisible() && each->text().contains(u"refused"));
        QVERIFY(said);
        QCOMPARE(state(), State::Draft);
    }

    void aChangeAfterTheLockRollsBackAndSaysWhatChanged()
    {
        m_stage->builder.complete(m_id);
        const domain::SubmissionId id(m_id);
        m_stage->builder.must(engine::Advance{id, State::PreValidation, {}, {}});
        openPage();
        m_stage->builder.attach(m_id, u"protocol"_s, u"protocol_v9.pdf"_s);
        auto *panel = m_page->findChild<ui::RollbackPanel *>();
        QTRY_VERIFY(panel->isVisible());
        QCOMPARE(state(), State::Draft);
        QPushButton *show = nullptr;
        for (QPushButton *each : panel->findChildren<QPushButton *>()) {
            if (each->text().contains(u"changed"))
                show = each;
        }
        QVERIFY(show);
        QTest::mouseClick(show, Qt::LeftButton);
        bool named = false;
        for (const QLabel *each : openDialog()->findChildren<QLabel *>())
            named = named || each->text().contains(u"protocol_v9.pdf");
        QVERIFY(named);
    }

    void theCommitteesLetterComesFirst()
    {
        m_stage->builder.submit(m_id);
        openPage();
        m_page->setTab(SubmissionPage::Committee);
        QTest::mouseClick(child<QPushButton>(m_page.get(), "recordAnswer"), Qt::LeftButton);
        QDialog *dialog = openDialog();
        act(dialog);
        QVERIFY2(m_stage->asked.empty(), "nothing is recorded without its letter");
        typeInto(child<QLineEdit>(dialog, "letterFile"), m_stage->builder.file(u"receipt.pdf"_s, "%PDF-1.4\nreceipt"));
        typeInto(child<QLineEdit>(dialog, "reference"), u"NL-77"_s);
        act(dialog);
        const auto *answer = m_stage->last<engine::RecordAnswer>();
        QVERIFY(answer);
        QCOMPARE(answer->reference, u"NL-77"_s);
        QTRY_VERIFY(m_stage->builder.read(m_id).acknowledgement.has_value());
    }

    void historyListsTheEntriesNewestFirst()
    {
        m_stage->builder.attach(m_id, u"protocol"_s);
        openPage();
        m_page->setTab(SubmissionPage::History);
        auto *history = child<QTableView>(m_page.get(), "history");
        QVERIFY(history->model()->rowCount() >= 2);
        const auto seq = [history](int row) { return history->model()->index(row, 0).data(Qt::UserRole).toLongLong(); };
        QVERIFY(seq(0) > seq(1));
        QVERIFY(!history->model()->index(0, 1).data().toString().contains(u'_'));
    }

    void namesSuggestClassVersionDateAndLanguage()
    {
        const std::vector<std::pair<QString, QString>> classes{{u"protocol"_s, {}}, {u"icf"_s, {}}, {u"cv"_s, {}}, {u"delegation-log"_s, {}}};
        QCOMPARE(ui::guessFromName(u"ICF-nl_v3.1_2026-02-01.docx"_s, classes).documentClass, u"icf"_s);
        QCOMPARE(ui::guessFromName(u"ICF-nl_v3.1_2026-02-01.docx"_s, classes).version, u"3.1"_s);
        QCOMPARE(ui::guessFromName(u"ICF-nl_v3.1_2026-02-01.docx"_s, classes).language, u"nl"_s);
        QCOMPARE(ui::guessFromName(u"Delegation Log.pdf"_s, classes).documentClass, u"delegation-log"_s);
        QCOMPARE(ui::guessFromName(u"cvs of everyone.pdf"_s, classes).documentClass, QString());
        QCOMPARE(ui::guessFromName(u"scan0001.pdf"_s, classes).documentClass, QString());
    }
};

QTEST_MAIN(TstSubmission)
#include "tst_submission.moc"
