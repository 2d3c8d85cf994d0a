// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_submissions.h"
#include "ui/diagram/card_keeper.h"
#include "ui/diagram/diagram_view.h"
#include "ui/diagram/guard_card.h"
#include "ui/diagram/miniature.h"
#include "ui/diagram/travel.h"

#include <QAccessible>
#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

#include <set>

using namespace chancery;
using namespace chancery::ui;
using namespace Qt::StringLiterals;

namespace {

/// A style that asks for no motion, so that what is shown is shown at once.
class StillStyle final : public QProxyStyle
{
public:
    StillStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? duration : QProxyStyle::styleHint(hint, option, widget, data);
    }
    int duration = 0;
};

void showSample(DiagramView &view, const test::SampleSubmission &sample)
{
    Previews previews;
    for (const auto &[transition, checklist] : sample.ways)
        previews.push_back({transition, checklist});
    view.setToday(sample.today);
    view.show(sample.submission, previews);
}

size_t nodeOf(const DiagramView &view, NodeKind kind, size_t index)
{
    for (size_t i = 0; i < view.nodes().size(); ++i) {
        if (view.nodes()[i].is(kind, index))
            return i;
    }
    return view.nodes().size();
}

size_t handleNode(const DiagramView &view, State from, State to)
{
    return nodeOf(view, NodeKind::Handle, edgeIndex(from, to));
}

QPoint middleOf(const DiagramView &view, size_t node)
{
    return view.nodeRect(node).center();
}

/// How many pixels of an image have a colour, near enough.
int pixelsOf(const QImage &image, const QColor &colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) + std::abs(pixel.blue() - colour.blue()) < 9)
                ++found;
        }
    }
    return found;
}

} // namespace

class TestDiagram final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void hoverOpensTheGuardCardAndLeavingClosesIt();
    void cardStaysWhileThePointerTravelsToIt();
    void focusOpensTheGuardCardWithEachLine();
    void enterOnTheCardsButtonAsksForTheAdvance();
    void enterOnAWaitingGuardLeadsToWhatMendsIt();
    void clickingTheActAsksOnceAndClosesTheCard();
    void escapeClosesTheCardAndGivesTheFocusBack();
    void illegalTransitionsCannotBeStarted();
    void readOnlyShowsTheGuardAndOffersNoAct();
    void tabVisitsPresentHandlesFindingsAndRequestInTurn();
    void arrowKeysTravelAlongEdges();
    void everyStationIsReachedByArrowKeys();
    void stationFindingsRequestAndGatesAreAskedForByClick();
    void accessibilityTreeNamesEveryNode_data();
    void accessibilityTreeNamesEveryNode();
    void accessibleActionOpensTheCard();
    void accessibleDescriptionIsTheSentence();
    void accessibleInterfaceMayComeBeforeTheSubmission();
    void lightAndDarkPalettesGiveTheirOwnColours();
    void highContrastLeavesNoPaleLine();
    void exportedSvgParsesAndSaysTheSentence();
    void exportedImageIsToScale();
    void cardCoversNeitherPresentNorHandles_data();
    void cardCoversNeitherPresentNorHandles();
    void rightToLeftMirrorsStations();
    void aNewStepMovesUnlessTheStyleAsksForNone();
    void aRollbackOpensWhyItCameBack();
    void narrowViewsScrollWideOnesCentre();
    void miniaturesOfTheNineStatesDiffer();
    void zoomKeepsTheLatticeWithinItsBounds();

private:
    std::unique_ptr<DiagramView> m_view;
    StillStyle *m_style = nullptr;
};

void TestDiagram::initTestCase()
{
    m_style = new StillStyle; // owned by the application
    QApplication::setStyle(m_style);
    QApplication::setPalette(Theme::light().palette());
}

