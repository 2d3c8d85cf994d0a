// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/sign_in_panel.h"

#include "ui/widgets/error_panel.h"
#include "ui/widgets/required.h"
#include "ui/widgets/tone.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chancery::ui {

using namespace Qt::StringLiterals;

SignInPanel::SignInPanel(QWidget *parent)
    : QWidget(parent), m_title(toned(Tone::Title)), m_where(toned(Tone::Quiet)), m_user(new QLineEdit), m_password(new QLineEdit),
      m_lacks(toned(Tone::Danger)), m_error(new ErrorPanel), m_signIn(new QPushButton(tr("&Sign in")))
{
    auto *card = new QFrame;
    card->setProperty("panel", u"card"_s);
    card->setFixedWidth(460);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(32, 28, 32, 28);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_where);
    column->addSpacing(6);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(10);
    form->setHorizontalSpacing(16);
    form->addRow(requiredLabel(tr("&User name")), m_user);
    form->addRow(requiredLabel(tr("&Password")), m_password);
    column->addWidget(requiredNote());
    column->addLayout(form);
    column->addWidget(m_lacks);
    m_lacks->setObjectName(u"lacks"_s);
    m_lacks->hide();
    column->addWidget(m_error);
    auto *buttons = new QHBoxLayout;
    auto *other = new QPushButton(tr("&Another workspace"));
    other->setObjectName(u"otherWorkspace"_s);
    buttons->addWidget(other);
    buttons->addStretch();
    buttons->addWidget(m_signIn);
    column->addSpacing(6);
    column->addLayout(buttons);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addWidget(card, 0, Qt::AlignHCenter);
    outer->addStretch(3);

    m_user->setAccessibleName(requiredName(tr("User name")));
    m_user->setObjectName(u"user"_s);
    m_password->setAccessibleName(requiredName(tr("Password")));
    m_password->setObjectName(u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_signIn->setObjectName(u"signIn"_s);
    makePrimary(m_signIn);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPanel::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPanel::submit);
    connect(m_user, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(other, &QPushButton::clicked, this, &SignInPanel::leave);
}

void SignInPanel::ask(Desk *desk, const QString &user, bool locked)
{
    m_desk = desk;
    m_failed = 0;
    m_error->clear();
    m_lacks->hide();
    m_title->setText(locked ? tr("Session locked") : tr("Sign in"));
    m_where->setText(desk->reader().workspaceName());
    m_user->setText(user);
    m_password->clear();
    setBusy(false);
    (user.isEmpty() ? m_user : m_password)->setFocus();
}

void SignInPanel::signIn(const QString &user, const QString &password)
{
    m_user->setText(user);
    m_password->setText(password);
    submit();
}

void SignInPanel::submit()
{
    if (!m_desk || !m_signIn->isEnabled())
        return;
    m_error->clear();
    // An attempt without a name or a password is no attempt: the ledger hears nothing of it.
    QLineEdit *empty = m_user->text().trimmed().isEmpty() ? m_user : m_password->text().isEmpty() ? m_password : nullptr;
    m_lacks->setText(empty == m_user ? tr("Type your user name.") : tr("Type your password."));
    m_lacks->setVisible(empty);
    if (empty)
        return empty->setFocus();
    setBusy(true);
    m_desk->ask(engine::SignIn{m_user->text().trimmed(), m_password->text()}, this,
                [this](const base::Result<engine::Outcome> &result) { answered(result); });
    m_password->clear();
}

void SignInPanel::answered(const base::Result<engine::Outcome> &result)
{
    setBusy(false);
    if (result.ok())
        return;
    ++m_failed;
    m_error->showError(result.error());
    if (m_failed > 1)
        m_where->setText(tr("%1. %n attempts have failed since this was opened.", nullptr, m_failed).arg(m_desk ? m_desk->reader().workspaceName() : QString()));
    m_password->setFocus();
}

void SignInPanel::setBusy(bool busy)
{
    m_signIn->setEnabled(!busy);
    m_signIn->setText(busy ? tr("Signing in…") : tr("&Sign in"));
    // Not disabled: a disabled field loses the keyboard to whatever stands next.
    m_user->setReadOnly(busy);
    m_password->setReadOnly(busy);
}

} // namespace chancery::ui
