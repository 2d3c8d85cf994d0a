// SPDX-License-Identifier: GPL-3.0-or-later
// Lists on paper: what a page says of itself, its length, and that nothing is left where it could not be written.
#include "tests/gui/window_stage.h"
#include "ui/people/people_page.h"
#include "ui/welcome/sign_in_panel.h"
#include "ui/widgets/error_panel.h"
#include "ui/widgets/print_table.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

namespace {

ui::PrintedTable longTable(int rows)
{
    ui::PrintedTable table{.title = u"Sites"_s, .subtitle = u"Table of sites"_s, .workspace = u"Heart study"_s, .at = u"2026-03-02 09:14 Z"_s,
                           .filter = u"“oslo”"_s, .foot = u"Ledger x.example/1 · head: entry 41, abcdef"_s, .head = {u"Site"_s, u"State"_s}, .rows = {}};
    for (int row = 0; row < rows; ++row)
        table.rows.push_back({u"Site %1 of a name so long that it has to be continued on a second line of its cell, for nothing may be cut away; last word %1end"_s.arg(row), u"Draft"_s});
    return table;
}

/// The words of a PDF, by a program that is not ours; empty where there is none on this machine.
QString wordsOf(const QString &path)
{
    const QString program = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (program.isEmpty())
        return {};
    QProcess process;
    process.start(program, {u"-layout"_s, path, u"-"_s});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class TestPrint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachPageSaysWhatItIsAndNothingIsCut()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"list.pdf"_s);
        QVERIFY(ui::writeTable(longTable(150), path).ok());
        const QString words = wordsOf(path);
        if (words.isEmpty())
            QSKIP("pdftotext reads the pages back and is not there");
        const QStringList pages = words.split(u'\f', Qt::SkipEmptyParts);
        QVERIFY(pages.size() > 2);
        for (qsizetype page = 0; page < pages.size(); ++page) {
            for (const QString &said : {u"Heart study"_s, u"2026-03-02 09:14 Z"_s, u"“oslo”"_s, u"head: entry 41, abcdef"_s, u"Page %1 of %2"_s.arg(page + 1).arg(pages.size())})
                QVERIFY2(pages[page].contains(said), qPrintable(u"page %1 lacks %2"_s.arg(page + 1).arg(said)));
        }
        for (const int row : {0, 77, 149})
            QVERIFY(words.contains(u"%1end"_s.arg(row)));
    }

    void whatCannotBeWrittenLeavesNothing()
    {
        QTemporaryDir folder;
        const auto refused = ui::writeTable(longTable(3), folder.filePath(u"no/such/folder/x.pdf"_s));
        QCOMPARE(refused.error().code, u"CANNOT_WRITE"_s);
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY(!ui::writeTable(longTable(3), folder.filePath(u"x.pdf"_s), stopped.get_token()).ok());
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void theFilterInForceIsSaidInWords()
    {
        WindowStage stage;
        ui::Desk desk(stage.builder.folder(), std::move(store::Reader::open(stage.builder.folder())).value(), nullptr, stage.builder.clock());
        ui::LedgerPage page(desk, stage.prompts);
        page.refresh();
        QCOMPARE(page.filterInForce(*page.list()), QString());
        auto *action = page.findChild<QComboBox *>(u"filterAction"_s);
        QVERIFY(action);
        action->setCurrentIndex(action->findData(u"LOGIN"_s));
        QVERIFY2(page.filterInForce(*page.list()).contains(action->currentText()), qPrintable(page.filterInForce(*page.list())));
    }

    void aListIsPrintedFromItsContextMenu()
    {
        WindowStage stage;
        stage.window.show();
        stage.window.take(stage.workspace());
        stage.window.signIn()->signIn(stage.ownerUser(), u"correct horse"_s);
        QTRY_VERIFY(stage.window.isAtWork());
        stage.window.goTo(1);
        auto *table = stage.window.findChild<QTableView *>(u"peopleTable"_s);
        auto *print = table->findChild<QAction *>(u"printList"_s);
        const QString path = stage.scratch.filePath(u"people.pdf"_s);
        stage.prompts.answers = {path};
        print->trigger();
        QTRY_VERIFY(QFile::exists(path));
        if (const QString words = wordsOf(path); !words.isEmpty())
            QVERIFY2(words.contains(u"Marieke Visser") && words.contains(u"head: entry"), qPrintable(words));
        // The workspace's own files are no place for it.
        stage.prompts.answers = {stage.builder.folder() + u"/people.pdf"_s};
        print->trigger();
        auto *error = stage.window.findChild<ui::ErrorPanel *>(u"errorPanel"_s);
        QVERIFY(error->error());
        QCOMPARE(error->error()->code, u"FILE_OF_WORKSPACE"_s);
        QVERIFY(!QFile::exists(stage.builder.folder() + u"/people.pdf"_s));
    }
};

QTEST_MAIN(TestPrint)
#include "tst_print.moc"
