// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/jump_list.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace chancery::ui {

/// Ctrl+K: type part of a name, a number or an id, and go there.
class JumpBox final : public QDialog
{
    Q_OBJECT

public:
    JumpBox(std::vector<JumpTarget> targets, qint64 entries, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const chancery::ui::JumpTarget &target);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &typed);
    void go();

    std::vector<JumpTarget> m_all;
    std::vector<JumpTarget> m_shown;
    qint64 m_entries;
    QLineEdit *m_typed;
    QListWidget *m_list;
};

} // namespace chancery::ui
