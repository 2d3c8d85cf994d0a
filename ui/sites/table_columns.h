// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QObject>

class QMenu;
class QTableView;

namespace chancery::ui {

/// Which columns of the table of sites are shown and how wide: the usual ones share the width of their place, documents and
/// clocks one by one come when they are asked for. What a person drew or chose is kept by the columns' codes, for the next time
/// and however many columns there are by then.
class TableColumns final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the table, whose model tells SiteTable's roles of its columns.
    explicit TableColumns(QTableView *table);

    /// Every column with a tick, and all or the usual ones at once.
    QMenu *menu() const { return m_menu; }
    QJsonObject arrangement() const;
    void arrange(const QJsonObject &arrangement);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    void share();
    void fillMenu();
    void showAll(bool details);
    QString code(int column) const;
    bool isDetail(int column) const;

    QTableView *m_table;
    QMenu *m_menu;
    QMap<QString, bool> m_shown; ///< where a person chose otherwise than usual
    QMap<QString, int> m_widths; ///< that a person drew
    bool m_sharing = false;
};

} // namespace chancery::ui
