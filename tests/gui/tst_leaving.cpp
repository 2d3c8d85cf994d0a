// SPDX-License-Identifier: GPL-3.0-or-later
// Documents drawn out of the table: what leaves is the real bytes, through the engine, on record; and nothing else is.
#include "tests/support/page_stage.h"
#include "ui/submission/documents_model.h"
#include "ui/submission/documents_view.h"
#include "ui/submission/drag_out.h"
#include "ui/submission/outgoing_copies.h"
#include "ui/submission/submission_page.h"

#include <QDir>
#include <QDragMoveEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeView>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;
using ui::SubmissionPage;

class TstLeaving : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<SubmissionPage> m_page;
    QString m_id, m_document;
    QPoint m_row;

    QTreeView *tree() const { return child<QTreeView>(m_page.get(), "documents"); }
    ui::DragOut *dragOut() const { return m_page->findChild<ui::DocumentsView *>()->dragOut(); }
    /// Presses on the document's row and draws to a point of the viewport, the button held.
    void draw(QPoint to)
    {
        QWidget *viewport = tree()->viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, m_row);
        for (const QPoint &at : {m_row + QPoint(20, 0), to}) {
            QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(viewport, &move);
        }
    }
    QPoint outside() const { return {tree()->viewport()->width() + 60, 20}; }
    std::int64_t released() const
    {
        store::EntryFilter filter;
        filter.action = u"ARTIFACT_RELEASED"_s;
        return m_stage->desk->reader().entryCount(filter);
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<PageStage>();
        m_id = m_stage->builder.submission(u"EU-NL"_s);
        m_document = m_stage->builder.attach(m_id, u"protocol"_s, u"protocol_v1.0.pdf"_s);
        m_page = std::make_unique<SubmissionPage>(*m_stage->desk, m_stage->answers, PageStage::choices());
        m_page->resize(1280, 900);
        m_page->show();
        m_page->reveal(m_id);
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_stage->asked.clear();
        auto *model = static_cast<ui::DocumentsModel *>(tree()->model());
        m_row = tree()->visualRect(model->indexOf(domain::DocumentId(m_document))).center();
    }
    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    void whatIsDrawnOutIsTheDocumentAndStandsOnRecord()
    {
        QByteArray bytes;
        QString path;
        QFile::Permissions folder;
        dragOut()->setCarry([&](QWidget *, QMimeData *data, const QString &name) {
            const std::unique_ptr<QMimeData> owned(data);
            path = data->urls().value(0).toLocalFile();
            QFile file(path);
            if (file.open(QIODevice::ReadOnly))
                bytes = file.readAll();
            folder = QFileInfo(QFileInfo(path).absolutePath()).permissions();
            return name == u"protocol_v1.0.pdf";
        });
        draw(outside());
        QTRY_VERIFY(!bytes.isEmpty());
        QCOMPARE(QFileInfo(path).fileName(), u"protocol_v1.0.pdf"_s);
        const domain::Document document = *m_stage->builder.read(m_id).document(domain::DocumentId(m_document));
        QCOMPARE(base::Sha256::of(bytes).hex(), document.sha256.hex());
        QVERIFY2(!(folder & (QFile::ReadGroup | QFile::ReadOther)), "the copy on its way lies where nobody else reads");
        QCOMPARE(released(), 1);
        QTRY_VERIFY(child<QLabel>(m_page.get(), "said")->text().contains(u"left"));
    }

    void whileThePointerStaysOverTheTableNothingIsCopied()
    {
        bool carried = false;
        dragOut()->setCarry([&carried](QWidget *, QMimeData *data, const QString &) {
            delete data;
            return carried = true;
        });
        draw(m_row + QPoint(60, 10));
        QTest::mouseRelease(tree()->viewport(), Qt::LeftButton, {}, m_row);
        QVERIFY(m_stage->asked.empty());
        QVERIFY(!carried);
        QCOMPARE(released(), 0);
    }

    void aCopyNobodyTookWaitsForTheNextDragAndIsRecordedOnce()
    {
        QStringList paths;
        bool take = false;
        dragOut()->setCarry([&](QWidget *, QMimeData *data, const QString &) {
            paths.append(data->urls().value(0).toLocalFile());
            delete data;
            return take;
        });
        draw(outside());
        QTRY_COMPARE(paths.size(), 1);
        take = true;
        draw(outside());
        QTRY_COMPARE(paths.size(), 2);
        QCOMPARE(paths.at(0), paths.at(1));
        QCOMPARE(released(), 1);
        draw(outside()); // taken once: this is another copy
        QTRY_COMPARE(paths.size(), 3);
        QVERIFY(paths.at(2) != paths.at(1));
        QCOMPARE(released(), 2);
    }

    void aCopyThatIsReadyTooLateSaysSo()
    {
        bool carried = false;
        dragOut()->setCarry([&carried](QWidget *, QMimeData *data, const QString &) {
            delete data;
            return carried = true;
        });
        // The engine answers on the next turn of the event loop; until then the button goes up.
        draw(outside());
        QTest::mouseRelease(tree()->viewport(), Qt::LeftButton, {}, m_row);
        QTRY_VERIFY(child<QLabel>(m_page.get(), "said")->text().contains(u"once more"));
        QVERIFY(!carried);
    }

    void copiesGoWithThePageAndAfterTheirTime()
    {
        ui::OutgoingCopies copies;
        copies.setKeptMs(0);
        const QString path = copies.placeFor(u"DOC-1"_s, u"a.pdf"_s);
        QVERIFY(QFileInfo(QFileInfo(path).absolutePath()).isDir());
        QVERIFY2(copies.waiting(u"DOC-1"_s).isEmpty(), "not before the engine has written it");
        copies.arrived(u"DOC-1"_s);
        QCOMPARE(copies.waiting(u"DOC-1"_s), path);
        copies.taken(u"DOC-1"_s);
        QVERIFY(copies.waiting(u"DOC-1"_s).isEmpty());
        QTRY_VERIFY(!QFileInfo::exists(QFileInfo(path).absolutePath()));
        QString other;
        {
            ui::OutgoingCopies more;
            other = QFileInfo(more.placeFor(u"DOC-2"_s, u"b.pdf"_s)).absolutePath();
            QVERIFY(QFileInfo::exists(other));
        }
        QVERIFY(!QFileInfo::exists(other));
    }

    void aReaderDrawsNothingOut()
    {
        m_page->findChild<ui::DocumentsView *>()->setSubmission(m_stage->builder.read(m_id), false, false);
        draw(outside());
        QVERIFY(m_stage->asked.empty());
    }
};

QTEST_MAIN(TstLeaving)
#include "tst_leaving.moc"
