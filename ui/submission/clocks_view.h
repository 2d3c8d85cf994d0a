// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/submission.h"

#include <QDate>
#include <QWidget>

class QStackedWidget;
class QTableView;

namespace chancery::ui {

class ClocksModel;

/// The clocks of a submission: how much is left, when the last day is in which calendar, and what passing it does.
class ClocksView final : public QWidget
{
    Q_OBJECT

public:
    explicit ClocksView(QWidget *parent = nullptr);

    void setClocks(const std::vector<domain::RunningClock> &clocks, QDate today);
    QTableView *table() const { return m_table; }

private:
    ClocksModel *m_model;
    QTableView *m_table;
    QStackedWidget *m_stack;
};

} // namespace chancery::ui
