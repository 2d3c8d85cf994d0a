// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/desk.h"

namespace chancery::ui {

Desk::Desk(QString folder, std::unique_ptr<store::Reader> reader, std::unique_ptr<engine::Client> client,
           const base::Clock &clock, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_reader(std::move(reader)), m_client(std::move(client)), m_clock(clock)
{
    if (m_client) {
        // The wake-up carries no argument: values wait in the client's own queue (platform.md 6).
        m_client->onWake([this] { QMetaObject::invokeMethod(this, &Desk::deliver, Qt::QueuedConnection); });
    }
}

Desk::~Desk()
{
    if (m_client)
        m_client->onWake({});
}

engine::Ticket Desk::ask(engine::Command command, QObject *context, Done done)
{
    const engine::Ticket ticket = askQuietly(std::move(command), context, std::move(done));
    if (m_quiet.erase(ticket) > 0)
        Q_EMIT started(ticket);
    return ticket;
}

engine::Ticket Desk::askQuietly(engine::Command command, QObject *context, Done done)
{
    if (!m_client) {
        if (done)
            done(base::error(base::ErrorKind::Denied, QStringLiteral("READ_ONLY")));
        return 0;
    }
    const bool leaving = std::holds_alternative<engine::SignOut>(command) || std::holds_alternative<engine::LockSession>(command);
    const engine::Ticket ticket = m_client->ask(std::move(command), m_session.token);
    if (leaving) {
        // Locked at once, not when the engine comes round to recording it.
        m_session = {};
        Q_EMIT sessionChanged();
    }
    m_waiting.emplace(ticket, Waiting{context, std::move(done)});
    m_quiet.insert(ticket);
    return ticket;
}

void Desk::cancel(engine::Ticket ticket)
{
    if (m_client)
        m_client->cancel(ticket);
}

void Desk::freeze()
{
    if (m_client)
        m_client->freeze();
}

void Desk::deliver()
{
    for (const engine::Event &event : m_client->take())
        deliverOne(event);
}

void Desk::deliverOne(const engine::Event &event)
{
    if (const auto *progress = std::get_if<engine::Progress>(&event)) {
        if (!m_quiet.contains(progress->ticket))
            Q_EMIT progressed(progress->ticket, progress->what, progress->done, progress->total, progress->bytes);
        return;
    }
    if (const auto *change = std::get_if<engine::Changed>(&event)) {
        QStringList ids;
        for (const domain::SubmissionId &id : change->submissions)
            ids.append(id.text());
        Q_EMIT changed(change->seq, ids);
        return;
    }
    const auto &end = std::get<engine::Finished>(event);
    if (end.result.ok()) {
        if (const auto *session = std::get_if<engine::Session>(&end.result->answer)) {
            m_session = *session;
            Q_EMIT sessionChanged();
        }
    }
    if (m_quiet.erase(end.ticket) == 0)
        Q_EMIT finished(end.ticket);
    auto waiting = m_waiting.extract(end.ticket);
    if (!waiting.empty() && waiting.mapped().context && waiting.mapped().done)
        waiting.mapped().done(end.result);
}

} // namespace chancery::ui
