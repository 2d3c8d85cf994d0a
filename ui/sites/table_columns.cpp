// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/table_columns.h"

#include "ui/sites/site_table.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr double Tightest = 0.62; ///< part of its wish that a column is never narrower than
constexpr double Widest = 2.0;
} // namespace

TableColumns::TableColumns(QTableView *table) : QObject(table), m_table(table), m_menu(new QMenu(tr("Columns"), table))
{
    m_menu->setObjectName(u"columnsMenu"_s);
    QHeaderView *header = table->horizontalHeader();
    header->setMinimumSectionSize(32);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this, header](QPoint at) { m_menu->popup(header->mapToGlobal(at)); });
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (!m_sharing && width > 0)
            m_widths[code(column)] = width;
    });
    connect(m_menu, &QMenu::aboutToShow, this, &TableColumns::fillMenu);
    connect(table->model(), &QAbstractItemModel::modelReset, this, &TableColumns::apply);
    table->viewport()->installEventFilter(this);
    apply();
}

QString TableColumns::code(int column) const { return m_table->model()->headerData(column, Qt::Horizontal, SiteTable::CodeRole).toString(); }

bool TableColumns::isDetail(int column) const { return m_table->model()->headerData(column, Qt::Horizontal, SiteTable::DetailRole).toBool(); }

void TableColumns::apply()
{
    m_sharing = true;
    for (int column = 0; column < m_table->model()->columnCount(); ++column)
        m_table->setColumnHidden(column, !m_shown.value(code(column), !isDetail(column)));
    m_sharing = false;
    share();
    fillMenu();
}

void TableColumns::share()
{
    if (m_sharing)
        return;
    m_sharing = true;
    const int letter = m_table->fontMetrics().horizontalAdvance(u'n');
    int room = m_table->viewport()->width();
    int wished = 0;
    QMap<int, int> wishes;
    for (int column = 0; column < m_table->model()->columnCount(); ++column) {
        if (m_table->isColumnHidden(column))
            continue;
        if (const int drawn = m_widths.value(code(column)); drawn > 0) {
            m_table->setColumnWidth(column, drawn);
            room -= drawn;
            continue;
        }
        wishes[column] = letter * m_table->model()->headerData(column, Qt::Horizontal, SiteTable::LettersRole).toInt();
        wished += wishes[column];
    }
    const double part = wished > 0 ? std::clamp(double(room) / wished, Tightest, Widest) : 1.0;
    for (auto wish = wishes.cbegin(); wish != wishes.cend(); ++wish)
        m_table->setColumnWidth(wish.key(), int(wish.value() * part));
    m_sharing = false;
}

void TableColumns::fillMenu()
{
    m_menu->clear();
    m_menu->addAction(tr("The &usual ones"), this, [this] { showAll(false); })->setObjectName(u"usualColumns"_s);
    m_menu->addAction(tr("&All, each document and clock"), this, [this] { showAll(true); })->setObjectName(u"allColumns"_s);
    m_menu->addSeparator();
    for (int column = 0; column < m_table->model()->columnCount(); ++column) {
        QAction *action = m_menu->addAction(m_table->model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        action->setEnabled(column > 0); // a row without its site says nothing
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_shown[code(column)] = shown;
            // The menu is still being left: it is filled anew when it opens.
            m_table->setColumnHidden(column, !shown);
            share();
        });
    }
}

void TableColumns::showAll(bool details)
{
    m_shown.clear();
    for (int column = 0; details && column < m_table->model()->columnCount(); ++column)
        m_shown[code(column)] = true;
    m_sharing = true;
    for (int column = 0; column < m_table->model()->columnCount(); ++column)
        m_table->setColumnHidden(column, !m_shown.value(code(column), !isDetail(column)));
    m_sharing = false;
    share();
}

bool TableColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        share();
    return QObject::eventFilter(watched, event);
}

QJsonObject TableColumns::arrangement() const
{
    QJsonObject shown, widths;
    for (auto each = m_shown.cbegin(); each != m_shown.cend(); ++each)
        shown[each.key()] = each.value();
    for (auto each = m_widths.cbegin(); each != m_widths.cend(); ++each)
        widths[each.key()] = each.value();
    return {{u"shown"_s, shown}, {u"widths"_s, widths}};
}

void TableColumns::arrange(const QJsonObject &arrangement)
{
    const QJsonObject shown = arrangement[u"shown"].toObject(), widths = arrangement[u"widths"].toObject();
    for (auto each = shown.begin(); each != shown.end(); ++each)
        m_shown[each.key()] = each->toBool();
    for (auto each = widths.begin(); each != widths.end(); ++each)
        m_widths[each.key()] = each->toInt();
    apply();
}

} // namespace chancery::ui
