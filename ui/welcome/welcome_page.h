// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/workspace_opener.h"
#include "ui/widgets/prompts.h"

#include <QWidget>

#include <functional>
#include <memory>

class QSettings;
class QVBoxLayout;

namespace chancery::ui {

class ErrorPanel;
class PassphrasePanel;
class ProgressRow;

/// The first page: open a workspace, create one, look around in the sample. What went wrong stays here with its remedy: a
/// locked workspace names its holder and offers read-only, keys without a keychain ask for the key file's passphrase.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    WelcomePage(WorkspaceOpener &opener, Prompts &prompts, QSettings &settings, QWidget *parent = nullptr);

    /// Reads the recent list anew.
    void refresh();
    void open(const QString &folder, OpenMode mode = OpenMode::Write);
    /// Gives the keyboard to what a person most likely wants: the workspace opened last, else the first of the choices.
    void takeFocus();

public Q_SLOTS:
    void chooseAndOpen();
    void create();
    void openSample();

Q_SIGNALS:
    /// Handed over once; shared because signals copy.
    void opened(std::shared_ptr<chancery::ui::OpenedWorkspace> workspace);

private:
    using Attempt = std::function<void()>;

    QWidget *makeTitle();
    QWidget *makeChoices();
    QWidget *makeRecent();
    void begin(const QString &words, Attempt again);
    void finished(base::Result<OpenedWorkspace> result, const QString &folder);
    void remember(const QString &folder);
    void forget(const QString &folder);

    WorkspaceOpener &m_opener;
    Prompts &m_prompts;
    QSettings &m_settings;
    Attempt m_again;
    ErrorPanel *m_error;
    QWidget *m_readOnlyOffer;
    QString m_lockedFolder;
    PassphrasePanel *m_passphrase;
    QWidget *m_choices;
    ProgressRow *m_busy;
    QWidget *m_recentBox = nullptr;
    QVBoxLayout *m_recent = nullptr;
};

} // namespace chancery::ui
