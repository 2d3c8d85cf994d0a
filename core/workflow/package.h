// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/json.h"
#include "core/domain/submission.h"

#include <vector>

namespace chancery::workflow {

/// The documents that make up the package: current versions, committee letters left out (they came back, they do not go).
std::vector<const domain::Document *> packageDocuments(const domain::Submission &submission);

/// The portal contract's `documents`: {name, kind, sha256, size}, sorted by kind, name, digest.
base::Json packageManifest(const domain::Submission &submission);

/// SHA-256 over the RFC 8785 form of packageManifest(): the package's identifier.
base::Digest packageSha256(const domain::Submission &submission);

/// The portal contract's `kind` of a document class.
QString portalKind(QStringView documentClass);

} // namespace chancery::workflow
