// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/courier.h"

#include "core/sync/http_channel.h"

#include <QThread>

#include <condition_variable>
#include <mutex>
#include <optional>

using namespace Qt::StringLiterals;

namespace chancery::sync {

/// `channel` is made and dropped in the thread; `place` is what calls are posted to.
struct Courier::Private {
    QThread thread;
    QObject place;
    std::unique_ptr<HttpChannel> channel;
};

Courier::Courier() : d(std::make_unique<Private>())
{
    d->thread.setObjectName(u"courier"_s);
    d->place.moveToThread(&d->thread);
    d->thread.start();
    QMetaObject::invokeMethod(&d->place, [this] { d->channel = std::make_unique<HttpChannel>(); });
}

Courier::~Courier()
{
    // In its own thread, after all that was posted before; then the loop ends, and the object comes back to be destroyed here.
    QMetaObject::invokeMethod(&d->place, [this, home = QThread::currentThread()] {
        d->channel.reset();
        d->place.moveToThread(home);
        d->thread.quit();
    });
    d->thread.wait();
}

void Courier::post(const HttpRequest &request, Answer answer)
{
    QMetaObject::invokeMethod(&d->place, [this, request, answer = std::move(answer)] { d->channel->post(request, answer); });
}

base::Result<HttpReply> Courier::ask(const HttpRequest &request, std::stop_token stop)
{
    struct Waiting {
        std::mutex mutex;
        std::condition_variable_any told;
        std::optional<base::Result<HttpReply>> reply;
    };
    const auto waiting = std::make_shared<Waiting>(); // the answer may come after nobody waits any more
    post(request, [waiting](base::Result<HttpReply> reply) {
        const std::lock_guard held(waiting->mutex);
        waiting->reply = std::move(reply);
        waiting->told.notify_all();
    });
    std::unique_lock held(waiting->mutex);
    if (!waiting->told.wait(held, stop, [&] { return waiting->reply.has_value(); }))
        return base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s);
    return std::move(*waiting->reply);
}

} // namespace chancery::sync
