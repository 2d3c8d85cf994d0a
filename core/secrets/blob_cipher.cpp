// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/blob_cipher.h"

#include "core/secrets/aes_gcm.h"

#include <openssl/crypto.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace chancery::secrets {

namespace {

constexpr char wrapVersion = 1;
constexpr qsizetype wrappedBytes = 1 + gcmNonceBytes + aesKeyBytes + gcmTagBytes;
/// Keeps a wrapped blob key from ever being taken for anything else sealed by the workspace's key.
constexpr QByteArrayView wrapPurpose("chancery blob key 1");

} // namespace

BlobCipher::BlobCipher(QByteArray workspaceKey, base::Random &random)
    : m_workspaceKey(std::move(workspaceKey)), m_random(&random)
{}

BlobCipher::~BlobCipher()
{
    // Only its own copy: where the bytes are shared, whoever holds them last wipes them.
    if (m_workspaceKey.isDetached())
        OPENSSL_cleanse(m_workspaceKey.data(), size_t(m_workspaceKey.size()));
}

base::Result<BlobCipher> BlobCipher::make(const QByteArray &workspaceKey, base::Random &random)
{
    if (workspaceKey.size() != aesKeyBytes)
        return base::error(base::ErrorKind::Internal, u"CIPHER_MISUSED"_s);
    return BlobCipher(QByteArray(workspaceKey.constData(), workspaceKey.size()), random);
}

base::Result<BlobCipher::Key> BlobCipher::newKey()
{
    Key made{m_random->bytes(aesKeyBytes), QByteArray(wrappedBytes, Qt::Uninitialized)};
    const QByteArray nonce = m_random->bytes(gcmNonceBytes);
    made.wrapped[0] = wrapVersion;
    std::copy_n(nonce.constData(), gcmNonceBytes, made.wrapped.data() + 1);
    const base::Status sealed =
        gcmSeal(m_workspaceKey, nonce, wrapPurpose, made.key, made.wrapped.data() + 1 + gcmNonceBytes);
    if (!sealed)
        return sealed.error();
    return made;
}

base::Result<QByteArray> BlobCipher::unwrap(QByteArrayView wrapped) const
{
    if (wrapped.size() != wrappedBytes || wrapped[0] != wrapVersion)
        return base::error(base::ErrorKind::Corrupt, u"SEAL_BROKEN"_s);
    QByteArray key(aesKeyBytes, Qt::Uninitialized);
    const base::Status opened = gcmOpen(m_workspaceKey, wrapped.sliced(1, gcmNonceBytes), wrapPurpose,
                                        wrapped.sliced(1 + gcmNonceBytes), key.data());
    if (!opened)
        return opened.error();
    return key;
}

} // namespace chancery::secrets
