// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sync/http_message.h"

#include <QNetworkAccessManager>

#include <functional>
#include <memory>

namespace chancery::sync {

/// Posts over HTTP(S) and takes what comes back. Lives in the courier's thread. No cookies, no cache, no proxy, no credentials of
/// the system, no redirection followed; TLS 1.3 and a certificate that the system's authorities vouch for.
class HttpChannel
{
public:
    using Answer = std::function<void(base::Result<HttpReply>)>;

    HttpChannel();
    ~HttpChannel();

    /// `answer` is called once, later, in this thread. The request goes over the wire at most once: Qt alone would send it again
    /// where a server closes early. Any status is an answer. Errors: BadInput "URL_UNUSABLE" (url); Io "HOST_UNREACHABLE" (host),
    /// "SERVER_NOT_TRUSTED" (host), "ANSWER_LATE" (host, seconds), "ANSWER_TOO_LONG" (host, bytes), "ANSWER_CUT_OFF" (host); Cancelled.
    void post(const HttpRequest &request, Answer answer);
    /// Ends what is under way; each is answered Cancelled.
    void abort();

private:
    class Exchange;
    QNetworkAccessManager m_manager;
    std::vector<std::weak_ptr<Exchange>> m_running;
};

} // namespace chancery::sync
