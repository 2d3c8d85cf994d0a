// SPDX-License-Identifier: GPL-3.0-or-later
// Files dragged in from the file manager: several at once, a folder and a link among them; and a large one cancelled on its way.
#include "core/engine/engine_thread.h"
#include "tests/support/page_stage.h"
#include "ui/sites/sites_page.h"
#include "ui/submission/attach_dialog.h"
#include "ui/submission/submission_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;
using ui::SubmissionPage;

namespace {

QStringList filesBelow(const QString &folder)
{
    QStringList found;
    for (QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); walk.hasNext();)
        found.append(walk.next());
    found.sort();
    return found;
}

} // namespace

class TstDrops : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalFilesAFolderAndALinkSayWhatWouldHappenAndDoIt();
    void aFolderAloneIsNotTakenAndSaysSo();
    void aDropOnACardBelongsToItsSubmission();
    void aCancelledAttachmentLeavesNothing();

private:
    /// Enter, move and drop as the file manager sends them; gives what the cover said before the button was released.
    static QString drop(QWidget *page, const QStringList &paths, std::optional<QPoint> where = {})
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        const QPoint at = where.value_or(QPoint(page->width() / 2, 40));
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page, &enter);
        if (!enter.isAccepted())
            return {};
        auto *cover = page->findChild<QLabel *>(u"dropCover"_s, Qt::FindDirectChildrenOnly);
        const QString said = cover && cover->isVisible() ? cover->text() : QString();
        QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page, &move);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page, &event);
        return said;
    }
};

void TstDrops::severalFilesAFolderAndALinkSayWhatWouldHappenAndDoIt()
{
    PageStage stage;
    WorkspaceBuilder &work = stage.builder;
    const QString id = work.submission(u"EU-NL"_s);
    const QString protocol = work.file(u"protocol_v2.0_2026-02-01.pdf"_s, "%PDF-1.4\nprotocol\n");
    const QString target = work.file(u"brochure.pdf"_s, "%PDF-1.4\nbrochure\n");
    const QString link = work.scratch() + u"/link to brochure.pdf"_s;
    QVERIFY(QFile::link(target, link));
    const QString folder = work.scratch() + u"/scans"_s;
    QVERIFY(QDir().mkpath(folder));
    SubmissionPage page(*stage.desk, stage.answers, PageStage::choices());
    page.resize(1280, 900);
    page.show();
    page.reveal(id);

    const QString said = drop(&page, {protocol, link, folder});
    QVERIFY2(said.contains(u"2 documents") && said.contains(id), qPrintable(said));
    QVERIFY2(said.contains(u"protocol_v2.0_2026-02-01.pdf") && said.contains(u"link to brochure.pdf"), qPrintable(said));
    QVERIFY2(said.contains(u"scans"), "what would not happen is said as well");
    auto *dialog = qobject_cast<ui::AttachDialog *>(openDialog());
    QVERIFY(dialog);
    QCOMPARE(dialog->fileCount(), 2);
    for (QComboBox *each : dialog->findChildren<QComboBox *>(u"class"_s)) {
        each->setCurrentIndex(each->findData(u"other"_s));
        Q_EMIT each->activated(each->currentIndex());
    }
    QTest::mouseClick(child<QPushButton>(dialog, "act"), Qt::LeftButton);
    QVERIFY(stage.last<engine::AttachDocuments>());
    // Each file is whole or absent, and the dialog says of each what became of it.
    QStringList rows;
    const auto told = [&] {
        rows.clear();
        for (const QLabel *each : dialog->findChildren<QLabel *>())
            rows.append(each->isVisible() ? each->text() : QString());
        return rows.join(u'\n');
    };
    QTRY_VERIFY2(told().contains(u"protocol_v2.0_2026-02-01.pdf is now"), qPrintable(told()));
    QVERIFY2(told().contains(u"link to brochure.pdf"), qPrintable(told()));
    QVERIFY(work.read(id).documents.size() >= 1);
}

