// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sync/http_message.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace chancery::sync {

/// The one thread that touches the network. Carries what others made and brings back what came; decides and keeps nothing.
/// Ends with what is under way cut short and answered Cancelled.
class Courier
{
public:
    using Answer = std::function<void(base::Result<HttpReply>)>;

    Courier();
    ~Courier();
    Courier(const Courier &) = delete;
    Courier &operator=(const Courier &) = delete;

    /// From any thread; `answer` is called once, in the courier's thread, and must not throw. Errors: those of HttpChannel::post.
    void post(const HttpRequest &request, Answer answer);
    /// Waits for the answer; not from the courier's own thread, nor from one that paints. Errors: as above.
    base::Result<HttpReply> ask(const HttpRequest &request, std::stop_token stop);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace chancery::sync
