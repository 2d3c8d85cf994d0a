// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http_server.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace chancery::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(name + ':'))
            return line.sliced(name.size() + 1).trimmed();
    }
    return {};
}

/// The whole request, once it is there.
std::optional<Asked> parsed(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    const QByteArray head = bytes.first(end);
    const qsizetype length = headerOf(head, "content-length").toLongLong();
    if (bytes.size() < end + 4 + length)
        return std::nullopt;
    return Asked{head.split(' ').value(1), headerOf(head, "content-type"), bytes.sliced(end + 4, length)};
}

QByteArray written(const Answered &answer)
{
    return "HTTP/1.1 " + QByteArray::number(answer.status) + " Said\r\nContent-Type: " + answer.contentType + "\r\nContent-Length: "
        + QByteArray::number(answer.body.size()) + "\r\nConnection: close\r\n\r\n" + answer.body;
}

} // namespace

HttpServer::HttpServer(Handler handler) : m_handler(std::move(handler))
{
    m_place.moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(&m_place, [this] {
        m_server = std::make_unique<QTcpServer>();
        if (!m_server->listen(QHostAddress::LocalHost))
            qFatal("no port on the loopback");
        m_port = m_server->serverPort();
        serve(*m_server);
    }, Qt::BlockingQueuedConnection);
}

HttpServer::~HttpServer()
{
    QMetaObject::invokeMethod(&m_place, [this, home = QThread::currentThread()] {
        m_server.reset();
        m_place.moveToThread(home);
        m_thread.quit();
    });
    m_thread.wait();
}

QUrl HttpServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path));
}

std::vector<Asked> HttpServer::asked() const
{
    const std::lock_guard held(m_mutex);
    return m_asked;
}

void HttpServer::serve(QTcpServer &server)
{
    QObject::connect(&server, &QTcpServer::newConnection, &server, [this, &server] {
        QTcpSocket *socket = server.nextPendingConnection();
        const auto bytes = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, bytes] {
            *bytes += socket->readAll();
            const auto request = parsed(*bytes);
            if (!request)
                return;
            bytes->clear();
            {
                const std::lock_guard held(m_mutex);
                m_asked.push_back(*request);
            }
            const Answered answer = m_handler(*request);
            socket->write(answer.raw.isEmpty() && !answer.hangUp ? written(answer) : answer.raw);
            if (answer.hangUp)
                socket->disconnectFromHost();
        });
    });
}

} // namespace chancery::test
