// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/engine/client.h"
#include "core/store/reader.h"

#include <QString>

#include <functional>
#include <memory>

class QObject;

namespace chancery::ui {

/// An open workspace on its way to the desk.
struct OpenedWorkspace {
    QString folder;
    std::unique_ptr<store::Reader> reader;
    std::unique_ptr<engine::Client> client; ///< null, or one that does not write: read-only
    std::unique_ptr<engine::Client> checker; ///< verifies the whole record behind the work; null: nobody does
    QString signInUser;     ///< proposed user name; empty: none
    QString signInPassword; ///< of the sample, and of one that was made a moment ago: these open signed in
};

struct WorkspaceWish {
    QString folder;
    QString name;
    QString user;
    QString printedName;
    QString password;
};

enum class OpenMode { Write, ReadOnly };

/// How the window gets a workspace; implemented where the program is put together. Every call returns at once; `done` runs on
/// the GUI thread unless `context` has gone. Opening may take long (keys, first checks): it runs elsewhere.
/// Errors to expect: Keychain "PASSPHRASE_NEEDED" and "PASSPHRASE_WRONG" (give one and ask again), Busy "WORKSPACE_LOCKED"
/// (values: user, host, pid, since; offer OpenMode::ReadOnly), and what Engine::open and create say.
class WorkspaceOpener
{
public:
    using Done = std::function<void(base::Result<OpenedWorkspace>)>;
    using Progress = std::function<void(int done, int total)>;

    virtual ~WorkspaceOpener() = default;
    virtual void open(const QString &folder, OpenMode mode, QObject *context, Done done) = 0;
    virtual void create(const WorkspaceWish &wish, QObject *context, Done done) = 0;
    /// Makes the sample workspace anew in a folder of its own, or opens the one there is. `progress` runs on the GUI thread while
    /// it is made.
    virtual void openSample(QObject *context, Progress progress, Done done) = 0;
    /// Stops the sample that is being made: it ends with Cancelled and leaves nothing behind.
    virtual void cancelSample() = 0;
    /// For the encrypted key file, where no keychain is usable. Kept in memory while the program runs.
    virtual void setPassphrase(const QString &passphrase) = 0;
    /// Whether a key file is there already: the passphrase is then asked for, not chosen.
    virtual bool hasKeyFile() const = 0;
};

} // namespace chancery::ui
