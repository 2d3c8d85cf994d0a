// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/checkpoint.h"
#include "tests/gui/window_stage.h"
#include "ui/ledger/entry_model.h"
#include "ui/ledger/verify_panel.h"
#include "ui/ledger/verify_words.h"
#include "ui/text/verify_meanings.h"
#include "ui/widgets/copy_rows.h"
#include "ui/widgets/digest_label.h"
#include "ui/widgets/entry_details.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

namespace {

store::EntryRow entryOf(qint64 seq)
{
    return {.seq = seq, .at = u"2026-02-19T09:14:03.000Z"_s, .action = u"ARTIFACT_IMPORTED"_s, .outcome = u"success"_s, .severity = u"notice"_s,
            .actorName = u"Marieke Visser"_s, .role = u"Coordinator"_s, .siteId = u"SITE-0001"_s, .submissionId = u"SUB-0001"_s,
            .stateFrom = u"DRAFT"_s, .stateTo = u"PRE_VALIDATION"_s, .canonical = "{}", .entryHash = QString(64, u'a')};
}

/// So many entries, made when they are read; counts how often.
struct ManyEntries {
    qint64 count = 0;
    int reads = 0;
    store::EntryFilter asked;

    ui::EntrySource source()
    {
        return {[this](const store::EntryFilter &filter) {
                    asked = filter;
                    return count;
                },
                [this](const store::EntryFilter &, qint64 offset, int limit) {
                    ++reads;
                    std::vector<store::EntryRow> rows;
                    for (qint64 seq = offset; seq < qMin(count, offset + limit); ++seq)
                        rows.push_back(entryOf(seq));
                    return rows;
                }};
    }
};

QString cell(const ui::EntryModel &model, int row, int column) { return model.index(row, column).data().toString(); }

struct OpenPage {
    WorkspaceBuilder builder;
    AnsweredPrompts prompts;
    std::unique_ptr<ui::Desk> desk;
    std::unique_ptr<ui::LedgerPage> page;

    OpenPage()
    {
        builder.submission(u"US"_s, domain::Route::Local);
        desk = std::make_unique<ui::Desk>(builder.folder(), std::move(store::Reader::open(builder.folder())).value(),
                                          std::make_unique<DirectClient>(builder.engine()), builder.clock());
        page = std::make_unique<ui::LedgerPage>(*desk, prompts);
        page->resize(1100, 700);
        page->show();
        desk->ask(engine::SignIn{u"m.visser"_s, u"correct horse"_s}, page.get(), {});
        QVERIFY(QTest::qWaitFor([this] { return desk->isSignedIn(); }));
        page->refresh();
    }
};

} // namespace

class TestLedgerPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void behavesAsAModelShould()
    {
        ManyEntries many{.count = 700};
        ui::EntryModel model(many.source());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.refresh();
        QCOMPARE(model.rowCount(), 700);
        many.count = 703;
        model.refresh();
        QCOMPARE(model.rowCount(), 703);
        QCOMPARE(cell(model, 0, ui::EntryModel::Seq), u"702"_s);
        QCOMPARE(cell(model, 702, ui::EntryModel::Seq), u"0"_s);
    }

    void showsWordsAndUtcAndKeepsCodesInTheTooltip()
    {
        ManyEntries many{.count = 1};
        ui::EntryModel model(many.source());
        model.setSiteNames({{u"SITE-0001"_s, u"Amsterdam"_s}});
        model.refresh();
        QCOMPARE(cell(model, 0, ui::EntryModel::Time), u"2026-02-19 09:14 Z"_s);
        QCOMPARE(cell(model, 0, ui::EntryModel::Action), u"Document attached"_s);
        QCOMPARE(cell(model, 0, ui::EntryModel::Actor), u"Marieke Visser, coordinator"_s);
        QCOMPARE(cell(model, 0, ui::EntryModel::Site), u"Amsterdam"_s);
        QCOMPARE(cell(model, 0, ui::EntryModel::States), u"Draft → Pre-validation"_s);
        QCOMPARE(model.index(0, ui::EntryModel::Action).data(Qt::ToolTipRole).toString(), u"ARTIFACT_IMPORTED"_s);
    }

    void opensAMillionEntriesAtOnceAndReadsOnlyWhatIsSeen()
    {
        ManyEntries many{.count = 1'000'000};
        ui::EntryModel model(many.source());
        QTableView table;
        table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        table.setModel(&model);
        table.resize(900, 600);
        QElapsedTimer timer;
        timer.start();
        model.refresh();
        table.show();
        table.grab();
        const qint64 first = timer.elapsed();
        QVERIFY2(many.reads <= 2, qPrintable(QString::number(many.reads)));
        for (int step = 0; step <= 100; ++step) {
            table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum() * step / 100);
            table.grab();
        }
        QVERIFY2(many.reads <= 220, qPrintable(QString::number(many.reads)));
        QVERIFY2(first < 5000, qPrintable(QString::number(first)));
        QCOMPARE(cell(model, 999'999, 0), u"0"_s);
        QCOMPARE(model.rowOf(123'456), 876'543);
    }

    void filtersInTheStoreNotInTheWindow()
    {
        OpenPage open;
        const int all = open.page->model()->rowCount();
        auto *action = open.page->findChild<QComboBox *>(u"filterAction"_s);
        QTest::mouseClick(action, Qt::LeftButton);
        action->hidePopup();
        action->setCurrentIndex(action->findData(u"SITE_CREATED"_s));
        QCOMPARE(open.page->model()->filter().action, u"SITE_CREATED"_s);
        QCOMPARE(open.page->model()->rowCount(), 1);
        QCOMPARE(cell(*open.page->model(), 0, ui::EntryModel::Action), u"Site created"_s);
        click(open.page.get(), "clearFilter");
        QCOMPARE(open.page->model()->rowCount(), all);
    }

    void showsTheEntryInTheInspector()
    {
        OpenPage open;
        QSignalSpy spy(open.page.get(), &ui::Page::selectionChanged);
        QTableView *table = open.page->table();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(open.page->model()->index(1, 2)).center());
        QVERIFY(!spy.isEmpty());
        const auto content = spy.last().at(0).value<ui::InspectorContent>();
        QVERIFY(!content.title.isEmpty());
        const auto hash = std::ranges::find_if(content.lines, [](const ui::InspectorLine &line) { return line.label == u"Hash of this entry"; });
        QVERIFY(hash != content.lines.end());
        QCOMPARE(hash->value, open.page->model()->entryAt(1)->entryHash);
    }

    void findsAnEntryThatTheFilterHides()
    {
        OpenPage open;
        auto *action = open.page->findChild<QComboBox *>(u"filterAction"_s);
        action->setCurrentIndex(action->findData(u"SITE_CREATED"_s));
        open.page->reveal(u"0"_s);
        QCOMPARE(open.page->model()->entryAt(open.page->table()->currentIndex().row())->seq, 0);
    }

    void verifiesAndSaysSoInOneSentence()
    {
        OpenPage open;
        click(open.page.get(), "verifyLedger");
        auto *sentence = open.page->findChild<QLabel *>(u"verifySentence"_s);
        QTRY_VERIFY(sentence->isVisible());
        QVERIFY2(sentence->text().startsWith(u"All ") && sentence->text().contains(u"entries hold"), qPrintable(sentence->text()));
        QVERIFY2(sentence->text().contains(u"not anchored outside this workstation"), qPrintable(sentence->text()));
        QTRY_VERIFY(open.page->findChild<QPushButton *>(u"verifyLedger"_s)->isEnabled());
    }

    void showsABrokenEntryBesideWhatItShouldHaveBeen()
    {
        engine::LedgerVerified verified;
        verified.report.valid = false;
        verified.report.entries = 40;
        verified.report.lastGoodSeq = 16;
        verified.report.firstBroken = ledger::BrokenEntry{17, u"V3"_s, QString(64, u'a'), QString(64, u'b'), u"ENTRY_ALTERED"_s};
        ui::VerifyPanel panel;
        panel.showReport(verified);
        const auto labels = panel.findChildren<QLabel *>();
        for (const QString &expected : {QString(64, u'a'), QString(64, u'b')})
            QVERIFY(std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == expected; }));
        QVERIFY(ui::verifySentence(verified).contains(u"Entry 17 was altered"));
        QVERIFY(ui::verifySentence(verified).contains(u"up to entry 16"));
        QSignalSpy spy(&panel, &ui::VerifyPanel::showEntry);
        panel.show();
        click(&panel, "showBroken");
        QCOMPARE(spy.at(0).at(0).toLongLong(), 17);
    }

    void showsTheSignedHeadAndTheKeyToHandOut()
    {
        OpenPage open;
        const store::LedgerHealth health = open.desk->reader().health();
        const auto head = ledger::readCheckpoint(health.lastCheckpoint);
        QVERIFY(head.ok());
        const auto value = [&open](const char *name) {
            const auto *label = open.page->findChild<ui::DigestLabel *>(QLatin1String(name));
            return label ? label->digest() : QString();
        };
        QCOMPARE(value("headRoot"), head->root.hex());
        QCOMPARE(value("headOrigin"), health.origin);
        const auto key = ledger::readVkey(value("headKey"));
        QVERIFY2(key && key->name == health.origin && key->key.did() == health.keyDid, qPrintable(value("headKey")));
        QVERIFY(open.page->findChild<QLabel *>(u"headEntry"_s)->text().contains(QLocale().toString(qint64(health.entries - 1))));
        click(open.page.get(), "headKey");
        QCOMPARE(QApplication::clipboard()->text(), value("headKey"));
        click(open.page.get(), "copyHead");
        for (const QString &each : {head->root.hex(), health.origin, value("headKey"), QString::fromUtf8(health.lastCheckpoint)})
            QVERIFY(QApplication::clipboard()->text().contains(each));
        // It follows the ledger.
        open.desk->ask(engine::VerifyLedger{}, open.page.get(), {});
        QTRY_VERIFY(value("headRoot") != head->root.hex());
    }

    void explainsEveryWordOfTheVerdict()
    {
        OpenPage open;
        click(open.page.get(), "verifyLedger");
        auto *meaning = open.page->findChild<QLabel *>(u"verifyMeaning"_s);
        QTRY_VERIFY(!meaning->text().isEmpty());
        click(open.page.get(), "verifyMore");
        QVERIFY(meaning->isVisible());
        QVERIFY2(meaning->text().contains(u"known beforehand") && meaning->text().contains(u"somewhere else"), qPrintable(meaning->text()));
        const QString checks = open.page->findChild<QLabel *>(u"verifyChecks"_s)->text();
        for (const QString &each : ui::explainedChecks())
            QVERIFY2(checks.contains(u"(%1)"_s.arg(each)) || each == u"V10" || each == u"V1", qPrintable(each));
        QVERIFY(checks.contains(ui::verifyCheckMeaning(u"V3"_s)));
        const QString sentence = open.page->findChild<QLabel *>(u"verifySentence"_s)->text();
        QVERIFY2(!sentence.contains(u"pinned") && !sentence.contains(u"size"), qPrintable(sentence));
    }

    void saysEveryMemberOfAnEntryInWordsAndKeepsItAsRecorded()
    {
        OpenPage open;
        const auto reader = store::Reader::open(open.builder.folder());
        for (const store::EntryRow &row : reader.value()->entries({}, 0, 200)) {
            const ui::InspectorContent content = ui::entryDetails(row);
            QStringList said;
            for (const ui::InspectorLine &line : content.lines) {
                if (line.kind != ui::InspectorLine::Kind::Recorded) {
                    said.append(line.value);
                    QVERIFY2(!line.value.contains(u'{') && !line.value.contains(u"\":"), qPrintable(row.action + u": "_s + line.label));
                    QVERIFY2(!line.label.contains(u'_'), qPrintable(line.label));
                }
            }
            QCOMPARE(content.lines.back().kind, ui::InspectorLine::Kind::Recorded);
            QCOMPARE(content.lines.back().value, QString::fromUtf8(row.canonical));
            // Whatever text the entry holds in its details stands there, coded values apart.
            const QJsonObject entry = QJsonDocument::fromJson(row.canonical).object();
            for (const QJsonValue &each : entry.value(u"details").toObject()) {
                if (each.isString() && each.toString().contains(u' '))
                    QVERIFY2(said.contains(each.toString()), qPrintable(each.toString()));
            }
        }
    }

    void exportsWhereThePersonSays()
    {
        OpenPage open;
        const QString path = open.builder.scratch() + u"/out.ndjson"_s;
        open.prompts.answers = {path};
        QSignalSpy spy(open.page.get(), &ui::Page::selectionChanged);
        const qint64 before = open.desk->reader().entryCount();
        auto *button = open.page->findChild<QPushButton *>(u"exportLedger"_s);
        button->menu()->actions().at(1)->trigger();
        QTRY_VERIFY(QFileInfo::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), before);
        QTRY_VERIFY(!spy.isEmpty());
    }

    void copiesRowsAsText()
    {
        OpenPage open;
        open.page->table()->setFocus();
        open.page->table()->selectRow(0);
        const QString text = ui::rowsAsText(*open.page->table());
        QCOMPARE(text.trimmed().count(u'\n'), 1);
        QVERIFY(text.startsWith(u"No.\tTime (UTC)\t"));
    }
};

QTEST_MAIN(TestLedgerPage)
#include "tst_ledger_page.moc"
