// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_page.h"

#include "ui/people/add_person_dialog.h"
#include "ui/people/grant_role_dialog.h"
#include "ui/people/key_panel.h"
#include "ui/people/people_model.h"
#include "ui/people/role_words.h"
#include "ui/people/sign_ins_model.h"
#include "ui/text/state_words.h"
#include "ui/widgets/column_share.h"
#include "ui/widgets/copy_rows.h"
#include "ui/widgets/print_table.h"
#include "ui/widgets/tone.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace chancery::ui {

using namespace Qt::StringLiterals;

PeoplePage::PeoplePage(Desk &desk, QWidget *parent)
    : Page(parent), m_desk(desk), m_model(new PeopleModel(this)), m_add(new QPushButton(tr("&Add a person…"))),
      m_grant(new QPushButton(tr("&Grant a role…"))), m_table(new QTableView), m_tabs(new QTabWidget), m_signIns(new SignInsModel(this)), m_key(new KeyPanel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 18, 24, 12);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->addWidget(toned(Tone::Title, tr("People")));
    head->addStretch();
    head->addWidget(m_grant);
    head->addWidget(m_add);
    m_add->setObjectName(u"addPerson"_s);
    m_grant->setObjectName(u"grantRole"_s);
    makePrimary(m_add);
    column->addLayout(head);
    makeTable();
    column->addWidget(m_table, 3);
    column->addWidget(makeTabs(), 2);
    connect(m_add, &QPushButton::clicked, this, &PeoplePage::addPerson);
    connect(m_grant, &QPushButton::clicked, this, &PeoplePage::grantRole);
    connect(&m_desk, &Desk::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&m_desk, &Desk::sessionChanged, this, &PeoplePage::setCanAct);
    setCanAct();
}

void PeoplePage::makeTable()
{
    m_table->setModel(m_model);
    m_table->setObjectName(u"peopleTable"_s);
    m_table->setAccessibleName(tr("People with an account"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 16);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(PeopleModel::Roles, QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(PeopleModel::Name, 30 * letter);
    m_table->setColumnWidth(PeopleModel::User, 22 * letter);
    m_table->setColumnWidth(PeopleModel::Since, 14 * letter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PeoplePage::showSelected);
    enableCopy(m_table);
    enablePrint(m_table);
}

QWidget *PeoplePage::makeTabs()
{
    m_tabs->setObjectName(u"peopleTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeRoleList(), tr("What each role &may do"));
    m_tabs->addTab(makeSignIns(), tr("&Sessions and failed attempts"));
    m_tabs->addTab(m_key, tr("Signing &key"));
    return m_tabs;
}

QWidget *PeoplePage::makeSignIns()
{
    auto *table = new QTableView;
    table->setModel(m_signIns);
    table->setObjectName(u"signInsTable"_s);
    table->setAccessibleName(tr("Sessions and failed attempts, newest first"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    table->horizontalHeader()->setHighlightSections(false);
    const auto least = [table](const QString &text) { return cellWidth(table, text); };
    new ColumnShare(table, table->horizontalHeader(),
                    {{SignInsModel::When, least(u"0000-00-00 00:00 Z"_s)},
                     {SignInsModel::What, least(tr("An attempt to sign in failed")), 2},
                     {SignInsModel::Who, least(u"Marieke Visser"_s), 3},
                     {SignInsModel::Machine, least(u"workstation"_s), 2},
                     {SignInsModel::Entry, least(u"000,000"_s)}});
    enableCopy(table);
    enablePrint(table);
    return table;
}

QWidget *PeoplePage::makeRoleList() const
{
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 12, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const domain::Role role : AllRoles) {
        grid->addWidget(new QLabel(roleName(role)), row, 0, Qt::AlignTop);
        grid->addWidget(toned(Tone::Quiet, roleMeaning(role)), row++, 1);
    }
    grid->setRowStretch(row, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("What each role may do"));
    scroll->setWidget(list);
    list->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

QString PeoplePage::placeName() const { return tr("People"); }

const QAbstractItemView *PeoplePage::list() const { return m_table; }

void PeoplePage::refresh()
{
    m_model->setPeople(m_desk.reader().people());
    m_signIns->read(m_desk.reader());
    const int failed = m_signIns->failed();
    m_tabs->setTabText(1, failed == 0 ? tr("&Sessions and failed attempts") : tr("&Sessions and failed attempts: %1 failed").arg(failed));
    m_key->show(m_desk.reader().health());
    showSelected();
}

QWidget *PeoplePage::firstControl() { return m_table; }

void PeoplePage::reveal(const QString &id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        m_table->selectRow(row);
}

void PeoplePage::setCanAct()
{
    const domain::Person *person = m_model->personAt(m_table->currentIndex().row());
    m_add->setEnabled(m_desk.isSignedIn());
    m_grant->setEnabled(m_desk.isSignedIn() && person && GrantRoleDialog::hasRoleLeft(*person));
    m_grant->setToolTip(person ? QString() : tr("Choose a person first"));
}

void PeoplePage::showSelected()
{
    setCanAct();
    const domain::Person *person = m_model->personAt(m_table->currentIndex().row());
    if (!person) {
        Q_EMIT selectionChanged({});
        return;
    }
    InspectorContent content{person->printedName, tr("Person"), {}};
    content.lines.push_back({tr("User name"), person->id.text()});
    content.lines.push_back({tr("Added by entry"), QString::number(person->createdSeq)});
    for (const domain::RoleGrant &grant : person->roles) {
        content.lines.push_back({roleName(grant.role), {}, InspectorLine::Kind::Heading});
        content.lines.push_back({tr("May"), roleMeaning(grant.role)});
        content.lines.push_back({tr("Granted by entry"), QString::number(grant.grantedSeq)});
    }
    Q_EMIT selectionChanged(content);
}

void PeoplePage::addPerson()
{
    auto *dialog = new AddPersonDialog(m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &PeoplePage::refresh);
    dialog->open();
}

void PeoplePage::grantRole()
{
    const domain::Person *person = m_model->personAt(m_table->currentIndex().row());
    if (!person)
        return;
    auto *dialog = new GrantRoleDialog(m_desk, *person, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &PeoplePage::refresh);
    dialog->open();
}

} // namespace chancery::ui
