// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace chancery::ui {

/// Questions that interrupt: file dialogs and confirmations. A port, so that tests answer in advance and fail if an
/// expected question never came.
class Prompts
{
public:
    virtual ~Prompts() = default;
    virtual QStringList openFiles(QWidget *parent, const QString &title, const QString &filter) = 0;
    virtual QString openFolder(QWidget *parent, const QString &title) = 0;
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter) = 0;
    /// Yes or no, in the words of the two buttons.
    virtual bool confirm(QWidget *parent, const QString &title, const QString &text, const QString &yes) = 0;
};

} // namespace chancery::ui
