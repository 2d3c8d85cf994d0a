// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/engine_opener.h"

#include "app/assembly/sample_workspace.h"
#include "core/engine/engine_thread.h"
#include "core/engine/reading_thread.h"
#include "core/engine/remembered_head.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace chancery::window {

using namespace Qt::StringLiterals;
using assembly::Assembly;
using base::Result;

namespace {

/// Worth nothing to anybody: it guards the keys of made-up data.
const QString SamplePassphrase = u"sample workspace"_s;

QString coordinatorOf(const store::Reader &reader)
{
    const std::vector<domain::Person> people = reader.people();
    const auto coordinates = [](const domain::Person &person) {
        return std::ranges::any_of(person.roles, [](const domain::RoleGrant &grant) { return grant.role == domain::Role::Coordinator; })
            && std::ranges::none_of(person.roles, [](const domain::RoleGrant &grant) { return grant.role == domain::Role::Owner; });
    };
    const auto found = std::ranges::find_if(people, coordinates);
    return found != people.end() ? found->id.text() : people.empty() ? QString() : people.front().id.text();
}

} // namespace

EngineOpener::EngineOpener(QString dataFolder, QString sampleFolder, QObject *parent)
    : QObject(parent), m_dataFolder(std::move(dataFolder)), m_sampleFolder(std::move(sampleFolder))
{
}

EngineOpener::~EngineOpener() { cancelSample(); }

Result<ui::OpenedWorkspace> EngineOpener::opened(const QString &folder, std::unique_ptr<engine::Client> client)
{
    auto reader = store::Reader::open(folder);
    if (!reader)
        return reader.error();
    ui::OpenedWorkspace workspace{.folder = folder, .reader = std::move(*reader), .client = std::move(client)};
    if (workspace.client && workspace.client->writes())
        workspace.checker = std::make_unique<engine::ReadingThread>(folder, 1);
    if (workspace.client && workspace.client->writes() && workspace.reader->isSample()) {
        workspace.signInUser = coordinatorOf(*workspace.reader);
        workspace.signInPassword = workspace.reader->samplePassword();
    }
    return workspace;
}

std::optional<ledger::Checkpoint> EngineOpener::remembered(const QString &folder) const
{
    const auto reader = store::Reader::open(folder);
    std::vector<Parts> atHand = m_held;
    atHand.push_back(m_parts);
    for (const Parts &parts : atHand) {
        const auto found = reader && parts ? engine::rememberedHead(parts->secrets(), **reader) : std::nullopt;
        if (found)
            return found->head;
    }
    return std::nullopt;
}

void EngineOpener::open(const QString &folder, ui::OpenMode mode, QObject *context, Done done)
{
    if (mode == ui::OpenMode::ReadOnly) {
        done(opened(folder, std::make_unique<engine::ReadingThread>(folder, 0, remembered(folder))));
        return;
    }
    if (!QFileInfo::exists(folder + u"/workspace.sqlite"_s)) {
        // Before anyone is asked for keys.
        done(base::error(base::ErrorKind::NotFound, u"NO_WORKSPACE"_s, {{u"folder"_s, folder}}));
        return;
    }
    start([folder](Assembly &parts) { return engine::Engine::open(folder, parts.world(folder)); }, context, std::move(done));
}

void EngineOpener::create(const ui::WorkspaceWish &wish, QObject *context, Done done)
{
    start(
        [wish](Assembly &parts) {
            return engine::Engine::create({.folder = wish.folder, .name = wish.name, .ownerUser = wish.user, .ownerName = wish.printedName, .ownerPassword = wish.password},
                                          parts.world(wish.folder));
        },
        context, std::move(done));
}

void EngineOpener::openSample(QObject *context, Progress progress, Done done)
{
    m_sampleStop = std::stop_source();
    const QString folder = m_sampleFolder + u"/Sample.chancery"_s;
    const auto parts = [keys = m_sampleFolder]() -> Result<Parts> {
        auto made = Assembly::make({.dataFolder = keys, .passphrase = SamplePassphrase});
        if (!made)
            return made.error();
        return Parts(std::move(*made));
    };
    const auto tell = [this, progress = std::move(progress), context = QPointer<QObject>(context)](int told, int total) {
        QMetaObject::invokeMethod(
            this,
            [progress, context, told, total] {
                if (context && progress)
                    progress(told, total);
            },
            Qt::QueuedConnection);
    };
    const auto make = [folder, tell, stop = m_sampleStop.get_token()](Assembly &held) -> MadeEngine {
        if (!QFileInfo::exists(folder + u"/workspace.sqlite"_s)) {
            const auto built = assembly::makeSampleWorkspace(held, folder, assembly::samplePassword(), tell, stop);
            if (!built)
                return built.error();
        }
        return engine::Engine::open(folder, held.world(folder));
    };
    run(parts, make, context, std::move(done));
}

void EngineOpener::setPassphrase(const QString &passphrase)
{
    m_passphrase = passphrase;
    m_parts.reset();
}

bool EngineOpener::hasKeyFile() const { return Assembly::hasKeyFile(m_dataFolder); }

void EngineOpener::start(MakeEngine make, QObject *context, Done done)
{
    const bool named = m_passphrase || qEnvironmentVariableIsSet("CHANCERY_PASSPHRASE_FILE");
    if (!m_parts && !named) {
        // The keychain is asked here: QtKeychain's queue belongs to the first thread that used it.
        auto made = Assembly::make({.dataFolder = m_dataFolder});
        if (!made) {
            done(made.error());
            return;
        }
        m_parts = Parts(std::move(*made));
    }
    const auto parts = [held = m_parts, folder = m_dataFolder, passphrase = m_passphrase]() -> Result<Parts> {
        if (held)
            return held;
        auto made = Assembly::make({.dataFolder = folder, .passphrase = passphrase});
        if (!made)
            return made.error();
        return Parts(std::move(*made));
    };
    run(parts, std::move(make), context, std::move(done));
}

void EngineOpener::run(std::function<Result<Parts>()> parts, MakeEngine make, QObject *context, Done done)
{
    m_threads.emplace_back([this, parts = std::move(parts), make = std::move(make), context = QPointer<QObject>(context), done = std::move(done)] {
        auto held = std::make_shared<Result<Parts>>(parts());
        auto made = std::make_shared<MadeEngine>(held->ok() ? make(***held) : MadeEngine(held->error()));
        QMetaObject::invokeMethod(this, [this, held, made, context, done] { arrive(std::move(*held), std::move(*made), context, done); }, Qt::QueuedConnection);
    });
}

void EngineOpener::arrive(Result<Parts> parts, MadeEngine made, const QPointer<QObject> &context, const Done &done)
{
    if (parts.ok())
        m_held.push_back(*parts);
    if (!context)
        return;
    if (!made) {
        done(made.error());
        return;
    }
    const QString folder = (*made)->folder();
    done(opened(folder, std::make_unique<engine::EngineThread>(std::move(*made))));
}

} // namespace chancery::window
