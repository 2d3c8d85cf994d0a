// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogs_aside.h"

#include <QApplication>
#include <QDialog>

#include <utility>

namespace chancery::ui {

void DialogsAside::put(QWidget &window)
{
    if (QWidget *menu = QApplication::activePopupWidget())
        menu->close();
    for (QDialog *dialog : window.findChildren<QDialog *>()) {
        if (!dialog->isVisible())
            continue;
        // Those opened to stay until they are done; others wait in a loop of their own and would never return.
        if (dialog->testAttribute(Qt::WA_DeleteOnClose)) {
            m_kept.emplace_back(dialog);
            dialog->hide();
        } else {
            dialog->reject();
        }
    }
}

void DialogsAside::bringBack()
{
    for (const QPointer<QDialog> &dialog : std::exchange(m_kept, {})) {
        if (dialog)
            dialog->open();
    }
}

void DialogsAside::drop()
{
    for (const QPointer<QDialog> &dialog : std::exchange(m_kept, {})) {
        if (dialog)
            dialog->deleteLater();
    }
}

} // namespace chancery::ui
