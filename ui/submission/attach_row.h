// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/commands.h"

#include <QFrame>

#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace chancery::ui {

class DayField;

/// One file that is about to be attached: what the person says of it. The class is a suggestion until it is confirmed.
class AttachRow final : public QFrame
{
    Q_OBJECT

public:
    AttachRow(const QString &path, const std::vector<std::pair<QString, QString>> &classes, QWidget *parent = nullptr);

    /// Takes a class that the person has chosen elsewhere (the place of the drop); it needs no confirmation.
    void setClass(const QString &documentClass);
    engine::AttachItem item() const;
    const QString &path() const { return m_path; }
    /// What is missing or wrong, in words; empty: nothing. Shown in the row as well.
    QString complain();

Q_SIGNALS:
    void removed();

private:
    void build();
    void guess(const std::vector<std::pair<QString, QString>> &classes);
    void showFieldsOf();
    void confirm();

    QString m_path;
    QComboBox *m_class;
    QCheckBox *m_confirmed;
    QLineEdit *m_version;
    DayField *m_date;
    QLineEdit *m_language;
    QLineEdit *m_subject;
    DayField *m_expires;
    QWidget *m_subjectBox = nullptr;
    QWidget *m_expiresBox = nullptr;
    QLabel *m_complaint;
    bool m_guessed = false;
};

} // namespace chancery::ui