void TestDiagram::init()
{
    m_style->duration = 0;
    m_view = std::make_unique<DiagramView>();
    m_view->resize(1100, 460);
    showSample(*m_view, test::sampleWaitingReview());
    m_view->QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QApplication::setActiveWindow(m_view.get());
    m_view->setFocus();
    QTRY_VERIFY(m_view->hasFocus());
}

void TestDiagram::cleanup()
{
    m_view.reset();
}

void TestDiagram::hoverOpensTheGuardCardAndLeavingClosesIt()
{
    const size_t handle = handleNode(*m_view, State::UnderReview, State::Rejected);
    QTest::mouseMove(m_view->viewport(), middleOf(*m_view, handle));
    QVERIFY(!m_view->cards()->isOpen()); // only after a while
    QTRY_VERIFY_WITH_TIMEOUT(m_view->cards()->isOpen(), 2000);
    QCOMPARE(m_view->cards()->edge(), std::optional(edgeIndex(State::UnderReview, State::Rejected)));
    QTest::mouseMove(m_view->viewport(), QPoint(20, 20));
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->cards()->isOpen(), 2000);
}

void TestDiagram::cardStaysWhileThePointerTravelsToIt()
{
    const size_t handle = handleNode(*m_view, State::UnderReview, State::Rejected);
    QTest::mouseMove(m_view->viewport(), middleOf(*m_view, handle));
    QTRY_VERIFY_WITH_TIMEOUT(m_view->cards()->isOpen(), 2000);
    QTest::mouseMove(m_view->viewport(), QPoint(20, 20));
    QVERIFY(m_view->cards()->isOpen());
    QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
    QApplication::sendEvent(m_view->cards()->card(), &enter);
    // Were it not held by the pointer, it would have closed within this time.
    QSignalSpy never(m_view->cards(), &CardKeeper::dismissed);
    QVERIFY(!never.wait(450));
    QVERIFY(m_view->cards()->isOpen());
}

void TestDiagram::focusOpensTheGuardCardWithEachLine()
{
    m_view->focusNode(handleNode(*m_view, State::UnderReview, State::Approved));
    QVERIFY(m_view->cards()->isOpen());
    const GuardCard *card = m_view->cards()->card();
    QVERIFY(card->accessibleName().contains(u"2 of 3"_s));
    QCOMPARE(card->findChildren<QPushButton *>(u"mend"_s).size(), 1); // one line is unmet, and has a way to mend it
    QVERIFY(!card->button()->isEnabled());
}

void TestDiagram::enterOnTheCardsButtonAsksForTheAdvance()
{
    QSignalSpy asked(m_view.get(), &DiagramView::advanceAsked);
    m_view->focusNode(handleNode(*m_view, State::UnderReview, State::Rejected));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QPushButton *button = m_view->cards()->card()->button();
    QVERIFY(button && button->hasFocus());
    QCOMPARE(asked.size(), 0);
    QTest::keyClick(button, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<State>(), State::Rejected);
    QVERIFY(!m_view->cards()->isOpen());
}

void TestDiagram::enterOnAWaitingGuardLeadsToWhatMendsIt()
{
    QSignalSpy asked(m_view.get(), &DiagramView::advanceAsked);
    QSignalSpy mend(m_view.get(), &DiagramView::mendAsked);
    m_view->focusNode(handleNode(*m_view, State::UnderReview, State::Approved));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    auto *link = m_view->cards()->card()->findChild<QPushButton *>(u"mend"_s);
    QVERIFY(link && link->hasFocus());
    QTest::keyClick(link, Qt::Key_Space);
    QCOMPARE(mend.size(), 1);
    QCOMPARE(mend.first().first().value<workflow::Check>(), workflow::Check::ExpiryKnown);
    QTest::mouseClick(m_view->cards()->card()->button(), Qt::LeftButton);
    QCOMPARE(asked.size(), 0);
}

