// SPDX-License-Identifier: GPL-3.0-or-later
// Pages fill their place at the sizes people have: no strip left empty, nothing cut, nothing to scroll sideways.
#include "tests/support/page_stage.h"
#include "ui/diagram/diagram_view.h"
#include "ui/ledger/ledger_page.h"
#include "ui/sites/sites_page.h"
#include "ui/submission/documents_model.h"
#include "ui/submission/submission_page.h"

#include <algorithm>

#include <QAction>
#include <QHeaderView>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

namespace {
/// What the rail, the inspector and the bars leave of a screen for a page; on a narrow one the inspector gives way.
QSize pageOn(int width, int height) { return {width - 96 - std::clamp(width - 1066, 212, 300) - 1, height - 90}; }
} // namespace

class TstPageFit : public QObject
{
    Q_OBJECT

private:
    static void screens()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1280 x 720") << pageOn(1280, 720);
        QTest::newRow("1440 x 900") << pageOn(1440, 900);
        QTest::newRow("1920 x 1080") << pageOn(1920, 1080);
    }

private Q_SLOTS:
    void cardsFillTheWall_data() { screens(); }
    void cardsFillTheWall()
    {
        QFETCH(QSize, size);
        PageStage stage;
        for (int site = 0; site < 9; ++site)
            stage.builder.submission(u"CA"_s);
        ui::SitesPage page(*stage.desk, PageStage::choices());
        page.resize(size);
        page.show();
        page.refresh();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const QListView *wall = page.wall();
        int right = 0, first = wall->visualRect(wall->model()->index(0, 0)).top();
        for (int row = 0; row < wall->model()->rowCount(); ++row) {
            const QRect card = wall->visualRect(wall->model()->index(row, 0));
            if (card.top() == first)
                right = qMax(right, card.right());
        }
        const int bar = wall->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, wall->verticalScrollBar());
        const int strip = wall->maximumViewportSize().width() - bar - right;
        QVERIFY2(strip >= 0 && strip < 12, qPrintable(u"%1 px beside the cards"_s.arg(strip)));
        QCOMPARE(wall->horizontalScrollBar()->maximum(), 0);
    }

    void theLedgerDoesNotScrollSideways_data() { screens(); }
    void theLedgerDoesNotScrollSideways()
    {
        QFETCH(QSize, size);
        PageStage stage;
        ui::LedgerPage page(*stage.desk, stage.answers);
        page.resize(size);
        page.show();
        page.refresh();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCOMPARE(page.table()->horizontalScrollBar()->maximum(), 0);
        QCOMPARE(page.table()->horizontalHeader()->length(), page.table()->viewport()->width());
    }

    void theTableOfSitesDoesNotScrollSideways_data() { screens(); }
    void theTableOfSitesDoesNotScrollSideways()
    {
        QFETCH(QSize, size);
        PageStage stage;
        for (const QString &jurisdiction : {u"CA"_s, u"EU-NL"_s, u"UK"_s})
            stage.builder.submission(jurisdiction);
        ui::SitesPage page(*stage.desk, PageStage::choices());
        page.resize(size);
        page.show();
        page.refresh();
        page.setView(ui::SitesPage::Table);
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        auto *table = child<QTableView>(&page, "siteTable");
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
        child<QAction>(&page, "allColumns")->trigger();
        QVERIFY(table->horizontalHeader()->hiddenSectionCount() == 0);
    }

    void columnsAPersonDrewAndChoseComeBackAtTheNextStart()
    {
        PageStage stage;
        stage.builder.submission(u"CA"_s);
        QByteArray kept;
        {
            ui::SitesPage page(*stage.desk, PageStage::choices());
            page.resize(pageOn(1440, 900));
            page.show();
            page.refresh();
            page.setView(ui::SitesPage::Table);
            auto *table = child<QTableView>(&page, "siteTable");
            table->horizontalHeader()->resizeSection(2, 177);
            child<QMenu>(&page, "columnsMenu")->actions().at(3 + 4)->trigger();
            QVERIFY(table->isColumnHidden(4));
            kept = page.arrangement();
        }
        ui::SitesPage page(*stage.desk, PageStage::choices());
        page.resize(pageOn(1440, 900));
        page.arrange(kept);
        page.show();
        page.refresh();
        auto *table = child<QTableView>(&page, "siteTable");
        QVERIFY(table->isVisible());
        QCOMPARE(table->columnWidth(2), 177);
        QVERIFY(table->isColumnHidden(4));
    }

    void widthsThatAPersonDrewStay()
    {
        PageStage stage;
        ui::LedgerPage page(*stage.desk, stage.answers);
        page.resize(pageOn(1440, 900));
        page.show();
        page.refresh();
        page.table()->horizontalHeader()->resizeSection(2, 333);
        page.resize(pageOn(1920, 1080));
        QCoreApplication::processEvents();
        QCOMPARE(page.table()->horizontalHeader()->sectionSize(2), 333);
    }

    void theDiagramTakesWhatItDrawsAndTheStatusIsReadWhole_data() { screens(); }
    void theDiagramTakesWhatItDrawsAndTheStatusIsReadWhole()
    {
        QFETCH(QSize, size);
        PageStage stage;
        const QString id = stage.builder.submission(u"EU-NL"_s);
        ui::SubmissionPage page(*stage.desk, stage.answers, PageStage::choices());
        page.resize(size);
        page.show();
        page.reveal(id);
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const ui::DiagramView *diagram = page.diagram();
        QCOMPARE(diagram->verticalScrollBar()->maximum(), 0);
        QCOMPARE(diagram->horizontalScrollBar()->maximum(), 0);
        const int gap = diagram->viewport()->height() - int(diagram->sceneRect().height());
        QVERIFY2(gap >= 0 && gap < 24, qPrintable(u"%1 px under the drawing"_s.arg(gap)));
        auto *tree = child<QTreeView>(&page, "documents");
        QCOMPARE(tree->horizontalScrollBar()->maximum(), 0);
        const int room = tree->columnWidth(ui::DocumentsModel::Status);
        QVERIFY2(room >= tree->fontMetrics().horizontalAdvance(u"Source file changed"_s) + 30, "the longest status is read whole");
    }
};

QTEST_MAIN(TstPageFit)
#include "tst_page_fit.moc"
