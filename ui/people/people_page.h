// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/desk.h"
#include "ui/widgets/page.h"

class QPushButton;
class QTableView;
class QTabWidget;

namespace chancery::ui {

class KeyPanel;
class PeopleModel;
class SignInsModel;

/// Accounts and roles, what each role may do, sessions and failed attempts, the key that signs. Adding a person and granting a
/// role are entries like any other.
class PeoplePage final : public Page
{
    Q_OBJECT

public:
    explicit PeoplePage(Desk &desk, QWidget *parent = nullptr);

    QString placeName() const override;
    void refresh() override;
    const QAbstractItemView *list() const override;
    QWidget *firstControl() override;
    void reveal(const QString &id) override;

    QTableView *table() const { return m_table; }

public Q_SLOTS:
    void addPerson();
    void grantRole();

private:
    void makeTable();
    QWidget *makeRoleList() const;
    QWidget *makeSignIns();
    QWidget *makeTabs();
    void showSelected();
    void setCanAct();

    Desk &m_desk;
    PeopleModel *m_model;
    QPushButton *m_add;
    QPushButton *m_grant;
    QTableView *m_table;
    QTabWidget *m_tabs;
    SignInsModel *m_signIns;
    KeyPanel *m_key;
};

} // namespace chancery::ui
