// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/tlog_proof.h"

#include <QList>

namespace chancery::ledger {

namespace {
constexpr QByteArrayView FirstLine("c2sp.org/tlog-proof@v1");
constexpr QByteArrayView IndexWord("index ");
constexpr size_t MostHashes = 63;
} // namespace

QByteArray writeTlogProof(const TlogProof &proof)
{
    QByteArray text = FirstLine.toByteArray() + '\n' + IndexWord.toByteArray() + QByteArray::number(qlonglong(proof.index)) + '\n';
    for (const base::Digest &hash : proof.hashes)
        text += hash.base64() + '\n';
    return text + '\n' + proof.checkpoint;
}

std::optional<TlogProof> readTlogProof(const QByteArray &text)
{
    const qsizetype gap = text.indexOf("\n\n");
    if (gap < 0)
        return std::nullopt;
    const QList<QByteArray> lines = text.first(gap).split('\n');
    if (lines.size() < 2 || lines[0] != FirstLine || !lines[1].startsWith(IndexWord))
        return std::nullopt;
    TlogProof proof;
    const QByteArray index = lines[1].sliced(IndexWord.size());
    proof.index = index.toLongLong();
    if (proof.index < 0 || QByteArray::number(qlonglong(proof.index)) != index || size_t(lines.size()) > 2 + MostHashes)
        return std::nullopt;
    for (const QByteArray &line : lines.sliced(2)) {
        const auto hash = base::Digest::fromRaw(QByteArray::fromBase64(line));
        if (!hash || hash->base64() != line)
            return std::nullopt;
        proof.hashes.push_back(*hash);
    }
    proof.checkpoint = text.sliced(gap + 2);
    return proof;
}

} // namespace chancery::ledger
