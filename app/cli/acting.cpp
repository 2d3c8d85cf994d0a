// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/acting.h"

#include "app/cli/cli.h"
#include "app/cli/identify.h"
#include "app/cli/keys.h"
#include "app/cli/password.h"
#include "app/cli/progress_bar.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::cli {

/// Destroyed from the bottom up: the engine closes the ledger while its keys are still there.
struct Acting::Private {
    std::unique_ptr<assembly::Assembly> keys;
    std::unique_ptr<engine::Engine> engine;
    engine::Session session;
    QString password;
    bool quiet = false;
    std::stop_token stop;

    base::Result<engine::Outcome> perform(const engine::Command &command)
    {
        ProgressBar bar(!quiet);
        return engine->perform(command, session.token, [&](const QString &what, std::int64_t done, std::int64_t total, bool bytes) {
            bar.show(what, done, total, bytes);
        }, stop);
    }
};

Acting::Acting(std::unique_ptr<Private> held) : d(std::move(held)) {}
Acting::Acting(Acting &&) noexcept = default;
Acting::~Acting() = default;

namespace {

/// Whose source files a command rests on: one submission's, or everybody's; nothing where it does not.
std::optional<domain::SubmissionId> restsOnSourcesOf(const engine::Command &command)
{
    if (const auto *validate = std::get_if<engine::Validate>(&command))
        return validate->submission;
    if (const auto *lock = std::get_if<engine::LockPackage>(&command))
        return lock->submission;
    if (const auto *advance = std::get_if<engine::Advance>(&command))
        return advance->submission;
    if (std::holds_alternative<engine::RunClocks>(command))
        return domain::SubmissionId();
    return std::nullopt;
}

/// From the file, else from where the keys are, else as the sample shows it, else typed.
base::Result<QString> passwordOf(const domain::PersonId &person, const store::Reader &reader, secrets::SecretStore &secrets, const std::stop_token &stop)
{
    const auto given = passwordFromFile("CHANCERY_PASSWORD_FILE");
    if (!given)
        return given.error();
    if (*given)
        return **given;
    const auto kept = secrets.read(passwordSecretName(reader.health().origin, person.text()));
    if (kept)
        return QString::fromUtf8(*kept);
    if (reader.isSample())
        return reader.samplePassword();
    const auto typed = passwordFromTerminal(QCoreApplication::translate("cli", "Password of %1: ").arg(person.text()), stop);
    if (typed)
        return *typed;
    return base::error(base::ErrorKind::Keychain, u"PASSWORD_NEEDED"_s, {{u"user"_s, person.text()}});
}

} // namespace

base::Result<domain::PersonId> actor(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const QString named = context.call().value(u"as"_s, qEnvironmentVariable("CHANCERY_USER"));
    if (!named.isEmpty())
        return domain::PersonId(named);
    for (const domain::Person &person : (*reader)->people()) {
        if (std::ranges::any_of(person.roles, [](const domain::RoleGrant &grant) { return grant.role == domain::Role::Owner; }))
            return person.id;
    }
    return base::error(base::ErrorKind::NotFound, u"NONE_OF_ITS_KIND"_s, {{u"kind"_s, u"owner"_s}, {u"id"_s, QString()}});
}

base::Result<Acting> Acting::open(Context &context)
{
    const auto person = actor(context);
    if (!person)
        return person.error();
    auto keys = openKeys(context.stop());
    if (!keys)
        return keys.error();
    const auto password = passwordOf(*person, **context.reader(), (*keys)->secrets(), context.stop());
    if (!password)
        return password.error();
    const QString folder = *context.workspace();
    auto engine = engine::Engine::open(folder, (*keys)->world(folder));
    if (!engine)
        return engine.error();
    const auto signedIn = (*engine)->perform(engine::SignIn{person->text(), *password}, {});
    if (!signedIn)
        return signedIn.error();
    const auto session = answerOf<engine::Session>(*signedIn);
    if (!session)
        return session.error();
    return Acting(std::unique_ptr<Private>(new Private{std::move(*keys), std::move(*engine), *session, *password,
                                                       context.out().isJson(), context.stop()}));
}

base::Result<engine::Outcome> Acting::perform(const engine::Command &command)
{
    // The window looks every few seconds; here nobody does, so it is done before anything that rests on the documents.
    if (const auto submission = restsOnSourcesOf(command)) {
        const auto looked = d->perform(engine::CheckSources{.document = {}, .submission = *submission});
        if (!looked)
            return looked.error();
        if (looked->receipt.seq >= 0 && !d->quiet)
            QTextStream(stderr) << Cli::tr("A source file that is watched changed on disk since it was attached; “chanceryctl submission show” says which.") << Qt::endl;
    }
    return d->perform(command);
}

const engine::Session &Acting::session() const
{
    return d->session;
}

base::Status Acting::rememberPassword()
{
    return d->keys->secrets().write(passwordSecretName(d->engine->ledgerOrigin(), d->session.person.id.text()), d->password.toUtf8());
}

QString Acting::keysHeldIn() const
{
    return d->keys->secrets().heldIn();
}

base::Json receiptJson(const engine::Receipt &receipt)
{
    base::Json json;
    json.set(u"seq"_s, receipt.seq);
    json.set(u"entry_hash"_s, receipt.entryHash);
    return json;
}

} // namespace chancery::cli
