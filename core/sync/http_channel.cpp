// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/http_channel.h"

#include "core/base/web_address.h"
#include <QIODevice>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace chancery::sync {

using base::ErrorKind;

namespace {

/// The body as a device that cannot be read twice: the only way to keep Qt from sending a POST again by itself.
class Once final : public QIODevice
{
public:
    explicit Once(QByteArray bytes) : m_bytes(std::move(bytes)) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_at + QIODevice::bytesAvailable(); }
    bool atEnd() const override { return m_at == m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_bytes.size() - m_at);
        std::memcpy(data, m_bytes.constData() + m_at, size_t(count));
        m_at += count;
        return count == 0 && most > 0 ? -1 : count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

constexpr qint64 MostAtOnce = 256 * 1024;

QNetworkRequest requestFor(const HttpRequest &asked)
{
    QNetworkRequest request(asked.url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray(asked.contentType));
    request.setHeader(QNetworkRequest::ContentLengthHeader, asked.body.size());
    request.setHeader(QNetworkRequest::UserAgentHeader, QByteArray("Chancery"));
    if (!asked.accept.isEmpty())
        request.setRawHeader("Accept", asked.accept);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    request.setSslConfiguration(tls);
    return request;
}

} // namespace

/// One request and what comes of it, answered once.
class HttpChannel::Exchange : public std::enable_shared_from_this<HttpChannel::Exchange>
{
public:
    Exchange(const HttpRequest &asked, Answer answer) : m_asked(asked), m_answer(std::move(answer)), m_body(asked.body) {}

    void start(QNetworkAccessManager &manager)
    {
        m_reply.reset(manager.post(requestFor(m_asked), &m_body));
        m_reply->setReadBufferSize(MostAtOnce); // what nobody took yet waits with the sender, not in memory
        m_deadline.setSingleShot(true);
        const auto self = shared_from_this(); // held by the connections until the exchange is over
        QObject::connect(&m_deadline, &QTimer::timeout, m_reply.get(), [self] { self->fail(u"ANSWER_LATE"_s); });
        QObject::connect(m_reply.get(), &QNetworkReply::readyRead, m_reply.get(), [self] { self->take(); });
        QObject::connect(m_reply.get(), &QNetworkReply::finished, m_reply.get(), [self] { self->finish(); });
        m_deadline.start(m_asked.patience);
    }

    void cancel() { conclude(base::error(ErrorKind::Cancelled, u"CANCELLED"_s)); }

private:
    void take()
    {
        if (!m_reply)
            return;
        m_got += m_reply->readAll();
        if (m_got.size() > m_asked.mostBytes)
            fail(u"ANSWER_TOO_LONG"_s);
    }

    void finish()
    {
        take();
        if (!m_reply)
            return;
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QNetworkReply::NetworkError error = m_reply->error();
        // From 201 on Qt's errors stand for statuses, which are answers; below, the exchange itself failed.
        if (error != QNetworkReply::NoError && (status == 0 || error < QNetworkReply::ContentAccessDenied))
            return fail(error == QNetworkReply::SslHandshakeFailedError ? u"SERVER_NOT_TRUSTED"_s : status == 0 ? u"HOST_UNREACHABLE"_s : u"ANSWER_CUT_OFF"_s);
        // What a cut connection leaves looks whole to Qt.
        const QByteArray length = m_reply->rawHeader("Content-Length");
        if (!length.isEmpty() && length.toLongLong() != m_got.size())
            return fail(u"ANSWER_CUT_OFF"_s);
        conclude(HttpReply{status, m_reply->rawHeader("Content-Type"), m_got});
    }

    void fail(const QString &code)
    {
        conclude(base::error(ErrorKind::Io, code,
                             {{u"host"_s, m_asked.url.host()}, {u"seconds"_s, QString::number(m_asked.patience.count() / 1000)},
                              {u"bytes"_s, QString::number(m_asked.mostBytes)}},
                             m_reply ? m_reply->errorString() : QString()));
    }

    void conclude(base::Result<HttpReply> result)
    {
        if (!m_answer)
            return;
        const auto self = shared_from_this();
        const Answer answer = std::exchange(m_answer, {});
        m_deadline.stop();
        QNetworkReply *reply = m_reply.release();
        reply->disconnect();
        // It may be the one that calls, so it goes later; until then it may look at the body, which is ours.
        QObject::connect(reply, &QObject::destroyed, reply, [self] {});
        reply->abort();
        reply->deleteLater();
        answer(std::move(result));
    }

    HttpRequest m_asked;
    Answer m_answer;
    Once m_body;
    QTimer m_deadline;
    std::unique_ptr<QNetworkReply> m_reply;
    QByteArray m_got;
};

HttpChannel::HttpChannel()
{
    m_manager.setProxy(QNetworkProxy::NoProxy);
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

HttpChannel::~HttpChannel()
{
    abort();
}

void HttpChannel::post(const HttpRequest &request, Answer answer)
{
    if (!base::isWebAddress(request.url)) {
        answer(base::error(ErrorKind::BadInput, u"URL_UNUSABLE"_s, {{u"url"_s, request.url.toDisplayString()}}));
        return;
    }
    std::erase_if(m_running, [](const auto &each) { return each.expired(); });
    const auto exchange = std::make_shared<Exchange>(request, std::move(answer));
    m_running.push_back(exchange);
    exchange->start(m_manager);
}

void HttpChannel::abort()
{
    for (const auto &each : std::exchange(m_running, {})) {
        if (const auto exchange = each.lock())
            exchange->cancel();
    }
}

} // namespace chancery::sync