void TestDiagram::clickingTheActAsksOnceAndClosesTheCard()
{
    QSignalSpy asked(m_view.get(), &DiagramView::advanceAsked);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(*m_view, handleNode(*m_view, State::UnderReview, State::ConditionalApproval)));
    QVERIFY(m_view->cards()->isOpen());
    QTest::mouseClick(m_view->cards()->card()->button(), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<State>(), State::ConditionalApproval);
    QVERIFY(!m_view->cards()->isOpen());
}

void TestDiagram::escapeClosesTheCardAndGivesTheFocusBack()
{
    const size_t handle = handleNode(*m_view, State::UnderReview, State::Rejected);
    m_view->focusNode(handle);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTest::keyClick(m_view->cards()->card()->button(), Qt::Key_Escape);
    QVERIFY(!m_view->cards()->isOpen());
    QVERIFY(m_view->hasFocus());
    QCOMPARE(m_view->focusedNode(), std::optional(handle));
}

void TestDiagram::illegalTransitionsCannotBeStarted()
{
    for (const State state : domain::AllStates) {
        test::SampleSubmission sample = test::sampleSubmission(state);
        // A page that is wrong about the way on, too, finds no handle for it.
        sample.ways.emplace_back(workflow::Transition{State::Draft, State::Approved, workflow::Cause::Act}, workflow::Checklist{});
        showSample(*m_view, sample);
        QSignalSpy asked(m_view.get(), &DiagramView::advanceAsked);
        for (size_t node = 0; node < m_view->nodes().size(); ++node) {
            const Node &each = m_view->nodes()[node];
            if (each.kind == NodeKind::Handle) {
                QCOMPARE(workflow::Lifecycle[each.index].from, state);
                QVERIFY(workflow::Lifecycle[each.index].cause != workflow::Cause::Time);
                continue;
            }
            if (each.kind != NodeKind::Station || workflow::isLegal(state, each.state()))
                continue;
            m_view->focusNode(node);
            QTest::keyClick(m_view.get(), Qt::Key_Return);
            QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(*m_view, node));
            QVERIFY(!m_view->cards()->isOpen());
        }
        QCOMPARE(asked.size(), 0);
    }
}

void TestDiagram::readOnlyShowsTheGuardAndOffersNoAct()
{
    m_view->setReadOnly(true);
    m_view->focusNode(handleNode(*m_view, State::UnderReview, State::Rejected));
    QVERIFY(m_view->cards()->isOpen());
    QVERIFY(m_view->cards()->card()->button() == nullptr);
}

void TestDiagram::tabVisitsPresentHandlesFindingsAndRequestInTurn()
{
    showSample(*m_view, test::sampleSubmission(State::UnderReview));
    m_view->setFocus(Qt::TabFocusReason);
    m_view->focusNode(0);
    std::vector<NodeKind> kinds{m_view->nodes()[0].kind};
    std::vector<size_t> edges;
    for (size_t i = 1; i < tabStops(m_view->nodes()); ++i) {
        QTest::keyClick(m_view.get(), Qt::Key_Tab);
        QVERIFY(m_view->focusedNode());
        const Node &node = m_view->nodes()[*m_view->focusedNode()];
        kinds.push_back(node.kind);
        if (node.kind == NodeKind::Handle)
            edges.push_back(node.index);
    }
    const std::vector<NodeKind> wanted{NodeKind::Station, NodeKind::Handle, NodeKind::Handle, NodeKind::Handle, NodeKind::Finding, NodeKind::Request};
    QCOMPARE(kinds, wanted);
    // Clockwise from the right: straight on, down to the conditions, down to the refusal.
    const std::vector<size_t> clockwise{edgeIndex(State::UnderReview, State::Approved), edgeIndex(State::UnderReview, State::ConditionalApproval),
                                        edgeIndex(State::UnderReview, State::Rejected)};
    QCOMPARE(edges, clockwise);
}

