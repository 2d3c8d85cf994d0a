// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utc_time.h"

#include <QByteArray>
#include <QString>

namespace chancery::base {

/// Where randomness comes from. Keys, salts and ids are drawn through this port, so tests are repeatable.
class Random
{
public:
    virtual ~Random() = default;
    virtual QByteArray bytes(qsizetype count) = 0;
};

/// The operating system's generator through OpenSSL (RAND_bytes).
class SystemRandom final : public Random
{
public:
    QByteArray bytes(qsizetype count) override;
};

/// UUIDv7 (RFC 9562 5.7) of that instant, without braces.
QString uuidV7(UtcTime now, Random &random);
/// `urn:uuid:` and a UUIDv7.
QString urnUuid(UtcTime now, Random &random);

} // namespace chancery::base
