// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/diagram_stage.h"
#include "ui/diagram/card_keeper.h"
#include "ui/diagram/guard_card.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace chancery;
using namespace chancery::test;
using namespace chancery::ui;
using namespace Qt::StringLiterals;

/// The guard card: how it opens, what it offers, where it stands.
class TestDiagramCards final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_stage.open()); }
    void cleanup() { m_stage.view.reset(); }
    void hoverOpensTheGuardCardAndLeavingClosesIt();
    void cardStaysWhileThePointerTravelsToIt();
    void focusOpensTheGuardCardWithEachLine();
    void enterOnTheCardsButtonAsksForTheAdvance();
    void enterOnAWaitingGuardLeadsToWhatMendsIt();
    void clickingTheActAsksOnceAndClosesTheCard();
    void escapeClosesTheCardAndGivesTheFocusBack();
    void readOnlyShowsTheGuardAndOffersNoAct();
    void cardCoversNeitherPresentNorHandles_data();
    void cardCoversNeitherPresentNorHandles();
    void onALowScreenTheCardScrollsAndLeavesNamesInSight_data() { cardCoversNeitherPresentNorHandles_data(); }
    void onALowScreenTheCardScrollsAndLeavesNamesInSight();
    void aRollbackOpensWhyItCameBack();

private:
    bool wordsInSight(const QRect &card, size_t edge) const;

    DiagramStage m_stage;
};

void TestDiagramCards::hoverOpensTheGuardCardAndLeavingClosesIt()
{
    const size_t handle = handleNode(*m_stage.view, State::UnderReview, State::Rejected);
    QTest::mouseMove(m_stage.view->viewport(), middleOf(*m_stage.view, handle));
    QVERIFY(!m_stage.view->cards()->isOpen()); // only after a while
    QTRY_VERIFY_WITH_TIMEOUT(m_stage.view->cards()->isOpen(), 2000);
    QCOMPARE(m_stage.view->cards()->edge(), std::optional(edgeIndex(State::UnderReview, State::Rejected)));
    QTest::mouseMove(m_stage.view->viewport(), QPoint(20, 20));
    QTRY_VERIFY_WITH_TIMEOUT(!m_stage.view->cards()->isOpen(), 2000);
}

void TestDiagramCards::cardStaysWhileThePointerTravelsToIt()
{
    const size_t handle = handleNode(*m_stage.view, State::UnderReview, State::Rejected);
    QTest::mouseMove(m_stage.view->viewport(), middleOf(*m_stage.view, handle));
    QTRY_VERIFY_WITH_TIMEOUT(m_stage.view->cards()->isOpen(), 2000);
    QTest::mouseMove(m_stage.view->viewport(), QPoint(20, 20));
    QVERIFY(m_stage.view->cards()->isOpen());
    QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
    QApplication::sendEvent(m_stage.view->cards()->card(), &enter);
    // Were it not held by the pointer, it would have closed within this time.
    QSignalSpy never(m_stage.view->cards(), &CardKeeper::dismissed);
    QVERIFY(!never.wait(450));
    QVERIFY(m_stage.view->cards()->isOpen());
}

void TestDiagramCards::focusOpensTheGuardCardWithEachLine()
{
    m_stage.view->focusNode(handleNode(*m_stage.view, State::UnderReview, State::Approved));
    QVERIFY(m_stage.view->cards()->isOpen());
    const GuardCard *card = m_stage.view->cards()->card();
    QVERIFY(card->accessibleName().contains(u"2 of 3"_s));
    QCOMPARE(card->findChildren<QPushButton *>(u"mend"_s).size(), 1); // one line is unmet, and has a way to mend it
    QVERIFY(!card->button()->isEnabled());
}

void TestDiagramCards::enterOnTheCardsButtonAsksForTheAdvance()
{
    QSignalSpy asked(m_stage.view.get(), &DiagramView::advanceAsked);
    m_stage.view->focusNode(handleNode(*m_stage.view, State::UnderReview, State::Rejected));
    QTest::keyClick(m_stage.view.get(), Qt::Key_Return);
    QPushButton *button = m_stage.view->cards()->card()->button();
    QVERIFY(button && button->hasFocus());
    QCOMPARE(asked.size(), 0);
    QTest::keyClick(button, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<State>(), State::Rejected);
    QVERIFY(!m_stage.view->cards()->isOpen());
}

void TestDiagramCards::enterOnAWaitingGuardLeadsToWhatMendsIt()
{
    QSignalSpy asked(m_stage.view.get(), &DiagramView::advanceAsked);
    QSignalSpy mend(m_stage.view.get(), &DiagramView::mendAsked);
    m_stage.view->focusNode(handleNode(*m_stage.view, State::UnderReview, State::Approved));
    QTest::keyClick(m_stage.view.get(), Qt::Key_Return);
    auto *link = m_stage.view->cards()->card()->findChild<QPushButton *>(u"mend"_s);
    QVERIFY(link && link->hasFocus());
    QTest::keyClick(link, Qt::Key_Space);
    QCOMPARE(mend.size(), 1);
    QCOMPARE(mend.first().first().value<workflow::Check>(), workflow::Check::ExpiryKnown);
    QTest::mouseClick(m_stage.view->cards()->card()->button(), Qt::LeftButton);
    QCOMPARE(asked.size(), 0);
}

