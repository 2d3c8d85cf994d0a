// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/json.h"
#include "core/base/utc_time.h"
#include "core/domain/state.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace chancery::ledger {

/// An entry as it is stored: its canonical bytes (without entry_hash), kept verbatim and never rebuilt for hashing.
struct SealedEntry {
    std::int64_t seq = 0;
    QByteArray canonical;
    base::Digest hash; ///< SHA-256 of canonical
    friend bool operator==(const SealedEntry &, const SealedEntry &) = default;
};

/// Who acted, in which role, and what that rests on (`ledger.md` 2, actor and association).
struct Agent {
    QString iri;
    bool software = false;
    QString printedName;
    QString role;
    QString roleGrant;       ///< urn of the ROLE_GRANTED entry; entry 0 for the first person and the application
    QString authenticatedBy; ///< "password", "none" for the application
};

/// A file that an entry touched or made: facts that never change for this IRI.
struct ArtifactNode {
    QString iri;
    QString title;
    base::Digest sha256;
    std::int64_t byteLength = 0;
    QString mediaType;
};

/// An entry before it is sealed. Absent members are omitted from the canonical form.
struct Draft {
    QString action;                  ///< a code of `ledger.md` 10
    QString outcome = QStringLiteral("success");
    QString severity = QStringLiteral("notice");
    Agent agent;
    QString correlationId;
    QString occurredAt, occurredPrecision, occurredZone;
    std::optional<base::Digest> payloadHash;
    std::vector<ArtifactNode> artifacts, produced;
    QString submissionIri, submissionId, siteId, jurisdiction;
    std::optional<std::int64_t> submissionSeq;
    QString submissionPreviousHash;
    std::optional<domain::State> stateFrom, stateTo;
    QString errorType;
    QString reason, corrects;
    base::Json changes;              ///< JSON Patch, or null
    base::Json details;              ///< any I-JSON object, or null
    QStringList sealedDigests;       ///< `_sd`: of members that sealFields() took out
    base::Json extra;                ///< further top-level members (signing_key in entry 0), or null
};

/// Where and when entries are made on this installation.
struct Recorder {
    QString iri;         ///< this installation
    QString name;        ///< "Chancery"
    QString version;
    QString originIp;    ///< RFC 5952; "127.0.0.1" when offline
    QString originHost;
};

} // namespace chancery::ledger
