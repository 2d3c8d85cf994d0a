// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/role_matrix.h"
#include "tests/gui/window_stage.h"
#include "ui/people/add_person_dialog.h"
#include "ui/people/grant_role_dialog.h"
#include "ui/people/people_model.h"
#include "ui/people/role_words.h"
#include "ui/text/entry_words.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

namespace {

struct OpenPeople {
    WorkspaceBuilder builder;
    std::unique_ptr<ui::Desk> desk;
    std::unique_ptr<ui::PeoplePage> page;

    OpenPeople()
    {
        desk = std::make_unique<ui::Desk>(builder.folder(), std::move(store::Reader::open(builder.folder())).value(),
                                          std::make_unique<DirectClient>(builder.engine()), builder.clock());
        page = std::make_unique<ui::PeoplePage>(*desk);
        page->resize(1000, 700);
        page->show();
        desk->ask(engine::SignIn{u"m.visser"_s, u"correct horse"_s}, page.get(), {});
        QVERIFY(QTest::qWaitFor([this] { return desk->isSignedIn(); }));
        page->refresh();
    }

    void add(const QString &name, const QString &again = u"long enough"_s)
    {
        click(page.get(), "addPerson");
        auto *dialog = page->findChild<ui::AddPersonDialog *>();
        QVERIFY(dialog);
        type(dialog, "printedName", name);
        type(dialog, "newPassword", u"long enough"_s);
        type(dialog, "newPasswordAgain", again);
        dialog->findChild<QCheckBox *>(u"roleAuditor"_s)->setChecked(true);
        click(dialog, "act");
    }
};

} // namespace

class TestPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhoHasAnAccountWithTheirRoles()
    {
        OpenPeople open;
        const QAbstractItemModel *model = open.page->table()->model();
        QCOMPARE(model->rowCount(), 1);
        QCOMPARE(model->index(0, 0).data().toString(), u"Marieke Visser"_s);
        QVERIFY(model->index(0, 2).data().toString().contains(u"Owner"));
    }

    void tellsSessionsAndFailedAttempts()
    {
        OpenPeople open;
        open.desk->ask(engine::SignIn{u"m.visser"_s, u"not this one"_s}, open.page.get(), {});
        auto *table = open.page->findChild<QTableView *>(u"signInsTable"_s);
        QVERIFY(table);
        const auto has = [table](const QString &action, const QString &who) {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                if (table->model()->index(row, 1).data().toString() == ui::actionWord(action) && table->model()->index(row, 2).data().toString() == who)
                    return true;
            }
            return false;
        };
        open.page->refresh();
        QTRY_VERIFY(has(u"LOGIN_FAILED"_s, u"m.visser"_s));
        QVERIFY(has(u"LOGIN"_s, u"Marieke Visser"_s));
        QVERIFY(open.page->findChild<QTabWidget *>(u"peopleTabs"_s)->tabText(1).contains(u"1 failed"));
    }

    void givesTheKeyThatVerifiersAskFor()
    {
        OpenPeople open;
        open.page->findChild<QTabWidget *>(u"peopleTabs"_s)->setCurrentIndex(2);
        const QString key = open.page->findChild<QLineEdit *>(u"checkpointKey"_s)->text();
        QCOMPARE(key, open.builder.engine().vkey());
        click(open.page.get(), "copyCheckpointKey");
        QCOMPARE(QGuiApplication::clipboard()->text(), key);
    }

    void addsAPersonWithARole()
    {
        OpenPeople open;
        open.add(u"Ines Costa"_s);
        QTRY_COMPARE(open.page->table()->model()->rowCount(), 2);
        const std::vector<domain::Person> people = open.desk->reader().people();
        const auto added = std::ranges::find(people, u"i.costa"_s, [](const domain::Person &person) { return person.id.text(); });
        QVERIFY(added != people.end());
        QCOMPARE(added->printedName, u"Ines Costa"_s);
        QCOMPARE(added->roles.size(), 1U);
        QCOMPARE(added->roles[0].role, domain::Role::Auditor);
    }

    void refusesTwoDifferentPasswords()
    {
        OpenPeople open;
        open.add(u"Ines Costa"_s, u"long enouhg"_s);
        auto *dialog = open.page->findChild<ui::AddPersonDialog *>();
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->findChild<QLineEdit *>(u"newPasswordAgain"_s)->accessibleDescription(), u"The two passwords are not the same."_s);
        QCOMPARE(open.desk->reader().people().size(), 1U);
    }

    void keepsTheDialogOpenWhenTheUserNameIsTaken()
    {
        OpenPeople open;
        open.add(u"Maria Visser"_s);
        auto *dialog = open.page->findChild<ui::AddPersonDialog *>();
        QTRY_VERIFY(dialog->findChild<QAbstractButton *>(u"copyDetails"_s)->isVisible());
        QVERIFY(dialog->isVisible());
    }

    void grantsARoleThatIsNotHeldYet()
    {
        OpenPeople open;
        open.add(u"Ines Costa"_s);
        QTRY_COMPARE(open.page->table()->model()->rowCount(), 2);
        open.page->reveal(u"i.costa"_s);
        click(open.page.get(), "grantRole");
        auto *dialog = open.page->findChild<ui::GrantRoleDialog *>();
        QVERIFY(dialog);
        auto *role = dialog->findChild<QComboBox *>(u"role"_s);
        QCOMPARE(role->findText(u"Auditor"_s), -1);
        role->setCurrentText(u"Investigator"_s);
        click(dialog, "act");
        QTRY_VERIFY(open.page->table()->model()->index(open.page->table()->currentIndex().row(), 2).data().toString().contains(u"Investigator"));
    }

    void saysOfEachRoleWhatTheMatrixAllows()
    {
        // A few telling words stand for a right: who has them here has it in the matrix, and the other way round.
        const std::pair<QString, access::Right> words[] = {{u"Adds people"_s, access::Right::ManagePeople}, {u"rule packs"_s, access::Right::InstallRules},
                                                           {u"compliance findings"_s, access::Right::ResolveFindings}};
        for (const domain::Role role : ui::AllRoles) {
            QVERIFY(!ui::roleMeaning(role).isEmpty());
            for (const auto &[word, right] : words)
                QVERIFY2(ui::roleMeaning(role).contains(word) == access::may(role, right), qPrintable(base::wireText(role) + u": "_s + word));
        }
    }

    void keepsSelectionWhenPeopleAreAdded()
    {
        ui::PeopleModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPeople({{.id = domain::PersonId(u"a"_s), .printedName = u"A"_s}});
        const QPersistentModelIndex first = model.index(0, 0);
        model.setPeople({{.id = domain::PersonId(u"a"_s), .printedName = u"A"_s}, {.id = domain::PersonId(u"b"_s), .printedName = u"B"_s}});
        QVERIFY(first.isValid());
        QCOMPARE(model.rowOf(u"b"_s), 1);
    }
};

QTEST_MAIN(TestPeople)
#include "tst_people.moc"