void TstDrops::aFolderAloneIsNotTakenAndSaysSo()
{
    PageStage stage;
    const QString id = stage.builder.submission(u"EU-NL"_s);
    const QString folder = stage.builder.scratch() + u"/scans"_s;
    QVERIFY(QDir().mkpath(folder));
    SubmissionPage page(*stage.desk, stage.answers, PageStage::choices());
    page.show();
    page.reveal(id);
    const QString said = drop(&page, {folder});
    QVERIFY2(said.contains(u"folder") && !said.contains(u"Attach"), qPrintable(said));
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(child<QLabel>(&page, "said")->text().contains(u"scans"));
    QVERIFY(stage.asked.empty());
}

void TstDrops::aDropOnACardBelongsToItsSubmission()
{
    PageStage stage;
    const QString id = stage.builder.submission(u"CA"_s);
    const QString file = stage.builder.file(u"protocol.pdf"_s, "%PDF-1.4\n");
    ui::SitesPage page(*stage.desk, PageStage::choices());
    page.resize(1044, 810);
    page.show();
    page.refresh();
    QSignalSpy asked(&page, &ui::Page::filesFor);
    QWidget *wall = page.wall()->viewport();
    const QString said = drop(wall, {file}, page.wall()->visualRect(page.wall()->model()->index(0, 0)).center());
    QVERIFY2(said.contains(id), qPrintable(said));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().at(0).toString(), id);
    QCOMPARE(asked.front().at(1).toStringList(), QStringList{file});
    // Beside the cards nothing is promised and nothing happens.
    QVERIFY(drop(wall, {file}, QPoint(wall->width() - 4, wall->height() - 4)).isEmpty());
    QCOMPARE(asked.size(), 1);
}

void TstDrops::aCancelledAttachmentLeavesNothing()
{
    WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    const QString path = work.file(u"large.txt"_s, QByteArray(qsizetype(192) << 20, 'x'));
    auto reader = store::Reader::open(work.folder());
    QVERIFY(reader.ok());
    base::SystemClock clock;
    Answers answers;
    ui::Desk desk(work.folder(), std::move(*reader), std::make_unique<engine::EngineThread>(work.takeEngine()), clock);
    bool signedIn = false;
    desk.ask(engine::SignIn{u"m.visser"_s, u"correct horse"_s}, this, [&](const base::Result<engine::Outcome> &result) { signedIn = result.ok(); });
    QTRY_VERIFY_WITH_TIMEOUT(signedIn, 20000);
    const auto submission = desk.reader().submission(domain::SubmissionId(id));
    const auto entries = desk.reader().entryCount();
    const QStringList vault = filesBelow(work.folder() + u"/vault"_s);

    ui::AttachDialog dialog(desk, answers, PageStage::choices(), *submission, QDate(2026, 3, 2));
    dialog.addFiles({path}, u"other"_s);
    dialog.show();
    // The first word of progress is the moment: the file is being read, and not read yet.
    bool onItsWay = false;
    connect(&desk, &ui::Desk::progressed, &dialog, [&](quint64, const QString &, qint64 done, qint64 total, bool) {
        if (std::exchange(onItsWay, true) || done >= total)
            return;
        QTest::mouseClick(child<QPushButton>(&dialog, "cancelWork"), Qt::LeftButton);
    });
    bool ended = false;
    connect(&desk, &ui::Desk::finished, &dialog, [&] { ended = true; });
    QTest::mouseClick(child<QPushButton>(&dialog, "act"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(ended, 60000);
    QVERIFY2(onItsWay, "work of this length reports progress");
    QVERIFY(dialog.isVisible());
    QVERIFY2(child<QPushButton>(&dialog, "act")->isEnabled(), "it can be tried again");
    QCOMPARE(desk.reader().entryCount(), entries);
    QVERIFY(desk.reader().submission(domain::SubmissionId(id))->documents.empty());
    QCOMPARE(filesBelow(work.folder() + u"/vault"_s), vault);
}

QTEST_MAIN(TstDrops)
#include "tst_drops.moc"
