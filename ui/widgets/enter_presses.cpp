// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/enter_presses.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace chancery::ui {

EnterPresses::EnterPresses(QObject *parent) : QObject(parent) { qApp->installEventFilter(this); }

bool EnterPresses::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    auto *button = enter ? qobject_cast<QAbstractButton *>(watched) : nullptr;
    if (!button || (key->modifiers() & ~Qt::KeypadModifier) || !(qobject_cast<QPushButton *>(button) || qobject_cast<QToolButton *>(button)))
        return false;
    if (!key->isAutoRepeat() && button->isEnabled())
        button->click();
    return true;
}

} // namespace chancery::ui
