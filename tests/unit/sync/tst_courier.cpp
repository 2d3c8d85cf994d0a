// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/courier.h"
#include "tests/support/http_server.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace std::chrono_literals;

/// The courier against a real server on the loopback.
class TestCourier : public QObject
{
    Q_OBJECT

    static sync::HttpRequest to(const QUrl &url, const QByteArray &body = "what?")
    {
        return {.url = url, .contentType = "text/plain", .accept = {}, .body = body, .patience = 5s};
    }
    static QString failure(const test::Answered &answer, std::chrono::milliseconds patience = 5s)
    {
        const test::HttpServer server([&](const test::Asked &) { return answer; });
        sync::Courier courier;
        sync::HttpRequest request = to(server.url());
        request.patience = patience;
        request.mostBytes = 1000;
        const auto reply = courier.ask(request, {});
        return reply ? u"(answered)"_s : reply.error().code;
    }

private Q_SLOTS:
    void bytesGoThereAndComeBack()
    {
        const test::HttpServer server([](const test::Asked &asked) { return test::Answered{.status = 200, .body = "seen: " + asked.body, .contentType = "text/x.test"}; });
        sync::Courier courier;
        const auto reply = courier.ask(to(server.url(u"/add-checkpoint"_s), QByteArray(300'000, 'x')), {});
        QVERIFY2(reply.ok(), qPrintable(reply ? QString() : reply.error().code + reply.error().detail));
        QCOMPARE(reply->status, 200);
        QCOMPARE(reply->contentType, QByteArray("text/x.test"));
        QCOMPARE(reply->body.size(), 300'006);
        QCOMPARE(server.asked().front().path, QByteArray("/add-checkpoint"));
        QCOMPARE(server.asked().front().contentType, QByteArray("text/plain"));
    }

    void anyStatusIsAnAnswer()
    {
        for (const int status : {400, 401, 404, 409, 500, 503}) {
            const test::HttpServer server([&](const test::Asked &) { return test::Answered{.status = status, .body = "17\n"}; });
            sync::Courier courier;
            const auto reply = courier.ask(to(server.url()), {});
            QVERIFY2(reply.ok(), qPrintable(QString::number(status)));
            QCOMPARE(reply->status, status);
            QCOMPARE(reply->body, QByteArray("17\n"));
        }
    }

    void noRedirectionIsFollowed()
    {
        const test::HttpServer server([](const test::Asked &) {
            return test::Answered{.raw = "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"};
        });
        sync::Courier courier;
        const auto reply = courier.ask(to(server.url()), {});
        QVERIFY(reply.ok());
        QCOMPARE(reply->status, 302);
        QCOMPARE(server.asked().size(), size_t(1));
    }

    // Qt by itself asks again: platform notes, "resends a POST".
    void aConnectionThatClosesEarlyIsNotAskedTwice()
    {
        const test::HttpServer server([](const test::Asked &) { return test::Answered{.hangUp = true}; });
        sync::Courier courier;
        const auto reply = courier.ask(to(server.url()), {});
        QVERIFY(!reply.ok());
        QCOMPARE(server.asked().size(), size_t(1));
    }

    void whatIsCutOffIsNoAnswer()
    {
        QCOMPARE(failure({.raw = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", .hangUp = true}), u"ANSWER_CUT_OFF"_s);
    }

    void whatIsTooLongIsNotTaken() { QCOMPARE(failure({.body = QByteArray(5000, 'x')}), u"ANSWER_TOO_LONG"_s); }

    void silenceEnds() { QCOMPARE(failure({.raw = "HTTP/1.1 200 OK\r\n"}, 200ms), u"ANSWER_LATE"_s); }

    void nobodyThere()
    {
        QUrl nobody;
        {
            const test::HttpServer gone([](const test::Asked &) { return test::Answered{}; });
            nobody = gone.url();
        }
        sync::Courier courier;
        QCOMPARE(courier.ask(to(nobody), {}).error().code, u"HOST_UNREACHABLE"_s);
    }

    void addressesThatCannotBeAsked()
    {
        sync::Courier courier;
        for (const char *each : {"", "file:///etc/passwd", "ftp://example.org/", "http://user:secret@example.org/", "https://"})
            QCOMPARE(courier.ask(to(QUrl(QString::fromLatin1(each))), {}).error().code, u"URL_UNUSABLE"_s);
    }

    // A server that proves nothing: its bytes are no TLS at all.
    void aServerThatProvesNothingIsNotAsked()
    {
        const test::HttpServer plain([](const test::Asked &) { return test::Answered{}; });
        QUrl url = plain.url();
        url.setScheme(u"https"_s);
        sync::Courier courier;
        sync::HttpRequest request = to(url);
        request.patience = 1s;
        const auto reply = courier.ask(request, {});
        QVERIFY(!reply.ok());
        QVERIFY(plain.asked().empty());
    }

    void whoeverWaitsMayStop()
    {
        const test::HttpServer silent([](const test::Asked &) { return test::Answered{.raw = "HTTP/1.1 200 OK\r\n"}; });
        sync::Courier courier;
        std::stop_source stop;
        std::jthread later([&] { stop.request_stop(); });
        QCOMPARE(courier.ask(to(silent.url()), stop.get_token()).error().kind, base::ErrorKind::Cancelled);
    }

    void whatIsUnderWayEndsWithTheCourier()
    {
        const test::HttpServer silent([](const test::Asked &) { return test::Answered{.raw = "HTTP/1.1 200 OK\r\n"}; });
        std::atomic<int> told = 0;
        {
            sync::Courier courier;
            for (int i = 0; i < 20; ++i) {
                courier.post(to(silent.url()), [&](const base::Result<sync::HttpReply> &reply) {
                    if (!reply && reply.error().kind == base::ErrorKind::Cancelled)
                        ++told;
                });
            }
        }
        QCOMPARE(told.load(), 20);
    }
};

QTEST_GUILESS_MAIN(TestCourier)
#include "tst_courier.moc"
