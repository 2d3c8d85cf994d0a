// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/workspace_opener.h"
#include "ui/widgets/prompts.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace chancery::ui {

/// Asks what a new workspace needs: its name and folder, its first person and their password. Complains beside the fields.
class CreateDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `parentFolder` is where the folder is proposed.
    CreateDialog(Prompts &prompts, const QString &parentFolder, QWidget *parent = nullptr);

    /// Only after the dialog was accepted.
    WorkspaceWish wish() const;

private:
    void nameFields();
    void proposeFolder();
    void proposeUser();
    void chooseFolder();
    QString complaint(QLineEdit **where) const;
    /// Says what is missing or wrong, and where; null: nothing is.
    QLineEdit *complain();
    void lookAgain(); ///< once something was said, it is judged anew at every edit
    void submit();

    Prompts &m_prompts;
    QString m_parentFolder;
    QLineEdit *m_name;
    QLineEdit *m_folder;
    QLineEdit *m_printedName;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_again;
    QLabel *m_complaint;
    bool m_folderTouched = false;
    bool m_userTouched = false;
};

} // namespace chancery::ui
