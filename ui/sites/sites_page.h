// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "ui/text/rule_choices.h"
#include "ui/widgets/page.h"

#include <vector>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace chancery::ui {

class Desk;
class EmptyPlace;
class QueueView;
class TableColumns;
struct SiteCard;
class SiteTable;
class WallModel;
class WallOrder;

/// The wall of sites; the same as a plain table; and the queue of regulatory affairs.
class SitesPage final : public Page
{
    Q_OBJECT

public:
    enum View { Cards, Table, Queue };

    SitesPage(Desk &desk, RuleChoices choices, QWidget *parent = nullptr);

    QString placeName() const override;
    int attention() const override;
    QString attentionWords() const override;
    void refresh() override;
    bool focusFilter() override;
    void reveal(const QString &id) override;
    const QAbstractItemView *list() const override;
    QString filterInForce(const QAbstractItemView &view) const override;
    QWidget *firstControl() override;
    QByteArray arrangement() const override;
    void arrange(const QByteArray &arrangement) override;

    /// Shows these rows; refresh() reads them from the record.
    void setRows(std::vector<store::SiteRow> rows, std::vector<domain::Person> people);
    void setView(View view);
    QListView *wall() const { return m_wall; }

private:
    void build();
    void buildBar();
    void buildWall();
    void buildTable();
    void syncTable();
    void showStack();
    QString dropWords(const QStringList &paths, QPoint at) const;
    QString currentKey() const;
    QString countWords() const;
    std::vector<SiteCard> pressing() const; ///< cards that want attention
    void select(const QString &key);
    void activate();
    void showSelection();
    void newStudy();
    void newSite();
    void newSubmission();
    void openDialog(class QDialog *dialog);

    Desk &m_desk;
    RuleChoices m_choices;
    std::vector<store::SiteRow> m_rows;
    WallModel *m_model;
    WallOrder *m_order;
    SiteTable *m_tableModel;
    QLineEdit *m_filter;
    QComboBox *m_sort;
    QLabel *m_count;
    QToolButton *m_new;
    QButtonGroup *m_views;
    QStackedWidget *m_stack;
    QListView *m_wall;
    QTableView *m_table;
    TableColumns *m_columns = nullptr;
    QToolButton *m_columnsButton = nullptr;
    QueueView *m_queue;
    EmptyPlace *m_empty;
    EmptyPlace *m_nothingFound;
    View m_view = Cards;
    bool m_hasStudy = false;
};

} // namespace chancery::ui
