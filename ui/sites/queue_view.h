// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sites/queue_model.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace chancery::ui {

class Desk;

/// The queue of regulatory affairs across all submissions: assign, resolve, open the submission.
class QueueView final : public QWidget
{
    Q_OBJECT

public:
    explicit QueueView(Desk &desk, QWidget *parent = nullptr);

    void setRows(const std::vector<store::SiteRow> &rows, const std::vector<domain::Person> &people);
    int count() const { return m_model->rowCount(); }
    QTableView *table() const { return m_table; }

Q_SIGNALS:
    void openAsked(const QString &submission);
    void selectionMoved();

public:
    const QueueModel::Item *selected() const;

private:
    void build();
    void assign();
    void resolve();
    void showSelection();

    Desk &m_desk;
    QueueModel *m_model;
    QTableView *m_table;
    QStackedWidget *m_stack;
    QLabel *m_remedy;
    QPushButton *m_assign;
    QPushButton *m_resolve;
    QPushButton *m_open;
    std::vector<domain::Person> m_people;
};

} // namespace chancery::ui
