// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/create_dialog.h"

#include "ui/widgets/dialog_height.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/required.h"
#include "ui/widgets/tone.h"
#include "ui/widgets/user_name.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chancery::ui {

using namespace Qt::StringLiterals;

CreateDialog::CreateDialog(Prompts &prompts, const QString &parentFolder, QWidget *parent)
    : QDialog(parent), m_prompts(prompts), m_parentFolder(parentFolder), m_name(new QLineEdit), m_folder(new QLineEdit),
      m_printedName(new QLineEdit), m_user(new QLineEdit), m_password(new QLineEdit), m_again(new QLineEdit), m_complaint(toned(Tone::Danger))
{
    setObjectName(u"createDialog"_s);
    setWindowTitle(tr("New workspace"));
    setMinimumWidth(540);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 18);
    column->setSpacing(10);
    column->addWidget(toned(Tone::Quiet, tr("A workspace is a folder that holds one record and its documents. Its first person owns it and can add others.")));
    auto *choose = new QPushButton(tr("C&hoose…"));
    choose->setObjectName(u"chooseFolder"_s);
    auto *folderRow = new QHBoxLayout;
    folderRow->setSpacing(8);
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(choose);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(10);
    form->setHorizontalSpacing(16);
    form->addRow(toned(Tone::Heading, tr("Workspace")));
    form->addRow(requiredLabel(tr("&Name")), m_name);
    auto *folderLabel = new QLabel(requiredLabel(tr("&Folder")));
    folderLabel->setBuddy(m_folder);
    form->addRow(folderLabel, folderRow);
    form->addRow(toned(Tone::Heading, tr("First person")));
    form->addRow(requiredLabel(tr("&Printed name")), m_printedName);
    form->addRow(requiredLabel(tr("&User name")), m_user);
    auto *passwordLabel = new QLabel(requiredLabel(tr("Pass&word")));
    passwordLabel->setBuddy(m_password);
    auto *password = new QVBoxLayout;
    password->setSpacing(3);
    password->addWidget(m_password);
    password->addWidget(toned(Tone::Caption, passwordRule()));
    form->addRow(passwordLabel, password);
    form->addRow(requiredLabel(tr("Password &again")), m_again);
    column->addWidget(requiredNote());
    column->addLayout(form);
    column->addWidget(m_complaint);
    auto *buttons = new QDialogButtonBox;
    auto *make = buttons->addButton(tr("Create workspace"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);

    nameFields();
    make->setObjectName(u"createWorkspace"_s);
    make->setDefault(true);
    m_password->setEchoMode(QLineEdit::Password);
    m_again->setEchoMode(QLineEdit::Password);
    m_complaint->hide();
    connect(m_name, &QLineEdit::textEdited, this, &CreateDialog::proposeFolder);
    connect(m_printedName, &QLineEdit::textEdited, this, &CreateDialog::proposeUser);
    connect(m_folder, &QLineEdit::textEdited, this, [this] { m_folderTouched = true; });
    connect(m_user, &QLineEdit::textEdited, this, [this] { m_userTouched = true; });
    onEdit(this, this, [this] { lookAgain(); });
    connect(choose, &QPushButton::clicked, this, &CreateDialog::chooseFolder);
    connect(make, &QPushButton::clicked, this, &CreateDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void CreateDialog::nameFields()
{
    const std::pair<QLineEdit *, QString> names[] = {{m_name, tr("Name of the workspace")}, {m_folder, tr("Folder")},
                                                     {m_printedName, tr("Printed name, as it stands under signatures")},
                                                     {m_user, tr("User name")}, {m_password, tr("Password")}, {m_again, tr("Password again")}};
    for (const auto &[field, name] : names)
        field->setAccessibleName(requiredName(name));
    m_password->setAccessibleDescription(passwordRule());
    m_name->setObjectName(u"name"_s);
    m_folder->setObjectName(u"folder"_s);
    m_printedName->setObjectName(u"printedName"_s);
    m_printedName->setPlaceholderText(tr("As it stands under signatures"));
    m_user->setObjectName(u"newUser"_s);
    m_password->setObjectName(u"newPassword"_s);
    m_again->setObjectName(u"newPasswordAgain"_s);
}

void CreateDialog::proposeFolder()
{
    if (m_folderTouched)
        return;
    QString name = m_name->text().trimmed();
    name.replace(u'/', u'-');
    m_folder->setText(name.isEmpty() ? QString() : QDir(m_parentFolder).filePath(name + u".chancery"_s));
}

void CreateDialog::proposeUser()
{
    if (!m_userTouched)
        m_user->setText(proposedUserName(m_printedName->text()));
}

void CreateDialog::chooseFolder()
{
    const QString chosen = m_prompts.openFolder(this, tr("Where the workspace's folder is made"));
    if (chosen.isEmpty())
        return;
    m_parentFolder = chosen;
    m_folderTouched = false;
    proposeFolder();
}

QString CreateDialog::complaint(QLineEdit **where) const
{
    const auto at = [where](QLineEdit *field, const QString &words) {
        *where = field;
        return words;
    };
    if (m_name->text().trimmed().isEmpty())
        return at(m_name, tr("Name the workspace."));
    if (m_folder->text().trimmed().isEmpty())
        return at(m_folder, tr("Name its folder."));
    if (m_printedName->text().trimmed().isEmpty())
        return at(m_printedName, tr("Name its first person."));
    if (m_user->text().trimmed().isEmpty())
        return at(m_user, tr("Give the person a user name."));
    if (m_password->text().size() < LeastPassword)
        return at(m_password, tr("Use at least %1 characters for the password.").arg(LeastPassword));
    if (m_password->text() != m_again->text())
        return at(m_again, tr("The two passwords are not the same."));
    return {};
}

QLineEdit *CreateDialog::complain()
{
    QLineEdit *where = nullptr;
    const QString words = complaint(&where);
    m_complaint->setText(words);
    m_complaint->setVisible(where != nullptr);
    for (QLineEdit *field : {m_name, m_folder, m_printedName, m_user, m_password, m_again})
        field->setAccessibleDescription(field == where ? words : field == m_password ? passwordRule() : QString());
    growToFit(*this);
    return where;
}

void CreateDialog::lookAgain()
{
    if (!m_complaint->isHidden())
        complain();
}

void CreateDialog::submit()
{
    if (QLineEdit *where = complain())
        where->setFocus();
    else
        accept();
}

WorkspaceWish CreateDialog::wish() const
{
    return {.folder = m_folder->text().trimmed(), .name = m_name->text().trimmed(), .user = m_user->text().trimmed(),
            .printedName = m_printedName->text().trimmed(), .password = m_password->text()};
}

} // namespace chancery::ui
