// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/diagram_stage.h"
#include "ui/diagram/card_keeper.h"
#include "ui/diagram/travel.h"

#include <QSignalSpy>

#include <set>

using namespace chancery;
using namespace chancery::test;
using namespace chancery::ui;
using namespace Qt::StringLiterals;

/// Keys and mouse on the diagram, and what they may not do.
class TestDiagram final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_stage.open()); }
    void cleanup() { m_stage.view.reset(); }
    void illegalTransitionsCannotBeStarted();
    void tabVisitsPresentHandlesFindingsAndRequestInTurn();
    void arrowKeysTravelAlongEdges();
    void everyStationIsReachedByArrowKeys();
    void stationFindingsRequestAndGatesAreAskedForByClick();

private:
    DiagramStage m_stage;
};

void TestDiagram::illegalTransitionsCannotBeStarted()
{
    for (const State state : domain::AllStates) {
        test::SampleSubmission sample = test::sampleSubmission(state);
        // A page that is wrong about the way on, too, finds no handle for it.
        sample.ways.emplace_back(workflow::Transition{State::Draft, State::Approved, workflow::Cause::Act}, workflow::Checklist{});
        showSample(*m_stage.view, sample);
        QSignalSpy asked(m_stage.view.get(), &DiagramView::advanceAsked);
        for (size_t node = 0; node < m_stage.view->nodes().size(); ++node) {
            const Node &each = m_stage.view->nodes()[node];
            if (each.kind == NodeKind::Handle) {
                QCOMPARE(workflow::Lifecycle[each.index].from, state);
                QVERIFY(workflow::Lifecycle[each.index].cause != workflow::Cause::Time);
                continue;
            }
            if (each.kind != NodeKind::Station || workflow::isLegal(state, each.state()))
                continue;
            m_stage.view->focusNode(node);
            QTest::keyClick(m_stage.view.get(), Qt::Key_Return);
            QTest::mouseClick(m_stage.view->viewport(), Qt::LeftButton, {}, middleOf(*m_stage.view, node));
            QVERIFY(!m_stage.view->cards()->isOpen());
        }
        QCOMPARE(asked.size(), 0);
    }
}

void TestDiagram::tabVisitsPresentHandlesFindingsAndRequestInTurn()
{
    showSample(*m_stage.view, test::sampleSubmission(State::UnderReview));
    m_stage.view->setFocus(Qt::TabFocusReason);
    m_stage.view->focusNode(0);
    std::vector<NodeKind> kinds{m_stage.view->nodes()[0].kind};
    std::vector<size_t> edges;
    for (size_t i = 1; i < tabStops(m_stage.view->nodes()); ++i) {
        QTest::keyClick(m_stage.view.get(), Qt::Key_Tab);
        QVERIFY(m_stage.view->focusedNode());
        const Node &node = m_stage.view->nodes()[*m_stage.view->focusedNode()];
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
    m_stage.view->focusNode(0);
    const std::vector<std::pair<Qt::Key, State>> way{{Qt::Key_Right, State::Approved},  {Qt::Key_Down, State::Expired},
                                                     {Qt::Key_Right, State::Archived},  {Qt::Key_Left, State::Approved},
                                                     {Qt::Key_Left, State::UnderReview}, {Qt::Key_Left, State::Submitted},
                                                     {Qt::Key_Down, State::Rejected},   {Qt::Key_Up, State::ConditionalApproval}};
    for (const auto &[key, state] : way) {
        QTest::keyClick(m_stage.view.get(), key);
        QVERIFY(m_stage.view->focusedNode());
        QCOMPARE(m_stage.view->nodes()[*m_stage.view->focusedNode()].state(), state);
    }
}

void TestDiagram::everyStationIsReachedByArrowKeys()
{
    std::set<State> reached{State::Draft};
    for (int round = 0; round < 9; ++round) {
        for (const State state : std::set<State>(reached)) {
            for (const Direction direction : {Direction::Left, Direction::Right, Direction::Up, Direction::Down}) {
                if (const auto next = travel(m_stage.view->drawing(), state, direction))
                    reached.insert(*next);
            }
        }
    }
    QCOMPARE(reached.size(), StateCount);
}

void TestDiagram::stationFindingsRequestAndGatesAreAskedForByClick()
{
    showSample(*m_stage.view, test::sampleSubmission(State::UnderReview));
    QSignalSpy station(m_stage.view.get(), &DiagramView::stationActivated);
    QSignalSpy findings(m_stage.view.get(), &DiagramView::findingsAsked);
    QSignalSpy request(m_stage.view.get(), &DiagramView::requestAsked);
    QSignalSpy gates(m_stage.view.get(), &DiagramView::gatesAsked);
    const auto click = [this](NodeKind kind, size_t index) {
        QTest::mouseClick(m_stage.view->viewport(), Qt::LeftButton, {}, middleOf(*m_stage.view, nodeOf(*m_stage.view, kind, index)));
    };
    click(NodeKind::Station, indexOf(State::Submitted));
    click(NodeKind::Finding, size_t(domain::Category::NonBlockingWarning));
    click(NodeKind::Request, 0);
    QCOMPARE(station.size(), 1);
    QCOMPARE(station.first().first().value<State>(), State::Submitted);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().first().value<domain::Category>(), domain::Category::NonBlockingWarning);
    QCOMPARE(request.size(), 1);
    showSample(*m_stage.view, test::sampleSubmission(State::Approved));
    click(NodeKind::Activation, 0);
    QCOMPARE(gates.size(), 1);
}

QTEST_MAIN(TestDiagram)
#include "tst_diagram.moc"
