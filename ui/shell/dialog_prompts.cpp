// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialog_prompts.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace chancery::ui {

QStringList DialogPrompts::openFiles(QWidget *parent, const QString &title, const QString &filter)
{
    const QStringList chosen = QFileDialog::getOpenFileNames(parent, title, m_folder, filter);
    if (!chosen.isEmpty())
        m_folder = QFileInfo(chosen.first()).absolutePath();
    return chosen;
}

QString DialogPrompts::openFolder(QWidget *parent, const QString &title)
{
    const QString chosen = QFileDialog::getExistingDirectory(parent, title, m_folder);
    if (!chosen.isEmpty())
        m_folder = QFileInfo(chosen).absolutePath();
    return chosen;
}

QString DialogPrompts::saveFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter)
{
    const QString start = QFileInfo(suggested).isAbsolute() ? suggested : QDir(m_folder).filePath(suggested);
    const QString chosen = QFileDialog::getSaveFileName(parent, title, start, filter);
    if (!chosen.isEmpty())
        m_folder = QFileInfo(chosen).absolutePath();
    return chosen;
}

bool DialogPrompts::confirm(QWidget *parent, const QString &title, const QString &text, const QString &yes)
{
    QMessageBox box(QMessageBox::Question, title, text, QMessageBox::NoButton, parent);
    QPushButton *agree = box.addButton(yes, QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == agree;
}

} // namespace chancery::ui
