// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/assembly.h"

#include "app/assembly/main_thread_secrets.h"
#include "app/assembly/origin.h"
#include "core/base/source_file.h"
#include "core/intake/inspector.h"
#include "core/secrets/keychain_store.h"
#include "core/secrets/passphrase_store.h"
#include "ui/report/inspection_report.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace chancery::assembly {

using base::ErrorKind;

struct Assembly::Private {
    base::SystemClock clock;
    base::SystemRandom random;
    std::unique_ptr<secrets::SecretStore> secrets;
    QStringList ruleFolders;
};

namespace {

base::Result<std::optional<QString>> passphraseOf(const Assembly::Options &options)
{
    if (options.passphrase)
        return options.passphrase;
    const QString named = qEnvironmentVariable("CHANCERY_PASSPHRASE_FILE");
    if (named.isEmpty())
        return std::optional<QString>();
    // A pipe or a device might never answer: regular files alone.
    auto file = base::SourceFile::open(named);
    if (!file)
        return base::error(ErrorKind::Keychain, u"PASSPHRASE_FILE_UNREADABLE"_s, {{u"file"_s, named}}, file.error().code);
    QByteArray line(4096, Qt::Uninitialized);
    const auto length = file->read(line.data(), line.size());
    if (!length)
        return base::error(ErrorKind::Keychain, u"PASSPHRASE_FILE_UNREADABLE"_s, {{u"file"_s, named}}, length.error().detail);
    line.truncate(*length);
    if (const qsizetype end = line.indexOf('\n'); end >= 0)
        line.truncate(end);
    return std::optional(QString::fromUtf8(line).remove(u'\r'));
}

base::Result<std::unique_ptr<secrets::SecretStore>> keeper(const QString &folder, const std::optional<QString> &passphrase, base::Random &random)
{
    if (passphrase) {
        auto store = secrets::PassphraseStore::open(folder, *passphrase, random);
        if (!store)
            return store.error();
        return std::unique_ptr<secrets::SecretStore>(std::move(*store));
    }
    auto keychain = std::make_unique<secrets::KeychainStore>(u"chancery"_s, random);
    const base::Status usable = keychain->probe();
    if (!usable) {
        return base::error(ErrorKind::Keychain, u"PASSPHRASE_NEEDED"_s, {{u"cause"_s, usable.error().code}}, usable.error().detail);
    }
    return std::unique_ptr<secrets::SecretStore>(std::make_unique<MainThreadSecrets>(std::move(keychain)));
}

} // namespace

Assembly::Assembly(std::unique_ptr<Private> held) : d(std::move(held)) {}
Assembly::~Assembly() = default;

QString Assembly::defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/chancery"_s;
}

bool Assembly::hasKeyFile(const QString &dataFolder)
{
    return QFileInfo::exists((dataFolder.isEmpty() ? defaultDataFolder() : dataFolder) + u"/secrets.json"_s);
}

base::Result<std::unique_ptr<Assembly>> Assembly::make(const Options &options)
{
    const auto passphrase = passphraseOf(options);
    if (!passphrase)
        return passphrase.error();
    auto held = std::make_unique<Private>();
    held->ruleFolders = options.ruleFolders;
    auto secrets = keeper(options.dataFolder.isEmpty() ? defaultDataFolder() : options.dataFolder, *passphrase, held->random);
    if (!secrets)
        return secrets.error();
    held->secrets = std::move(*secrets);
    return std::unique_ptr<Assembly>(new Assembly(std::move(held)));
}

engine::World Assembly::world(const QString &workspace)
{
    return worldUnder(d->clock, workspace);
}

engine::World Assembly::worldUnder(const base::Clock &clock, const QString &workspace)
{
    QStringList folders{u":/rules"_s};
    folders += d->ruleFolders;
    if (!workspace.isEmpty())
        folders.append(workspace + u"/rules"_s);
    return {.clock = clock, .random = d->random, .secrets = *d->secrets, .rules = rules::Registry::load(folders),
            .inspect = [](const QString &path, std::stop_token stop) { return intake::inspectDocument(path, {}, stop); },
            .originHost = hostName(), .originIp = hostAddress(), .report = ui::writeInspectionReport};
}

secrets::SecretStore &Assembly::secrets() { return *d->secrets; }
base::Random &Assembly::random() { return d->random; }
const base::Clock &Assembly::clock() const { return d->clock; }

} // namespace chancery::assembly
