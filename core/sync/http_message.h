// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

#include <chrono>
#include <cstdint>

namespace chancery::sync {

/// One question to a server that somebody configured. Carries no credentials.
struct HttpRequest {
    QUrl url;                                     ///< http or https; redirections are not followed
    QByteArray contentType;
    QByteArray accept;                            ///< empty: anything
    QByteArray body;
    std::chrono::milliseconds patience{30'000};   ///< for the whole exchange, however steadily bytes drip
    std::int64_t mostBytes = 1 << 20;             ///< an answer that is longer is not taken
};

struct HttpReply {
    int status = 0;
    QByteArray contentType;
    QByteArray body;
};

} // namespace chancery::sync
