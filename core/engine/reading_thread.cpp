// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/reading_thread.h"

#include "core/base/random.h"
#include "core/engine/export_file.h"
#include "core/engine/ledger_check.h"
#include "core/engine/own_files.h"

#include <map>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;
using base::Result;

namespace {

using Report = std::function<void(const QString &what, std::int64_t done, std::int64_t total)>;

/// Answers one command; made anew for each.
struct Reading {
    const QString &folder;
    const Report &report;
    std::stop_token stop;
    int threads;
    const std::optional<ledger::Checkpoint> &headMark;

    Result<Outcome> operator()(const VerifyLedger &what) const
    {
        const auto reader = store::Reader::open(folder);
        if (!reader)
            return reader.error();
        auto options = verifyOptions(what, std::nullopt, stop);
        if (!options)
            return options.error();
        options->threads = threads;
        options->headMark = headMark;
        const std::int64_t total = (*reader)->entryCount();
        options->progress = [this, total](std::int64_t done) { report(u"ledger"_s, done, total); };
        auto checked = checkLedger(**reader, *options);
        if (!checked)
            return checked.error();
        return Outcome{{}, LedgerVerified{std::move(*checked)}};
    }

    Result<Outcome> operator()(const ExportLedger &what) const
    {
        const base::Status foreign = leavesOwnFilesAlone(folder, what.path);
        if (!foreign)
            return foreign.error();
        const auto reader = store::Reader::open(folder);
        if (!reader)
            return reader.error();
        const base::SystemClock clock;
        base::SystemRandom random;
        ExportBy by{clock, random, {}, {}, {}};
        const base::Status narrowed = narrow(by, **reader, what.submission);
        if (!narrowed)
            return narrowed.error();
        auto exported = exportFile(**reader, what.format, what.path, by,
                                   [this](std::int64_t done, std::int64_t total) { report(u"export"_s, done, total); }, stop);
        if (!exported)
            return exported.error();
        return Outcome{{}, std::move(*exported)};
    }

    template<typename Other>
    Result<Outcome> operator()(const Other &) const
    {
        return base::error(ErrorKind::Denied, u"READ_ONLY"_s);
    }
};

} // namespace

struct ReadingThread::Private {
    QString folder;
    int threads = 0;
    std::optional<ledger::Checkpoint> headMark;
    std::mutex mutex;
    std::vector<Event> events;
    std::function<void()> wake;
    Ticket lastTicket = 0;
    std::map<Ticket, std::jthread> running; // last: they end before what they use

    void post(Event event)
    {
        const std::lock_guard guard(mutex);
        // Progress of one command is only worth its newest figure.
        const auto *progress = std::get_if<Progress>(&event);
        auto *last = events.empty() ? nullptr : std::get_if<Progress>(&events.back());
        if (progress && last && last->ticket == progress->ticket)
            *last = *progress;
        else
            events.push_back(std::move(event));
        if (wake)
            wake();
    }

    void work(Ticket ticket, const Command &command, std::stop_token stop)
    {
        const Report report = [this, ticket](const QString &what, std::int64_t done, std::int64_t total) {
            post(Progress{ticket, what, done, total, false});
        };
        post(Finished{ticket, std::visit(Reading{folder, report, stop, threads, headMark}, command)});
    }
};

ReadingThread::ReadingThread(QString folder, int threads, std::optional<ledger::Checkpoint> headMark) : d(std::make_unique<Private>())
{
    d->folder = std::move(folder);
    d->threads = threads;
    d->headMark = std::move(headMark);
}

ReadingThread::~ReadingThread()
{
    onWake({});
    d->running.clear();
}

Ticket ReadingThread::ask(Command command, const QString &)
{
    const Ticket ticket = ++d->lastTicket;
    // The map belongs to the asking thread; the workers touch only what stands under the mutex.
    d->running.emplace(ticket, std::jthread([held = d.get(), ticket, command = std::move(command)](std::stop_token stop) {
                           held->work(ticket, command, stop);
                       }));
    return ticket;
}

void ReadingThread::cancel(Ticket ticket)
{
    const auto found = d->running.find(ticket);
    if (found != d->running.end())
        found->second.request_stop();
}

std::vector<Event> ReadingThread::take()
{
    std::vector<Event> events;
    {
        const std::lock_guard guard(d->mutex);
        events = std::exchange(d->events, {});
    }
    for (const Event &each : events) {
        if (const auto *end = std::get_if<Finished>(&each))
            d->running.erase(end->ticket); // its last act was to post this
    }
    return events;
}

void ReadingThread::onWake(std::function<void()> wake)
{
    const std::lock_guard guard(d->mutex);
    d->wake = std::move(wake);
    if (d->wake && !d->events.empty())
        d->wake();
}

} // namespace chancery::engine
