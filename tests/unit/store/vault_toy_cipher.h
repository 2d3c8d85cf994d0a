// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/store/vault.h"

#include <algorithm>
#include <mutex>
#include <set>
#include <utility>

namespace chancery::tests {

/// A cipher that is none, but as strict as one: a seal opens only under its own key, nonce and aad. Keeps every pair of key
/// and nonce, so that a test can tell whether one was used twice.
class VaultToyCipher final : public store::BlobCipher
{
public:
    base::Result<BlobKey> newKey() override
    {
        const QByteArray key = base::Sha256::of(QByteArray::number(++m_keys)).raw();
        return BlobKey{QByteArray(key.constData(), key.size()), "wrapped:" + masked(key)};
    }

    base::Result<QByteArray> unwrap(QByteArrayView wrapped) override
    {
        const QByteArray text = wrapped.toByteArray();
        if (text.size() != 40 || !text.startsWith("wrapped:"))
            return broken();
        return masked(text.sliced(8));
    }

    base::Status seal(QByteArrayView key, QByteArrayView nonce, QByteArrayView aad, QByteArrayView plain, char *out) override
    {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_used.emplace(key.toByteArray(), nonce.toByteArray()).second)
                m_nonceRepeated = true;
        }
        std::ranges::copy(plain, out);
        mask(key, out, plain.size());
        std::ranges::copy(tag(key, nonce, aad, QByteArrayView(out, plain.size())), out + plain.size());
        return {};
    }

    base::Status open(QByteArrayView key, QByteArrayView nonce, QByteArrayView aad, QByteArrayView sealed, char *out) override
    {
        const qsizetype count = sealed.size() - 16;
        if (count < 0 || tag(key, nonce, aad, sealed.first(count)) != sealed.sliced(count))
            return broken();
        std::ranges::copy(sealed.first(count), out);
        mask(key, out, count);
        return {};
    }

    bool nonceRepeated() const { return m_nonceRepeated; }

private:
    static QByteArray masked(QByteArray key)
    {
        for (char &byte : key)
            byte = char(byte ^ 0x5a);
        return key;
    }

    /// The beginning alone: whole documents take their time in a debug build.
    static void mask(QByteArrayView key, char *bytes, qsizetype count)
    {
        for (qsizetype i = 0; i < std::min<qsizetype>(count, 64); ++i)
            bytes[i] = char(bytes[i] ^ key[i % key.size()]);
    }

    static QByteArray tag(QByteArrayView key, QByteArrayView nonce, QByteArrayView aad, QByteArrayView sealed)
    {
        base::Sha256 hash;
        for (const QByteArrayView part : {key, nonce, aad, sealed}) {
            hash.add(QByteArray::number(part.size()) + ':');
            hash.add(part);
        }
        return hash.finish().raw().first(16);
    }

    static base::Error broken() { return base::error(base::ErrorKind::Corrupt, QStringLiteral("SEAL_BROKEN")); }

    int m_keys = 0;
    std::mutex m_mutex;
    std::set<std::pair<QByteArray, QByteArray>> m_used;
    bool m_nonceRepeated = false;
};

} // namespace chancery::tests