void TestDiagram::arrowKeysTravelAlongEdges()
{
    m_view->focusNode(0);
    const std::vector<std::pair<Qt::Key, State>> way{{Qt::Key_Right, State::Approved},  {Qt::Key_Down, State::Expired},
                                                     {Qt::Key_Right, State::Archived},  {Qt::Key_Left, State::Approved},
                                                     {Qt::Key_Left, State::UnderReview}, {Qt::Key_Left, State::Submitted},
                                                     {Qt::Key_Down, State::Rejected},   {Qt::Key_Up, State::ConditionalApproval}};
    for (const auto &[key, state] : way) {
        QTest::keyClick(m_view.get(), key);
        QVERIFY(m_view->focusedNode());
        QCOMPARE(m_view->nodes()[*m_view->focusedNode()].state(), state);
    }
}

void TestDiagram::everyStationIsReachedByArrowKeys()
{
    std::set<State> reached{State::Draft};
    for (int round = 0; round < 9; ++round) {
        for (const State state : std::set<State>(reached)) {
            for (const Direction direction : {Direction::Left, Direction::Right, Direction::Up, Direction::Down}) {
                if (const auto next = travel(m_view->drawing(), state, direction))
                    reached.insert(*next);
            }
        }
    }
    QCOMPARE(reached.size(), StateCount);
}

void TestDiagram::stationFindingsRequestAndGatesAreAskedForByClick()
{
    showSample(*m_view, test::sampleSubmission(State::UnderReview));
    QSignalSpy station(m_view.get(), &DiagramView::stationActivated);
    QSignalSpy findings(m_view.get(), &DiagramView::findingsAsked);
    QSignalSpy request(m_view.get(), &DiagramView::requestAsked);
    QSignalSpy gates(m_view.get(), &DiagramView::gatesAsked);
    const auto click = [this](NodeKind kind, size_t index) {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(*m_view, nodeOf(*m_view, kind, index)));
    };
    click(NodeKind::Station, indexOf(State::Submitted));
    click(NodeKind::Finding, size_t(domain::Category::NonBlockingWarning));
    click(NodeKind::Request, 0);
    QCOMPARE(station.size(), 1);
    QCOMPARE(station.first().first().value<State>(), State::Submitted);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().first().value<domain::Category>(), domain::Category::NonBlockingWarning);
    QCOMPARE(request.size(), 1);
    showSample(*m_view, test::sampleSubmission(State::Approved));
    click(NodeKind::Activation, 0);
    QCOMPARE(gates.size(), 1);
}

void TestDiagram::accessibilityTreeNamesEveryNode_data()
{
    QTest::addColumn<State>("state");
    for (const State state : domain::AllStates)
        QTest::newRow(base::wireName(state)) << state;
}

void TestDiagram::accessibilityTreeNamesEveryNode()
{
    QFETCH(const State, state);
    showSample(*m_view, test::sampleSubmission(state));
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(tree);
    QCOMPARE(tree->childCount(), int(m_view->nodes().size()));
    QStringList names;
    int selected = 0;
    for (int i = 0; i < tree->childCount(); ++i) {
        QAccessibleInterface *child = tree->child(i);
        QVERIFY(child && child->isValid());
        QVERIFY(!child->text(QAccessible::Name).isEmpty());
        QVERIFY(child->role() == QAccessible::ListItem || child->role() == QAccessible::PushButton);
        QVERIFY(child->state().focusable);
        QVERIFY(child->rect().isValid());
        QVERIFY(child->actionInterface());
        QVERIFY(!child->actionInterface()->localizedActionDescription(QAccessibleActionInterface::pressAction()).isEmpty());
        QCOMPARE(tree->indexOfChild(child), i);
        QCOMPARE(child->parent(), tree);
        selected += child->state().selected ? 1 : 0;
        names.append(child->text(QAccessible::Name));
    }
    QCOMPARE(selected, 1);
    QCOMPARE(names.removeDuplicates(), 0);
}

