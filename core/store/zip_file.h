// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace chancery::store {

using ByteProgress = std::function<void(std::int64_t done, std::int64_t total)>;

/// One member of a zip: a file that is read as it is written, or bytes at hand where no path is named.
struct ZipMember {
    QString name;
    QString path;
    bool compress = true; ///< false for noise, where nothing is to be gained
    QByteArray bytes = {};
};

enum class ZipEnd { Written, Stopped, Failed };
struct ZipOutcome { ZipEnd end = ZipEnd::Written; QString why; };

/// Writes a zip file anew; memory does not grow with its members. What is left of one that was stopped or failed is the
/// caller's to remove. `total`: the members' bytes, of which `progress` is told the part done.
ZipOutcome writeZip(const QString &path, const std::vector<ZipMember> &members, std::int64_t total, const ByteProgress &progress, std::stop_token stop);

} // namespace chancery::store
