// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/desk.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace chancery::ui {

class ErrorPanel;

/// Stands in place of the pages while nobody is signed in: after opening, and after Ctrl+L.
class SignInPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPanel(QWidget *parent = nullptr);

    /// `user` is proposed; `locked` says that a session was locked rather than never begun.
    void ask(Desk *desk, const QString &user, bool locked);
    /// Signs in without asking: the sample workspace.
    void signIn(const QString &user, const QString &password);

Q_SIGNALS:
    /// The person wants another workspace instead.
    void leave();

private:
    void submit();
    void setBusy(bool busy);
    void answered(const base::Result<engine::Outcome> &result);

    QPointer<Desk> m_desk;
    QLabel *m_title;
    QLabel *m_where;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLabel *m_lacks; ///< which of the two is still empty
    ErrorPanel *m_error;
    QPushButton *m_signIn;
    int m_failed = 0;
};

} // namespace chancery::ui
