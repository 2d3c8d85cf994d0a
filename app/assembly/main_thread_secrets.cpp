// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/main_thread_secrets.h"

#include <QCoreApplication>
#include <QThread>

#include <optional>

namespace chancery::assembly {

namespace {
template<typename F>
auto onMainThread(F call) -> decltype(call())
{
    QCoreApplication *application = QCoreApplication::instance();
    if (QThread::currentThread() == application->thread())
        return call();
    std::optional<decltype(call())> answer;
    QMetaObject::invokeMethod(application, [&] { answer.emplace(call()); }, Qt::BlockingQueuedConnection);
    return std::move(*answer);
}
} // namespace

MainThreadSecrets::~MainThreadSecrets()
{
    writeWaiting();
}

void MainThreadSecrets::writeSoon(const QString &name, const QByteArray &secret)
{
    const std::lock_guard guard(m_mutex);
    const bool posted = !m_waiting.empty();
    m_waiting.insert_or_assign(name, secret);
    if (!posted)
        QMetaObject::invokeMethod(&m_here, [this] { writeWaiting(); }, Qt::QueuedConnection);
}

void MainThreadSecrets::writeWaiting()
{
    std::map<QString, QByteArray> waiting;
    {
        const std::lock_guard guard(m_mutex);
        waiting.swap(m_waiting);
    }
    for (const auto &[name, secret] : waiting)
        (void)m_held->write(name, secret).ok();
}

base::Result<QByteArray> MainThreadSecrets::read(const QString &name)
{
    return onMainThread([&] { return m_held->read(name); });
}

base::Status MainThreadSecrets::write(const QString &name, const QByteArray &secret)
{
    return onMainThread([&] { return m_held->write(name, secret); });
}

base::Status MainThreadSecrets::remove(const QString &name)
{
    return onMainThread([&] { return m_held->remove(name); });
}

} // namespace chancery::assembly
