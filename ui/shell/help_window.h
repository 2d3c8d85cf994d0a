// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QListWidget;
class QTextBrowser;

namespace chancery::ui {

/// F1: the pages of resources/help, each beginning with its title. Stays open beside the work.
class HelpWindow final : public QDialog
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// The topic of a place ("ledger") or of the list; the first page where there is none of that name.
    void showTopic(const QString &topic);
    /// Topics there are, in their order.
    static QStringList topics();

private:
    void showRow(int row);

    QListWidget *m_list;
    QTextBrowser *m_text;
};

} // namespace chancery::ui
