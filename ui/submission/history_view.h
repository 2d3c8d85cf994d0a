// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/submission/history_model.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace chancery::ui {

/// The ledger's entries of one submission, newest first.
class HistoryView final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryView(QWidget *parent = nullptr);

    void setSource(std::int64_t count, HistoryModel::Fetch fetch, bool writable);
    const store::EntryRow *selected() const;
    QTableView *table() const { return m_table; }

Q_SIGNALS:
    void noteAsked();
    void selectionMoved();

private:
    HistoryModel *m_model;
    QTableView *m_table;
    QStackedWidget *m_stack;
    QPushButton *m_note;
};

} // namespace chancery::ui
