// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/engine/inspection_package_bag.h"

#include <QMap>

/// What a package says of itself: its page for reading, and its metadata for programs. The sentences stand in resources/package.
namespace chancery::engine {

/// What fills the places of those sentences: "{name}", "{origin}", "{entries}", "{root}", "{vkey}", "{made}".
using PackageValues = QMap<QString, QString>;

/// README.txt. Errors: Internal "CONTEXT_UNREADABLE".
base::Result<QByteArray> packageReadme(const PackageValues &values);

/// RO-Crate 1.1: the payload as a dataset, each file with its hash, its media type and what it is. Errors: as above.
base::Result<QByteArray> crateMetadata(const PackageValues &values, const std::vector<BagFile> &payload);

} // namespace chancery::engine
