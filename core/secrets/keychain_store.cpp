// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychain_store.h"

#include <QEventLoop>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace chancery::secrets {

using namespace Qt::StringLiterals;
using base::ErrorKind;

namespace {

/// How a job ended. The job deletes itself, also one that answers after we stopped waiting.
struct Ending {
    bool answered = false;
    QKeychain::Error code = QKeychain::OtherError;
    QString text;
    QByteArray data;
};

// The one nested event loop of the program: QtKeychain answers only through events, and the port is blocking.
template<typename Job, typename Take>
Ending run(Job *job, std::chrono::milliseconds limit, Take take)
{
    Ending ending;
    QEventLoop loop;
    QTimer::singleShot(limit, &loop, &QEventLoop::quit);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, &loop, [&] {
        ending = {true, job->error(), job->errorString(), take(*job)};
        loop.quit();
    });
    job->start();
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    return ending;
}

base::Error failure(const Ending &ending)
{
    const bool locked = ending.answered
        && (ending.code == QKeychain::AccessDenied || ending.code == QKeychain::AccessDeniedByUser);
    const QString reason = ending.answered ? QString::number(int(ending.code)) : u"TIMED_OUT"_s;
    // The text differs from backend to backend: it is for the log, nothing is decided by it.
    return base::error(ErrorKind::Keychain, locked ? u"KEYCHAIN_LOCKED"_s : u"KEYCHAIN_UNUSABLE"_s,
                       {{u"reason"_s, reason}}, ending.text);
}

base::Error missing(const QString &name)
{
    return base::error(ErrorKind::NotFound, u"SECRET_MISSING"_s, {{u"name"_s, name}});
}

} // namespace

KeychainStore::KeychainStore(QString service, base::Random &random, std::chrono::milliseconds limit)
    : m_service(std::move(service)), m_random(random), m_limit(limit)
{
}

QString KeychainStore::heldIn() const
{
    return u"keychain"_s;
}

base::Status KeychainStore::probe()
{
    const QString name = u"probe-"_s + QString::fromLatin1(m_random.bytes(8).toHex());
    const QByteArray value = m_random.bytes(32);
    const base::Status written = write(name, value);
    if (!written)
        return written;
    const base::Result<QByteArray> back = readRaw(name);
    const base::Status removed = removeRaw(name);
    if (!back || back.value() != value)
        return back || back.error().kind == ErrorKind::NotFound
            ? base::error(ErrorKind::Keychain, u"KEYCHAIN_UNUSABLE"_s, {{u"reason"_s, u"NOT_KEPT"_s}})
            : back.error();
    return removed;
}

base::Result<QByteArray> KeychainStore::readRaw(const QString &name)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(name);
    const Ending ending = run(job, m_limit, [](const QKeychain::ReadPasswordJob &each) { return each.binaryData(); });
    if (ending.answered && ending.code == QKeychain::NoError)
        return ending.data;
    if (ending.answered && ending.code == QKeychain::EntryNotFound)
        return missing(name);
    return failure(ending);
}

base::Result<QByteArray> KeychainStore::read(const QString &name)
{
    base::Result<QByteArray> secret = readRaw(name);
    if (secret || secret.error().kind != ErrorKind::NotFound)
        return secret;
    // "No such entry" is also what a locked or absent collection says.
    const base::Status usable = probe();
    return usable ? secret : base::Result<QByteArray>(usable.error());
}

base::Status KeychainStore::write(const QString &name, const QByteArray &secret)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(name);
    job->setBinaryData(secret);
    const Ending ending = run(job, m_limit, [](const QKeychain::WritePasswordJob &) { return QByteArray(); });
    return ending.answered && ending.code == QKeychain::NoError ? base::Status() : base::Status(failure(ending));
}

base::Status KeychainStore::removeRaw(const QString &name)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(name);
    const Ending ending = run(job, m_limit, [](const QKeychain::DeletePasswordJob &) { return QByteArray(); });
    const bool gone = ending.answered && (ending.code == QKeychain::NoError || ending.code == QKeychain::EntryNotFound);
    return gone ? base::Status() : base::Status(failure(ending));
}

base::Status KeychainStore::remove(const QString &name)
{
    // A locked keyring says "done" to a delete: only one that keeps things can be believed.
    const base::Status usable = probe();
    return usable ? removeRaw(name) : usable;
}

} // namespace chancery::secrets
