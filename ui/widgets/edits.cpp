// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/edits.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace chancery::ui {

void onEdit(QWidget *field, QObject *context, const std::function<void()> &edited)
{
    QList<QWidget *> all = field->findChildren<QWidget *>();
    all.prepend(field);
    for (QWidget *each : all) {
        if (auto *line = qobject_cast<QLineEdit *>(each))
            QObject::connect(line, &QLineEdit::textChanged, context, edited);
        else if (auto *text = qobject_cast<QPlainTextEdit *>(each))
            QObject::connect(text, &QPlainTextEdit::textChanged, context, edited);
        else if (auto *choice = qobject_cast<QComboBox *>(each))
            QObject::connect(choice, &QComboBox::currentIndexChanged, context, edited);
        else if (auto *button = qobject_cast<QAbstractButton *>(each))
            QObject::connect(button, &QAbstractButton::toggled, context, edited);
    }
}

} // namespace chancery::ui
