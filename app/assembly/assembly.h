// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace chancery::assembly {

/// What a program is put together from: the clock, the generator, the keeper of secrets, the rules, the inspector. Made
/// once, on the first thread; outlives every engine.
class Assembly
{
public:
    struct Options {
        QString dataFolder;                ///< of the user; empty: the platform's
        std::optional<QString> passphrase; ///< of the key file; else $CHANCERY_PASSPHRASE_FILE names one; else the keychain
        QStringList ruleFolders;           ///< further folders of rule packs
    };

    /// Errors: Keychain "PASSPHRASE_NEEDED" (no usable keychain and no passphrase given), "PASSPHRASE_WRONG"; Io.
    static base::Result<std::unique_ptr<Assembly>> make(const Options &options);
    static QString defaultDataFolder();
    static bool hasKeyFile(const QString &dataFolder);

    ~Assembly();

    /// For one workspace: its own rule packs stand beside the program's.
    engine::World world(const QString &workspace);
    secrets::SecretStore &secrets();
    base::Random &random();
    const base::Clock &clock() const;
    /// The same world under another clock: for the sample workspace, whose past is made up.
    engine::World worldUnder(const base::Clock &clock, const QString &workspace);

private:
    struct Private;
    explicit Assembly(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace chancery::assembly
