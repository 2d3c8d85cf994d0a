// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine_thread.h"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace chancery::engine {

namespace {
struct Asked { Ticket ticket = 0; Command command; QString token; std::stop_source stop; };
} // namespace

struct EngineThread::Private {
    std::unique_ptr<Engine> engine;
    std::mutex mutex;
    std::condition_variable_any arrived;
    std::deque<Asked> queue;
    std::map<Ticket, std::stop_source> cancellable;
    std::vector<Event> events;
    std::function<void()> wake;
    bool wakePending = false;
    Ticket lastTicket = 0;
    std::jthread thread; // last: it ends before what it uses

    void post(Event event)
    {
        const std::lock_guard guard(mutex);
        // Progress of one command is only worth its newest figure.
        const auto *progress = std::get_if<Progress>(&event);
        auto *last = events.empty() ? nullptr : std::get_if<Progress>(&events.back());
        if (progress && last && last->ticket == progress->ticket && last->what == progress->what)
            *last = *progress;
        else
            events.push_back(std::move(event));
        // Called under the lock so that onWake({}) returns only when nobody is inside the old wake-up.
        if (wake && !std::exchange(wakePending, true))
            wake();
    }

    std::optional<Asked> next(std::stop_token stop)
    {
        std::unique_lock lock(mutex);
        if (!arrived.wait(lock, stop, [this] { return !queue.empty(); }))
            return std::nullopt;
        Asked asked = std::move(queue.front());
        queue.pop_front();
        return asked;
    }

    void perform(Asked &asked)
    {
        const auto progress = [this, &asked](const QString &what, std::int64_t done, std::int64_t total, bool bytes) {
            post(Progress{asked.ticket, what, done, total, bytes});
        };
        base::Result<Outcome> result = asked.stop.stop_requested()
            ? base::Result<Outcome>(base::error(base::ErrorKind::Cancelled, QStringLiteral("CANCELLED")))
            : engine->perform(asked.command, asked.token, progress, asked.stop.get_token());
        {
            const std::lock_guard guard(mutex);
            cancellable.erase(asked.ticket);
        }
        post(Finished{asked.ticket, std::move(result)});
    }

    void run(std::stop_token stop)
    {
        while (std::optional<Asked> asked = next(stop)) {
            // Closing the window asks running work to stop at its next safe point.
            const std::stop_callback ended(stop, [&asked] { asked->stop.request_stop(); });
            perform(*asked);
        }
    }
};

EngineThread::EngineThread(std::unique_ptr<Engine> engine) : d(std::make_unique<Private>())
{
    d->engine = std::move(engine);
    d->engine->onChanged([held = d.get()](std::int64_t seq, const std::vector<domain::SubmissionId> &submissions) {
        held->post(Changed{seq, submissions});
    });
    d->thread = std::jthread([held = d.get()](std::stop_token stop) { held->run(stop); });
}

EngineThread::~EngineThread()
{
    d->thread.request_stop();
    d->thread.join();
    d->engine.reset(); // closing appends an entry and tells of it: while there is still something to tell
}

Ticket EngineThread::ask(Command command, const QString &token)
{
    const std::lock_guard guard(d->mutex);
    const Ticket ticket = ++d->lastTicket;
    Asked asked{ticket, std::move(command), token, {}};
    d->cancellable.emplace(ticket, asked.stop);
    d->queue.push_back(std::move(asked));
    d->arrived.notify_one();
    return ticket;
}

void EngineThread::cancel(Ticket ticket)
{
    const std::lock_guard guard(d->mutex);
    const auto found = d->cancellable.find(ticket);
    if (found != d->cancellable.end())
        found->second.request_stop();
}

void EngineThread::freeze()
{
    d->engine->freeze();
    const std::lock_guard guard(d->mutex);
    for (auto &[ticket, stop] : d->cancellable)
        stop.request_stop();
}

std::vector<Event> EngineThread::take()
{
    const std::lock_guard guard(d->mutex);
    d->wakePending = false;
    return std::exchange(d->events, {});
}

void EngineThread::onWake(std::function<void()> wake)
{
    const std::lock_guard guard(d->mutex);
    d->wake = std::move(wake);
    if (d->wake && !d->events.empty() && !std::exchange(d->wakePending, true))
        d->wake();
}

} // namespace chancery::engine
