// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

class QTcpServer;

namespace chancery::test {

struct Asked { QByteArray path, contentType, body; };
/// `raw`: sent as it is instead of a proper answer; `hangUp`: the connection is closed then.
struct Answered { int status = 200; QByteArray body; QByteArray contentType = "application/octet-stream"; QByteArray raw = {}; bool hangUp = false; };

/// A small HTTP/1.1 server on the loopback, in a thread of its own, so that a test may wait for a program that asks it.
class HttpServer
{
public:
    using Handler = std::function<Answered(const Asked &)>;

    explicit HttpServer(Handler handler);
    ~HttpServer();

    QUrl url(const QString &path = QStringLiteral("/")) const;
    /// All requests so far.
    std::vector<Asked> asked() const;

private:
    void serve(QTcpServer &server);

    Handler m_handler; ///< called in the server's thread
    QThread m_thread;
    QObject m_place;
    std::unique_ptr<QTcpServer> m_server;
    quint16 m_port = 0;
    mutable std::mutex m_mutex;
    std::vector<Asked> m_asked;
};

} // namespace chancery::test
