// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/diagram_stage.h"
#include "ui/diagram/miniature.h"

#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QSvgRenderer>
#include <QXmlStreamReader>

using namespace chancery;
using namespace chancery::test;
using namespace chancery::ui;
using namespace Qt::StringLiterals;

/// Colours, motion, pictures and sizes of the diagram.
class TestDiagramLooks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_stage.open()); }
    void cleanup() { m_stage.view.reset(); }
    void lightAndDarkPalettesGiveTheirOwnColours();
    void highContrastLeavesNoPaleLine();
    void exportedSvgParsesAndSaysTheSentence();
    void exportedImageIsToScale();
    void rightToLeftMirrorsStations();
    void aNewStepMovesUnlessTheStyleAsksForNone();
    void narrowViewsScrollWideOnesCentre();
    void lowViewsGetALowerLatticeBeforeTheyScroll();
    void miniaturesOfTheNineStatesDiffer();
    void zoomKeepsTheLatticeWithinItsBounds();

private:
    DiagramStage m_stage;
};

void TestDiagramLooks::lightAndDarkPalettesGiveTheirOwnColours()
{
    for (const Theme *theme : {&Theme::light(), &Theme::darkTheme()}) {
        m_stage.view->setPalette(theme->palette());
        const QImage image = m_stage.view->grab().toImage();
        QVERIFY(pixelsOf(image, theme->accent) > 1500);
        QVERIFY(pixelsOf(image, theme->ground) > image.width() * image.height() / 2);
        const Theme &other = theme->dark ? Theme::light() : Theme::darkTheme();
        QCOMPARE(pixelsOf(image, other.ground), 0);
        QVERIFY(pixelsOf(image, other.accent) < 20);
    }
}

void TestDiagramLooks::highContrastLeavesNoPaleLine()
{
    const int usual = pixelsOf(m_stage.view->grab().toImage(), Theme::light().tint);
    QPalette palette = Theme::light().palette();
    palette.setColor(QPalette::Window, Qt::white);
    palette.setColor(QPalette::WindowText, Qt::black);
    m_stage.view->setPalette(palette);
    const QImage image = m_stage.view->grab().toImage();
    QVERIFY(pixelsOf(image, Theme::light().tint) < usual / 8); // what is left is smoothed edges
    QVERIFY(pixelsOf(image, Theme::light().text2) > 500);
    QVERIFY(pixelsOf(image, QColor(Qt::black)) > 50);
}

void TestDiagramLooks::exportedSvgParsesAndSaysTheSentence()
{
    const QByteArray svg = m_stage.view->svg();
    QSvgRenderer renderer(svg);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBoxF().size().toSize(), m_stage.view->drawing().bounds.size().toSize());
    QXmlStreamReader reader(svg);
    QString description;
    int texts = 0;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        texts += reader.name() == u"text" ? 1 : 0;
        if (reader.name() == u"desc")
            description = reader.readElementText();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(description.startsWith(m_stage.view->sentence()));
    QVERIFY(description.contains(u"UNDER_REVIEW"_s));
    QVERIFY(texts > 15); // words stay words
}

void TestDiagramLooks::exportedImageIsToScale()
{
    const QImage image = m_stage.view->image(2);
    QCOMPARE(image.size(), (m_stage.view->drawing().bounds.size() * 2).toSize());
    QVERIFY(image.text(u"Description"_s).startsWith(m_stage.view->sentence()));
    QVERIFY(pixelsOf(image, Theme::light().accent) > 5000);
}

void TestDiagramLooks::rightToLeftMirrorsStations()
{
    const double before = m_stage.view->drawing().station(State::Draft).centre.x();
    m_stage.view->setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(m_stage.view->drawing().station(State::Draft).centre.x(), m_stage.view->drawing().lattice.width() - before);
    // The key goes where the eye sees the next station.
    m_stage.view->focusNode(0);
    QTest::keyClick(m_stage.view.get(), Qt::Key_Left);
    QCOMPARE(m_stage.view->nodes()[*m_stage.view->focusedNode()].state(), State::Approved);
}

