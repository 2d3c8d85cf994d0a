// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/diagram_stage.h"
#include "ui/diagram/card_keeper.h"
#include "ui/diagram/guard_card.h"

#include <QAccessible>

using namespace chancery;
using namespace chancery::test;
using namespace chancery::ui;
using namespace Qt::StringLiterals;

/// The diagram as a screen reader meets it.
class TestDiagramAccess final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_stage.open()); }
    void cleanup() { m_stage.view.reset(); }
    void accessibilityTreeNamesEveryNode_data();
    void accessibilityTreeNamesEveryNode();
    void accessibleActionOpensTheCard();
    void accessibleDescriptionIsTheSentence();
    void accessibleInterfaceMayComeBeforeTheSubmission();

private:
    DiagramStage m_stage;
};

void TestDiagramAccess::accessibilityTreeNamesEveryNode_data()
{
    QTest::addColumn<State>("state");
    for (const State state : domain::AllStates)
        QTest::newRow(base::wireName(state)) << state;
}

void TestDiagramAccess::accessibilityTreeNamesEveryNode()
{
    QFETCH(const State, state);
    showSample(*m_stage.view, test::sampleSubmission(state));
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(m_stage.view.get());
    QVERIFY(tree);
    QCOMPARE(tree->childCount(), int(m_stage.view->nodes().size()));
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

void TestDiagramAccess::accessibleActionOpensTheCard()
{
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(m_stage.view.get());
    const size_t handle = handleNode(*m_stage.view, State::UnderReview, State::Rejected);
    QAccessibleInterface *child = tree->child(int(handle));
    QVERIFY(child->text(QAccessible::Name).contains(u"1 of 1"_s));
    child->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(m_stage.view->cards()->isOpen());
    QCOMPARE(tree->childCount(), int(m_stage.view->nodes().size()) + 1); // the card follows the nodes
    QCOMPARE(tree->child(tree->childCount() - 1)->object(), m_stage.view->cards()->card());
}

void TestDiagramAccess::accessibleDescriptionIsTheSentence()
{
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(m_stage.view.get());
    QCOMPARE(tree->text(QAccessible::Description), m_stage.view->sentence());
    QVERIFY(m_stage.view->sentence().contains(u"Under review for"_s));
}

void TestDiagramAccess::accessibleInterfaceMayComeBeforeTheSubmission()
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

QTEST_MAIN(TestDiagramAccess)
#include "tst_diagram_access.moc"
