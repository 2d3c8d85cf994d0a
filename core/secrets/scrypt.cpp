// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/scrypt.h"

#include <QString>

#include <openssl/evp.h>

namespace chancery::secrets {

using namespace Qt::StringLiterals;

namespace {
constexpr std::uint64_t MostMemory = std::uint64_t(1) << 30;

std::uint64_t memoryOf(const ScryptCost &cost)
{
    return 128 * std::uint64_t(cost.r) << cost.logN;
}
} // namespace

bool isSane(const ScryptCost &cost)
{
    const bool inRange = cost.logN >= 1 && cost.logN <= 24 && cost.r >= 1 && cost.r <= 64 && cost.p >= 1 && cost.p <= 16;
    return inRange && memoryOf(cost) <= MostMemory;
}

base::Result<QByteArray> scrypt(QByteArrayView password, QByteArrayView salt, const ScryptCost &cost, qsizetype length)
{
    QByteArray out(length, Qt::Uninitialized);
    // OpenSSL's own memory limit is 32 MiB and fails at our cost without a word: hand in what it takes, with some room.
    const std::uint64_t limit = memoryOf(cost) + 128 * std::uint64_t(cost.r) * std::uint64_t(cost.p) + (1u << 20);
    const bool made = isSane(cost)
        && EVP_PBE_scrypt(password.data(), size_t(password.size()), reinterpret_cast<const unsigned char *>(salt.data()),
                          size_t(salt.size()), std::uint64_t(1) << cost.logN, std::uint64_t(cost.r), std::uint64_t(cost.p),
                          limit, reinterpret_cast<unsigned char *>(out.data()), size_t(length)) == 1;
    if (!made)
        return base::error(base::ErrorKind::Internal, u"KDF_FAILED"_s);
    return out;
}

QByteArray passwordBytes(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

} // namespace chancery::secrets
