// SPDX-License-Identifier: GPL-3.0-or-later
// The wall of sites over a real workspace: cards, table, queue and the dialogs that begin things, by mouse and key.
#include "tests/support/page_stage.h"
#include "ui/sites/sites_page.h"
#include "ui/sites/wall_model.h"
#include "ui/sites/wall_order.h"
#include "ui/widgets/enter_presses.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;
using ui::SitesPage;

namespace {

store::SiteRow row(int number, domain::State state)
{
    store::SiteRow made;
    made.site = {.id = domain::SiteId(u"SITE-%1"_s.arg(number, 4, 10, QLatin1Char('0'))), .name = u"Site %1"_s.arg(number, 3, 10, QLatin1Char('0')),
                 .jurisdiction = u"EU-NL"_s, .investigator = u"A. Ruiz"_s, .committee = u"METC"_s, .timeZone = u"Europe/Amsterdam"_s};
    made.study = {.title = u"CARDIO-7"_s, .protocolNumber = u"C7-001"_s};
    domain::Submission submission;
    submission.id = domain::SubmissionId(u"SUB-%1"_s.arg(number, 4, 10, QLatin1Char('0')));
    submission.state = state;
    made.submission = submission;
    return made;
}

} // namespace

class TstSites : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<SitesPage> m_page;

    QListView *wall() const { return m_page->wall(); }
    void openPage()
    {
        m_page = std::make_unique<SitesPage>(*m_stage->desk, PageStage::choices());
        m_page->resize(1200, 800);
        m_page->show();
        m_page->refresh();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void beginFromMenu(const char *action) { child<QAction>(m_page.get(), action)->trigger(); }

private Q_SLOTS:
    void init() { m_stage = std::make_unique<PageStage>(); }
    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    void anEmptyPlaceOffersTheStudyFirst()
    {
        openPage();
        QPushButton *start = nullptr;
        for (QPushButton *each : m_page->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text().contains(u"study"))
                start = each;
        }
        QVERIFY(start);
        QTest::mouseClick(start, Qt::LeftButton);
        QDialog *dialog = openDialog();
        typeInto(child<QLineEdit>(dialog, "title"), u"CARDIO-7"_s);
        QTest::mouseClick(child<QPushButton>(dialog, "act"), Qt::LeftButton);
        QVERIFY2(m_stage->asked.empty(), "without its protocol number nothing is asked");
        typeInto(child<QLineEdit>(dialog, "protocol"), u"C7-001"_s);
        QTest::mouseClick(child<QPushButton>(dialog, "act"), Qt::LeftButton);
        const auto *create = m_stage->last<engine::CreateStudy>();
        QVERIFY(create);
        QCOMPARE(create->study.protocolNumber, u"C7-001"_s);
        QTRY_COMPARE(m_stage->desk->reader().studies().size(), size_t(1));
    }

    void aSiteNeedsAKnownTimeZone()
    {
        m_stage->builder.must(engine::CreateStudy{{.title = u"CARDIO-7"_s, .protocolNumber = u"C7-001"_s}});
        openPage();
        beginFromMenu("newSite");
        QDialog *dialog = openDialog();
        typeInto(child<QLineEdit>(dialog, "name"), u"Utrecht"_s);
        typeInto(child<QLineEdit>(dialog, "investigator"), u"A. Ruiz"_s);
        typeInto(child<QLineEdit>(dialog, "committee"), u"METC"_s);
        auto *jurisdiction = child<QComboBox>(dialog, "jurisdiction");
        jurisdiction->setCurrentIndex(jurisdiction->findData(u"EU-NL"_s));
        auto *zone = child<QComboBox>(dialog, "zone");
        zone->setEditText(u"Europe/Atlantis"_s);
        QTest::mouseClick(child<QPushButton>(dialog, "act"), Qt::LeftButton);
        QVERIFY(m_stage->asked.empty());
        zone->setEditText(u"Europe/Amsterdam"_s);
        QTest::mouseClick(child<QPushButton>(dialog, "act"), Qt::LeftButton);
        const auto *create = m_stage->last<engine::CreateSite>();
        QVERIFY(create);
        QCOMPARE(create->site.jurisdiction, u"EU-NL"_s);
        QTRY_COMPARE(wall()->model()->rowCount(), 1);
    }

    void theZoneIsTheJurisdictionsUntilAPersonNamesAnother()
    {
        m_stage->builder.must(engine::CreateStudy{{.title = u"CARDIO-7"_s, .protocolNumber = u"C7-001"_s}});
        openPage();
        beginFromMenu("newSite");
        QDialog *dialog = openDialog();
        auto *jurisdiction = child<QComboBox>(dialog, "jurisdiction");
        auto *zone = child<QComboBox>(dialog, "zone");
        const auto choose = [jurisdiction](const QString &code) { jurisdiction->setCurrentIndex(jurisdiction->findData(code)); };
        QCOMPARE(zone->currentText(), QString());
        choose(u"EU-NL"_s);
        QCOMPARE(zone->currentText(), u"Europe/Amsterdam"_s);
        choose(u"UK"_s);
        QCOMPARE(zone->currentText(), u"Europe/London"_s);
        choose(u"EU-DE"_s); // two zones, which keep the same time
        QCOMPARE(zone->currentText(), u"Europe/Berlin"_s);
        choose(u"US"_s);
        QVERIFY2(zone->currentText().isEmpty(), "of several zones none is guessed");
        QVERIFY2(zone->itemText(0).startsWith(u"America/"), "those of the jurisdiction stand first");
        QTest::mouseClick(child<QPushButton>(dialog, "act"), Qt::LeftButton);
        QVERIFY(zone->accessibleDescription().contains(u"time zone"));
        typeInto(zone->lineEdit(), u"America/Phoenix"_s);
        choose(u"JP"_s);
        QCOMPARE(zone->currentText(), u"America/Phoenix"_s);
    }

    void enterDoesTheActFromAnyFieldOfOneLine()
    {
        openPage();
        const ui::EnterPresses enterPresses;
        QPushButton *start = child<QPushButton>(m_page.get(), "emptyPlaceButton");
        start->setFocus();
        QTest::keyClick(start, Qt::Key_Return);
        QDialog *dialog = openDialog();
        auto *title = child<QLineEdit>(dialog, "title");
        auto *protocol = child<QLineEdit>(dialog, "protocol");
        QTRY_VERIFY(title->hasFocus());
        QTest::keyClicks(title, u"CARDIO-7"_s);
        QTest::keyClick(title, Qt::Key_Return);
        QVERIFY2(m_stage->asked.empty() && protocol->hasFocus(), "Enter says what is still needed");
        QTest::keyClicks(protocol, u"C7-001"_s);
        child<QPushButton>(dialog, "cancel")->setFocus();
        protocol->setFocus();
        QTest::keyClick(protocol, Qt::Key_Return);
        QVERIFY2(m_stage->last<engine::CreateStudy>(), "also after another button had the keyboard");
    }

    void whatIsNeededIsMarkedByASignAWordAndANote()
    {
        openPage();
        beginFromMenu("newStudy");
        QDialog *dialog = openDialog();
        auto *title = child<QLineEdit>(dialog, "title");
        QCOMPARE(title->accessibleName(), u"Title, required"_s);
        const auto labels = dialog->findChildren<QLabel *>();
        const auto shows = [&labels](const QString &text) {
            return std::ranges::any_of(labels, [&](const QLabel *each) { return each->isVisible() && each->text() == text; });
        };
        QVERIFY(shows(u"&Title: *"_s));
        QVERIFY(shows(u"&Sponsor:"_s));
        QVERIFY(shows(u"* has to be filled in"_s));
    }

    void anAmendmentIsNoFurtherSiteAndSaysWhatItAmends()
    {
        openPage();
        std::vector<store::SiteRow> rows{row(1, domain::State::Approved), row(2, domain::State::Draft), row(1, domain::State::Draft)};
        rows[2].submission->id = domain::SubmissionId(u"SUB-0003"_s);
        rows[2].submission->relation = domain::Relation::Amends;
        rows[2].submission->relatedTo = domain::SubmissionId(u"SUB-0001"_s);
        m_page->setRows(rows, {});
        QCOMPARE(wall()->model()->rowCount(), 3);
        QCOMPARE(child<QLabel>(m_page.get(), "count")->text(), u"2 sites, 3 submissions"_s);
        const QModelIndexList amending = wall()->model()->match(wall()->model()->index(0, 0), Qt::AccessibleTextRole, u"SUB-0003 amends SUB-0001"_s, -1, Qt::MatchContains);
        QCOMPARE(amending.size(), 1);
        child<QLineEdit>(m_page.get(), "filter")->setText(u"amends"_s);
        QCOMPARE(child<QLabel>(m_page.get(), "count")->text(), u"1 of 2 sites"_s);
        const QAbstractItemModel *table = child<QTableView>(m_page.get(), "siteTable")->model();
        QStringList cells;
        for (int column = 0; column < table->columnCount(); ++column)
            cells.append(table->index(0, column).data().toString());
        QVERIFY2(cells.contains(u"SUB-0003 amends SUB-0001"_s), qPrintable(cells.join(u" | "_s)));
    }

    void aClockSaysWhichDaysItCounts()
    {
        openPage();
        store::SiteRow made = row(1, domain::State::Submitted);
        made.submission->obligations.clocks.push_back({.kind = u"acknowledgement"_s, .label = u"Validation"_s, .amount = 10, .unit = domain::ClockUnit::WorkingDays, .rule = u"X-1"_s});
        const QDate today = m_stage->builder.clock().today();
        made.submission->clocks.push_back({.kind = u"acknowledgement"_s, .label = u"Validation"_s, .startedOn = today.addDays(-5), .dueOn = today.addDays(10), .rule = u"X-1"_s});
        m_page->setRows({made}, {});
        const QString said = wall()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.contains(u"Validation (10 working days), 10 of 15 calendar days left"_s), qPrintable(said));
    }

    void theRouteIsAskedForTheUnitedStatesOnly()
    {
        m_stage->builder.submission(u"EU-NL"_s);
        m_stage->builder.submission(u"US"_s, domain::Route::Central);
        openPage();
        beginFromMenu("newSubmission");
        QDialog *dialog = openDialog();
        auto *site = child<QComboBox>(dialog, "site");
        auto *central = child<QRadioButton>(dialog, "central");
        site->setCurrentIndex(0);
        const bool first = central->isVisibleTo(dialog);
        site->setCurrentIndex(1);
        QVERIFY2(first != central->isVisibleTo(dialog), "one of the two sites is in the US");
        site->setCurrentIndex(first ? 0 : 1);
        QTest::mouseClick(child<QPushButton>(dialog, "act"), Qt::LeftButton);
        QVERIFY2(m_stage->asked.empty(), "a US submission needs a route");
        central->click();
        QVERIFY(child<QComboBox>(dialog, "lead")->isVisibleTo(dialog));
        QTest::mouseClick(child<QPushButton>(dialog, "act"), Qt::LeftButton);
        const auto *create = m_stage->last<engine::CreateSubmission>();
        QVERIFY(create);
        QCOMPARE(create->route, domain::Route::Central);
    }

    void filterTakesEveryWordAndDoubleClickOpens()
    {
        m_stage->builder.submission(u"EU-NL"_s);
        const QString id = m_stage->builder.submission(u"UK"_s);
        openPage();
        QCOMPARE(wall()->model()->rowCount(), 2);
        m_page->focusFilter();
        QTest::keyClicks(QApplication::focusWidget() ? QApplication::focusWidget() : child<QLineEdit>(m_page.get(), "filter"), id + u" utrecht"_s);
        QTRY_COMPARE(wall()->model()->rowCount(), 1);
        QSignalSpy opened(m_page.get(), &ui::Page::openSubmission);
        const QPoint middle = wall()->visualRect(wall()->model()->index(0, 0)).center();
        QTest::mouseClick(wall()->viewport(), Qt::LeftButton, {}, middle);
        QTest::mouseDClick(wall()->viewport(), Qt::LeftButton, {}, middle);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), id);
    }

    void whatPressesStandsFirst()
    {
        openPage();
        std::vector<store::SiteRow> rows{row(1, domain::State::Draft), row(2, domain::State::UnderReview), row(3, domain::State::Archived)};
        domain::RunningClock late{.kind = u"review"_s, .state = domain::State::UnderReview, .startedOn = QDate(2026, 1, 1), .dueOn = QDate(2026, 2, 1)};
        rows[1].submission->clocks.push_back(late);
        m_page->setRows(rows, {});
        QCOMPARE(wall()->model()->index(0, 0).data().toString(), u"Site 002"_s);
        QCOMPARE(wall()->model()->index(2, 0).data().toString(), u"Site 003"_s);
        QCOMPARE(m_page->attention(), 1);
        QVERIFY(wall()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"days"_s.chopped(1)));
    }

    void tableIsCopiedAsText()
    {
        const QString id = m_stage->builder.submission(u"EU-NL"_s);
        m_stage->builder.attach(id, u"protocol"_s);
        openPage();
        QTest::mouseClick(child<QToolButton>(m_page.get(), "table"), Qt::LeftButton);
        auto *table = child<QTableView>(m_page.get(), "siteTable");
        QVERIFY(table->isVisible());
        child<QAction>(m_page.get(), "allColumns")->trigger();
        table->setFocus();
        table->selectAll();
        QTest::keySequence(table, QKeySequence::Copy);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].split(u'\t').size(), lines[1].split(u'\t').size());
        const qsizetype protocol = lines[0].split(u'\t').indexOf(u"Protocol"_s);
        QVERIFY2(protocol >= 0, qPrintable(lines[0]));
        QVERIFY2(lines[1].split(u'\t').at(protocol).startsWith(u"1.0"), qPrintable(lines[1]));
        QVERIFY(lines[1].contains(u"missing"));
    }

    void rereadingKeepsSelectionAndScroll()
    {
        openPage();
        std::vector<store::SiteRow> rows;
        for (int number = 1; number <= 200; ++number)
            rows.push_back(row(number, domain::State::Draft));
        m_page->setRows(rows, {});
        QAbstractItemModelTester tester(wall()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QModelIndex kept = wall()->model()->index(120, 0);
        wall()->setCurrentIndex(kept);
        wall()->scrollTo(kept);
        const int scrolled = wall()->verticalScrollBar()->value();
        QVERIFY(scrolled > 0);
        rows[10].submission->state = domain::State::PreValidation;
        m_page->setRows(rows, {});
        QCOMPARE(wall()->currentIndex().data().toString(), u"Site 121"_s);
        QCOMPARE(wall()->verticalScrollBar()->value(), scrolled);
    }

    void theButtonsOfTheViewsStayWhereTheyAre()
    {
        m_stage->builder.submission(u"EU-NL"_s);
        openPage();
        const auto *table = child<QToolButton>(m_page.get(), "table");
        const QPoint before = table->pos();
        for (const char *each : {"table", "queue", "cards"}) {
            QTest::mouseClick(child<QToolButton>(m_page.get(), each), Qt::LeftButton);
            QCoreApplication::processEvents();
            QCOMPARE(table->pos(), before);
        }
    }

    void theQueueAssignsAndResolves()
    {
        const QString id = m_stage->builder.submission(u"EU-NL"_s);
        m_stage->builder.attach(id, u"protocol"_s);
        m_stage->builder.attach(id, u"delegation-log"_s);
        m_stage->builder.attach(id, u"icf"_s);
        m_stage->builder.must(engine::Validate{domain::SubmissionId(id)});
        openPage();
        QTest::mouseClick(child<QToolButton>(m_page.get(), "queue"), Qt::LeftButton);
        auto *queue = child<QTableView>(m_page.get(), "queueTable");
        const int before = queue->model()->rowCount();
        QStringList raised;
        for (const domain::Finding &each : m_stage->builder.read(id).findings)
            raised.append(base::wireText(each.category) + u' ' + each.check);
        QVERIFY2(before > 0, qPrintable(u"an incomplete package leaves compliance violations, but: "_s + raised.join(u", "_s)));
        QTest::mouseClick(queue->viewport(), Qt::LeftButton, {}, queue->visualRect(queue->model()->index(0, 0)).center());
        QTest::mouseClick(child<QPushButton>(m_page.get(), "resolve"), Qt::LeftButton);
        QDialog *dialog = openDialog();
        QTest::mouseClick(child<QPushButton>(dialog, "act"), Qt::LeftButton);
        QVERIFY2(m_stage->asked.empty(), "a reason is needed");
        QTest::keyClicks(child<QWidget>(dialog, "reason"), u"kept on paper"_s);
        QTest::mouseClick(child<QPushButton>(dialog, "act"), Qt::LeftButton);
        QVERIFY(m_stage->last<engine::ResolveFinding>());
        QTRY_COMPARE(queue->model()->rowCount(), before - 1);
    }
};

QTEST_MAIN(TstSites)
#include "tst_sites.moc"
