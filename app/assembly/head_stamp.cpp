// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/head_stamp.h"

#include "core/engine/anchors.h"
#include "core/secrets/timestamp_token.h"

using namespace Qt::StringLiterals;

namespace chancery::assembly {

namespace {

constexpr std::int64_t DayMs = 86'400'000;

QString addressOf(const store::Reader &reader)
{
    const auto settings = engine::anchorSettings(reader);
    return settings && settings->authority ? settings->authority->url : QString();
}

} // namespace

base::Result<QByteArray> wantedBody(const base::Result<sync::HttpReply> &reply, const QString &url)
{
    if (!reply)
        return reply.error();
    if (reply->status != 200)
        return base::error(base::ErrorKind::Io, u"SERVER_SAYS_NO"_s, {{u"host"_s, QUrl(url).host()}, {u"status"_s, QString::number(reply->status)}},
                           QString::fromUtf8(reply->body.left(500)));
    return reply->body;
}

base::Result<engine::RecordTimestamp> stampHead(const store::Reader &reader, sync::Courier &courier, base::Random &random, std::stop_token stop)
{
    const QString url = addressOf(reader);
    if (url.isEmpty())
        return base::error(base::ErrorKind::BadInput, u"NO_TIMESTAMP_AUTHORITY"_s);
    const auto imprint = engine::stampedOf(reader.health().lastCheckpoint);
    if (!imprint)
        return imprint.error();
    const auto query = secrets::timestampQuery(*imprint, random);
    if (!query)
        return query.error();
    const auto body = wantedBody(courier.ask({.url = QUrl(url), .contentType = "application/timestamp-query", .accept = "application/timestamp-reply",
                                              .body = query->der}, stop), url);
    if (!body)
        return body.error();
    return engine::RecordTimestamp{query->der, *body};
}

bool canStamp(const store::Reader &reader)
{
    return !addressOf(reader).isEmpty();
}

bool isStampDue(const store::Reader &reader, base::UtcTime now)
{
    if (!canStamp(reader))
        return false;
    store::EntryFilter stamps;
    stamps.action = u"CHECKPOINT_TIMESTAMPED"_s;
    const std::int64_t count = reader.entryCount(stamps);
    if (count == 0)
        return true;
    const auto last = reader.entries(stamps, count - 1, 1);
    const auto at = last.empty() ? std::nullopt : base::UtcTime::fromText(last.front().at);
    const bool grown = last.empty() || reader.entryCount() > last.front().seq + 1;
    return grown && (!at || now.msSinceEpoch() - at->msSinceEpoch() >= DayMs);
}

} // namespace chancery::assembly
