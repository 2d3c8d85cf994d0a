// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/desk.h"
#include "ui/widgets/page.h"
#include "ui/widgets/prompts.h"

class QAction;
class QLabel;
class QPushButton;
class QTableView;

namespace chancery::ui {

class EntryModel;
class FilterBar;
class HeadStrip;
class VerifyPanel;

/// The record: every entry, filters, verification, export.
class LedgerPage final : public Page
{
    Q_OBJECT

public:
    LedgerPage(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    QString placeName() const override;
    int attention() const override;
    QString attentionWords() const override;
    void refresh() override;
    bool focusFilter() override;
    void reveal(const QString &id) override;

    const QAbstractItemView *list() const override;
    QString filterInForce(const QAbstractItemView &view) const override;
    QWidget *firstControl() override;
    QTableView *table() const { return m_table; }
    EntryModel *model() const { return m_model; }

public Q_SLOTS:
    void verify();

private:
    QWidget *makeHead();
    void makeTable();
    void exportAs(engine::ExportFormat format);
    void applyFilter();
    void showCount();
    void showSelected();
    void showEntry(qint64 seq);
    void setCanAct();

    Desk &m_desk;
    Prompts &m_prompts;
    EntryModel *m_model;
    FilterBar *m_filter;
    HeadStrip *m_head;
    VerifyPanel *m_report;
    QLabel *m_count;
    QPushButton *m_verify;
    QPushButton *m_export;
    QAction *m_signed = nullptr;
    QTableView *m_table;
};

} // namespace chancery::ui