void TestDiagramCards::clickingTheActAsksOnceAndClosesTheCard()
{
    QSignalSpy asked(m_stage.view.get(), &DiagramView::advanceAsked);
    QTest::mouseClick(m_stage.view->viewport(), Qt::LeftButton, {}, middleOf(*m_stage.view, handleNode(*m_stage.view, State::UnderReview, State::ConditionalApproval)));
    QVERIFY(m_stage.view->cards()->isOpen());
    QTest::mouseClick(m_stage.view->cards()->card()->button(), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<State>(), State::ConditionalApproval);
    QVERIFY(!m_stage.view->cards()->isOpen());
}

void TestDiagramCards::escapeClosesTheCardAndGivesTheFocusBack()
{
    const size_t handle = handleNode(*m_stage.view, State::UnderReview, State::Rejected);
    m_stage.view->focusNode(handle);
    QTest::keyClick(m_stage.view.get(), Qt::Key_Return);
    QTest::keyClick(m_stage.view->cards()->card()->button(), Qt::Key_Escape);
    QVERIFY(!m_stage.view->cards()->isOpen());
    QVERIFY(m_stage.view->hasFocus());
    QCOMPARE(m_stage.view->focusedNode(), std::optional(handle));
}

void TestDiagramCards::readOnlyShowsTheGuardAndOffersNoAct()
{
    m_stage.view->setReadOnly(true);
    m_stage.view->focusNode(handleNode(*m_stage.view, State::UnderReview, State::Rejected));
    QVERIFY(m_stage.view->cards()->isOpen());
    QVERIFY(m_stage.view->cards()->card()->button() == nullptr);
}

void TestDiagramCards::cardCoversNeitherPresentNorHandles_data()
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

void TestDiagramCards::cardCoversNeitherPresentNorHandles()
{
    QFETCH(const State, state);
    QFETCH(const int, width);
    m_stage.view->resize(width, 460);
    showSample(*m_stage.view, test::sampleSubmission(state));
    for (size_t node = 0; node < m_stage.view->nodes().size(); ++node) {
        if (m_stage.view->nodes()[node].kind != NodeKind::Handle)
            continue;
        m_stage.view->focusNode(node);
        const QRect card = m_stage.view->cards()->card()->geometry();
        QVERIFY(m_stage.view->viewport()->rect().contains(card));
        QVERIFY(!card.intersects(m_stage.view->nodeRect(0)));
        QVERIFY2(wordsInSight(card, m_stage.view->nodes()[node].index), qPrintable(u"%1 of %2"_s.arg(node).arg(width)));
        for (const PlacedHandle &handle : m_stage.view->drawing().handles)
            QVERIFY2(!card.intersects(m_stage.view->mapFromScene(handle.pill().adjusted(1, 1, -1, -1)).boundingRect()), qPrintable(handle.word));
    }
}

/// The name of where it stands and the name of where the handle leads.
bool TestDiagramCards::wordsInSight(const QRect &card, size_t edge) const
{
    const Layout &layout = m_stage.view->drawing();
    const State present = workflow::Lifecycle[edge].from, target = workflow::Lifecycle[edge].to;
    for (const PlacedText &text : layout.names) {
        for (const State state : {present, target}) {
            const bool its = std::abs(text.box().center().x() - layout.station(state).centre.x()) < 40
                && std::abs(text.box().center().y() - layout.station(state).centre.y()) < 70 && text.bold;
            if (its && card.intersects(m_stage.view->mapFromScene(text.box()).boundingRect()))
                return false;
        }
    }
    return true;
}

void TestDiagramCards::onALowScreenTheCardScrollsAndLeavesNamesInSight()
{
    QFETCH(const State, state);
    QFETCH(const int, width);
    // What a window of 1280 × 720 leaves the diagram.
    m_stage.view->resize(width, 330);
    showSample(*m_stage.view, test::sampleSubmission(state));
    for (size_t node = 0; node < m_stage.view->nodes().size(); ++node) {
        if (m_stage.view->nodes()[node].kind != NodeKind::Handle)
            continue;
        m_stage.view->focusNode(node);
        const QRect card = m_stage.view->cards()->card()->geometry();
        QVERIFY(m_stage.view->viewport()->rect().contains(card));
        QVERIFY2(wordsInSight(card, m_stage.view->nodes()[node].index), qPrintable(QString::number(node)));
    }
}

void TestDiagramCards::aRollbackOpensWhyItCameBack()
{
    showSample(*m_stage.view, test::sampleSubmission(State::PreValidation));
    showSample(*m_stage.view, test::sampleRolledBack());
    QVERIFY(m_stage.view->cards()->isOpen());
    const GuardCard *card = m_stage.view->cards()->card();
    QCOMPARE(card->findChildren<QPushButton *>(u"mend"_s).size(), 2);
    QVERIFY(card->button() == nullptr);
}

QTEST_MAIN(TestDiagramCards)
#include "tst_diagram_cards.moc"