void TestDiagram::accessibleActionOpensTheCard()
{
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(m_view.get());
    const size_t handle = handleNode(*m_view, State::UnderReview, State::Rejected);
    QAccessibleInterface *child = tree->child(int(handle));
    QVERIFY(child->text(QAccessible::Name).contains(u"1 of 1"_s));
    child->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(m_view->cards()->isOpen());
    QCOMPARE(tree->childCount(), int(m_view->nodes().size()) + 1); // the card follows the nodes
    QCOMPARE(tree->child(tree->childCount() - 1)->object(), m_view->cards()->card());
}

void TestDiagram::accessibleDescriptionIsTheSentence()
{
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(m_view.get());
    QCOMPARE(tree->text(QAccessible::Description), m_view->sentence());
    QVERIFY(m_view->sentence().contains(u"Under review for"_s));
}

void TestDiagram::accessibleInterfaceMayComeBeforeTheSubmission()
{
    DiagramView empty;
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(&empty);
    QVERIFY(tree);
    QAccessibleInterface *last = tree->child(tree->childCount() - 1);
    QVERIFY(last);
    showSample(empty, test::sampleSubmission(State::Archived)); // has fewer nodes than others
    for (int i = 0; i < tree->childCount(); ++i)
        QVERIFY(!tree->child(i)->text(QAccessible::Name).isEmpty());
    QVERIFY(tree->child(tree->childCount()) == nullptr);
}

void TestDiagram::lightAndDarkPalettesGiveTheirOwnColours()
{
    for (const Theme *theme : {&Theme::light(), &Theme::darkTheme()}) {
        m_view->setPalette(theme->palette());
        const QImage image = m_view->grab().toImage();
        QVERIFY(pixelsOf(image, theme->accent) > 1500);
        QVERIFY(pixelsOf(image, theme->ground) > image.width() * image.height() / 2);
        const Theme &other = theme->dark ? Theme::light() : Theme::darkTheme();
        QCOMPARE(pixelsOf(image, other.ground), 0);
        QVERIFY(pixelsOf(image, other.accent) < 20);
    }
}

void TestDiagram::highContrastLeavesNoPaleLine()
{
    const int usual = pixelsOf(m_view->grab().toImage(), Theme::light().tint);
    QPalette palette = Theme::light().palette();
    palette.setColor(QPalette::Window, Qt::white);
    palette.setColor(QPalette::WindowText, Qt::black);
    m_view->setPalette(palette);
    const QImage image = m_view->grab().toImage();
    QVERIFY(pixelsOf(image, Theme::light().tint) < usual / 8); // what is left is smoothed edges
    QVERIFY(pixelsOf(image, Theme::light().text2) > 500);
    QVERIFY(pixelsOf(image, QColor(Qt::black)) > 50);
}

void TestDiagram::exportedSvgParsesAndSaysTheSentence()
{
    const QByteArray svg = m_view->svg();
    QSvgRenderer renderer(svg);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBoxF().size().toSize(), m_view->drawing().bounds.size().toSize());
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
    QVERIFY(description.startsWith(m_view->sentence()));
    QVERIFY(description.contains(u"UNDER_REVIEW"_s));
    QVERIFY(texts > 15); // words stay words
}

void TestDiagram::exportedImageIsToScale()
{
    const QImage image = m_view->image(2);
    QCOMPARE(image.size(), (m_view->drawing().bounds.size() * 2).toSize());
    QVERIFY(image.text(u"Description"_s).startsWith(m_view->sentence()));
    QVERIFY(pixelsOf(image, Theme::light().accent) > 5000);
}

void TestDiagram::cardCoversNeitherPresentNorHandles_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<int>("width");
    for (const State state : domain::AllStates) {
        for (const int width : {940, 1100, 1400}) {
            if (!test::sampleSubmission(state).ways.empty())
                QTest::addRow("%s at %d", base::wireName(state), width) << state << width;
        }
    }
}

