// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace chancery::ui {

/// What an empty place shows: what belongs here, and the one button that starts it.
class EmptyPlace final : public QWidget
{
    Q_OBJECT

public:
    /// Without `button` there is nothing a person can start from here.
    EmptyPlace(const QString &title, const QString &text, const QString &button = {}, QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &text);
    /// Null where there is none.
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    /// The button was pressed.
    void asked();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fit();

    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button = nullptr;
};

} // namespace chancery::ui
