// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/add_checkpoint.h"

#include "core/ledger/checkpoint.h"

namespace chancery::ledger {

namespace {

constexpr qsizetype MostHashes = 63;

/// Digits as they are written: no sign, no zero in front.
std::optional<std::int64_t> sizeOf(const QByteArray &digits)
{
    bool good = false;
    const qlonglong size = digits.toLongLong(&good);
    return good && size >= 0 && QByteArray::number(size) == digits ? std::optional<std::int64_t>(size) : std::nullopt;
}

} // namespace

QByteArray writeAddCheckpoint(const AddCheckpoint &request)
{
    QByteArray text = "old " + QByteArray::number(qlonglong(request.oldSize)) + '\n';
    for (const base::Digest &each : request.proof)
        text += each.base64() + '\n';
    return text + '\n' + request.checkpoint;
}

std::optional<AddCheckpoint> readAddCheckpoint(const QByteArray &text)
{
    const qsizetype end = text.indexOf("\n\n");
    if (end < 0)
        return std::nullopt;
    QList<QByteArray> lines = text.first(end).split('\n');
    if (!lines.front().startsWith("old ") || lines.size() > 1 + MostHashes)
        return std::nullopt;
    const auto size = sizeOf(lines.takeFirst().sliced(4));
    if (!size)
        return std::nullopt;
    AddCheckpoint request{.oldSize = *size, .proof = {}, .checkpoint = text.sliced(end + 2)};
    for (const QByteArray &line : lines) {
        const auto decoded = QByteArray::fromBase64Encoding(line, QByteArray::AbortOnBase64DecodingErrors);
        const auto hash = decoded ? base::Digest::fromRaw(*decoded) : std::nullopt;
        if (!hash || hash->base64() != line)
            return std::nullopt;
        request.proof.push_back(*hash);
    }
    if (!readCheckpoint(request.checkpoint))
        return std::nullopt;
    return request;
}

} // namespace chancery::ledger