void TestDiagram::cardCoversNeitherPresentNorHandles()
{
    QFETCH(const State, state);
    QFETCH(const int, width);
    m_view->resize(width, 460);
    showSample(*m_view, test::sampleSubmission(state));
    for (size_t node = 0; node < m_view->nodes().size(); ++node) {
        if (m_view->nodes()[node].kind != NodeKind::Handle)
            continue;
        m_view->focusNode(node);
        const QRect card = m_view->cards()->card()->geometry();
        QVERIFY(m_view->viewport()->rect().contains(card));
        QVERIFY(!card.intersects(m_view->nodeRect(0)));
        for (const PlacedHandle &handle : m_view->drawing().handles)
            QVERIFY2(!card.intersects(m_view->mapFromScene(handle.pill().adjusted(1, 1, -1, -1)).boundingRect()), qPrintable(handle.word));
    }
}

void TestDiagram::rightToLeftMirrorsStations()
{
    const double before = m_view->drawing().station(State::Draft).centre.x();
    m_view->setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(m_view->drawing().station(State::Draft).centre.x(), m_view->drawing().lattice.width() - before);
    // The key goes where the eye sees the next station.
    m_view->focusNode(0);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(m_view->nodes()[*m_view->focusedNode()].state(), State::Approved);
}

void TestDiagram::aNewStepMovesUnlessTheStyleAsksForNone()
{
    test::SampleSubmission sample = test::sampleSubmission(State::Submitted);
    test::SampleSubmission next = sample;
    next.submission.steps.push_back({.from = State::Submitted, .to = State::UnderReview, .at = u"2026-03-08T09:00:00.000Z"_s});
    next.submission.state = State::UnderReview;
    next.ways.clear();
    showSample(*m_view, sample);
    showSample(*m_view, next);
    const QImage still = m_view->grab().toImage();
    showSample(*m_view, sample);
    m_style->duration = 200;
    showSample(*m_view, next);
    QVERIFY(m_view->grab().toImage() != still); // on its way
    QTRY_COMPARE_WITH_TIMEOUT(m_view->grab().toImage(), still, 3000);
}

void TestDiagram::aRollbackOpensWhyItCameBack()
{
    showSample(*m_view, test::sampleSubmission(State::PreValidation));
    showSample(*m_view, test::sampleRolledBack());
    QVERIFY(m_view->cards()->isOpen());
    const GuardCard *card = m_view->cards()->card();
    QCOMPARE(card->findChildren<QPushButton *>(u"mend"_s).size(), 2);
    QVERIFY(card->button() == nullptr);
}

void TestDiagram::narrowViewsScrollWideOnesCentre()
{
    m_view->resize(700, 460);
    QCOMPARE(m_view->drawing().lattice.pitch, Lattice::MinPitch);
    QVERIFY(m_view->mapFromScene(m_view->sceneRect().topRight()).x() > m_view->viewport()->width());
    m_view->resize(1800, 560);
    QCOMPARE(m_view->drawing().lattice.pitch, Lattice::MaxPitch);
    const int left = m_view->mapFromScene(m_view->sceneRect().topLeft()).x();
    const int right = m_view->viewport()->width() - m_view->mapFromScene(m_view->sceneRect().topRight()).x();
    QVERIFY(std::abs(left - right) <= 1);
    QVERIFY(left > 100);
}

void TestDiagram::miniaturesOfTheNineStatesDiffer()
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

void TestDiagram::zoomKeepsTheLatticeWithinItsBounds()
{
    QTest::keyClick(m_view.get(), Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(m_view->zoom() > 1.1);
    QVERIFY(m_view->drawing().lattice.pitch >= Lattice::MinPitch);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), 3.0);
    QTest::keyClick(m_view.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), 1.0);
}

QTEST_MAIN(TestDiagram)
#include "tst_diagram.moc"
