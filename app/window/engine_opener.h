// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/assembly.h"
#include "ui/welcome/workspace_opener.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace chancery::window {

/// Opens workspaces with the real engine. Keys come from the keychain, asked on the GUI thread; without one from the user's
/// encrypted key file, whose passphrase is derived elsewhere. The sample's keys lie in a file of its own beside it, so that no
/// keychain asks and nothing of the person's is touched. Engines are made on a thread of their own, readers on this one.
class EngineOpener final : public QObject, public ui::WorkspaceOpener
{
    Q_OBJECT

public:
    /// `dataFolder` is the user's (key file); `sampleFolder` holds the sample workspace and its keys.
    EngineOpener(QString dataFolder, QString sampleFolder, QObject *parent = nullptr);
    ~EngineOpener() override;

    void open(const QString &folder, ui::OpenMode mode, QObject *context, Done done) override;
    void create(const ui::WorkspaceWish &wish, QObject *context, Done done) override;
    void openSample(QObject *context, Progress progress, Done done) override;
    void cancelSample() override { m_sampleStop.request_stop(); }
    void setPassphrase(const QString &passphrase) override;
    bool hasKeyFile() const override;

private:
    using Parts = std::shared_ptr<assembly::Assembly>;
    using MadeEngine = base::Result<std::unique_ptr<engine::Engine>>;
    using MakeEngine = std::function<MadeEngine(assembly::Assembly &)>;

    /// Makes the parts (keys first), then the engine, then hands all on.
    void start(MakeEngine make, QObject *context, Done done);
    void run(std::function<base::Result<Parts>()> parts, MakeEngine make, QObject *context, Done done);
    void arrive(base::Result<Parts> parts, MadeEngine made, const QPointer<QObject> &context, const Done &done);
    /// The newest state of that workspace that this machine remembers, where keys were had already: nobody is asked for it.
    std::optional<ledger::Checkpoint> remembered(const QString &folder) const;
    static base::Result<ui::OpenedWorkspace> opened(const QString &folder, std::unique_ptr<engine::Client> client);

    QString m_dataFolder;
    QString m_sampleFolder;
    std::optional<QString> m_passphrase;
    Parts m_parts;
    std::vector<Parts> m_held; ///< engines refer to their parts until the program ends
    std::stop_source m_sampleStop;
    std::vector<std::jthread> m_threads;
};

} // namespace chancery::window