void TestDiagramLooks::aNewStepMovesUnlessTheStyleAsksForNone()
{
    test::SampleSubmission sample = test::sampleSubmission(State::Submitted);
    test::SampleSubmission next = sample;
    next.submission.steps.push_back({.from = State::Submitted, .to = State::UnderReview, .at = u"2026-03-08T09:00:00.000Z"_s});
    next.submission.state = State::UnderReview;
    next.ways.clear();
    showSample(*m_stage.view, sample);
    showSample(*m_stage.view, next);
    const QImage still = m_stage.view->grab().toImage();
    showSample(*m_stage.view, sample);
    m_stage.style->duration = 200;
    showSample(*m_stage.view, next);
    QVERIFY(m_stage.view->grab().toImage() != still); // on its way
    QTRY_COMPARE_WITH_TIMEOUT(m_stage.view->grab().toImage(), still, 3000);
}

void TestDiagramLooks::narrowViewsScrollWideOnesCentre()
{
    m_stage.view->resize(700, 460);
    QCOMPARE(m_stage.view->drawing().lattice.pitch, Lattice::MinPitch);
    QVERIFY(m_stage.view->mapFromScene(m_stage.view->sceneRect().topRight()).x() > m_stage.view->viewport()->width());
    m_stage.view->resize(1800, 560);
    QCOMPARE(m_stage.view->drawing().lattice.pitch, Lattice::MaxPitch);
    const int left = m_stage.view->mapFromScene(m_stage.view->sceneRect().topLeft()).x();
    const int right = m_stage.view->viewport()->width() - m_stage.view->mapFromScene(m_stage.view->sceneRect().topRight()).x();
    QVERIFY(std::abs(left - right) <= 1);
    QVERIFY(left > 100);
}

void TestDiagramLooks::lowViewsGetALowerLatticeBeforeTheyScroll()
{
    m_stage.view->resize(1320, 440);
    QVERIFY(m_stage.view->drawing().lattice.pitch < Lattice::fitting(1320).pitch);
    QVERIFY(m_stage.view->drawing().bounds.height() <= 440);
    QVERIFY(!m_stage.view->verticalScrollBar()->isVisible());
    // A size at which a scroll bar would change the lattice that needs it comes to rest.
    for (int height = 380; height < 420; ++height) {
        m_stage.view->resize(1000, height);
        QVERIFY(!m_stage.view->horizontalScrollBar()->isVisible());
    }
}

void TestDiagramLooks::miniaturesOfTheNineStatesDiffer()
{
    std::vector<QImage> seen;
    for (const State state : domain::AllStates) {
        const test::SampleSubmission sample = test::sampleSubmission(state);
        QImage image(MiniatureSize.toSize(), QImage::Format_RGB32);
        image.fill(Theme::light().ground);
        QPainter painter(&image);
        paintMiniature(painter, QRectF(QPointF(0, 0), MiniatureSize), sample.submission, Theme::light(), sample.today);
        painter.end();
        QVERIFY(pixelsOf(image, Theme::light().state(state)) > 40);
        for (const QImage &other : seen)
            QVERIFY(image != other);
        seen.push_back(image);
    }
}

void TestDiagramLooks::zoomKeepsTheLatticeWithinItsBounds()
{
    QTest::keyClick(m_stage.view.get(), Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(m_stage.view->zoom() > 1.1);
    QVERIFY(m_stage.view->drawing().lattice.pitch >= Lattice::MinPitch);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(m_stage.view.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_stage.view->zoom(), 3.0);
    QTest::keyClick(m_stage.view.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_stage.view->zoom(), 1.0);
}

QTEST_MAIN(TestDiagramLooks)
#include "tst_diagram_looks.moc"
