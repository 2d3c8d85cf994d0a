// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <stop_token>
#include <utility>
#include <vector>

/// The form of a BagIt bag (RFC 8493), whatever is in it.
namespace chancery::engine {

/// A file of a bag by its name in it ("data/ledger.xml"), as its bytes on disk are.
struct BagFile {
    QString name;
    base::Digest sha256;
    std::int64_t byteLength = 0;
};

/// Labels and values of bag-info.txt, in their order.
using BagInfo = std::vector<std::pair<QString, QString>>;

/// Every file under `bag`/data, by name; each is on disk (synced) once this returns. Errors: Io "FILE_UNREADABLE", "EXPORT_UNWRITABLE"; Cancelled.
base::Result<std::vector<BagFile>> payloadOf(const QString &bag, std::stop_token stop);

/// A small file of the bag. Errors: Io "EXPORT_UNWRITABLE" (file).
base::Status writeInto(const QString &bag, const QString &name, const QByteArray &bytes);

/// Makes the folder a bag: the payload's manifest, bag-info.txt (Payload-Oxum is added), bagit.txt, and last the manifest of these
/// and of what else lies beside the payload. Gives the hash of that last one. Errors: as above.
base::Result<base::Digest> finishBag(const QString &bag, const std::vector<BagFile> &payload, BagInfo info, std::stop_token stop);

} // namespace chancery::engine
