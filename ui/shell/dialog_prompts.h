// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/prompts.h"

namespace chancery::ui {

/// Asks through the platform's own file dialogs and a question box. Remembers the last folder while the program runs.
class DialogPrompts final : public Prompts
{
public:
    QStringList openFiles(QWidget *parent, const QString &title, const QString &filter) override;
    QString openFolder(QWidget *parent, const QString &title) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter) override;
    bool confirm(QWidget *parent, const QString &title, const QString &text, const QString &yes) override;

private:
    QString m_folder;
};

} // namespace chancery::ui
