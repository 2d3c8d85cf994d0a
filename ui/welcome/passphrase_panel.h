// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace chancery::ui {

/// Asks for the passphrase of the encrypted key file where no keychain is usable; twice when the file is yet to be made.
class PassphrasePanel final : public QFrame
{
    Q_OBJECT

public:
    explicit PassphrasePanel(QWidget *parent = nullptr);

    void ask(bool choosing);

Q_SIGNALS:
    void given(const QString &passphrase);

private:
    /// Says what is wrong with what was typed; false: nothing is.
    bool complain();
    void submit();

    QLabel *m_text;
    QLineEdit *m_first;
    QLineEdit *m_second;
    QLabel *m_complaint;
    QLabel *m_rule; ///< what a new one has to be, said before it is typed
    QPushButton *m_go;
    bool m_choosing = false;
};

} // namespace chancery::ui
