// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/domain/document_facts.h"
#include "core/domain/ids.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <optional>

namespace chancery::domain {

/// One version of one document of a submission. Versions stand side by side; none is overwritten.
struct Document {
    DocumentId id;
    QString iri;              ///< urn:uuid of this version in the ledger
    QString documentClass;    ///< wire name: "protocol", "icf", …; packs may add
    QString fileName;         ///< base name as it came, control characters made visible
    QString version;          ///< as declared: "2.0"
    std::optional<QDate> date;///< as declared
    QString language;         ///< as declared, BCP 47
    QString subject;          ///< whose CV, licence, disclosure it is; empty otherwise
    std::optional<QDate> expires; ///< declared expiry of a licence or training
    base::Digest factsSha256; ///< of the facts read from its bytes when it was taken in; zero in records of before 2026-11-21
    base::Digest sha256;
    std::int64_t byteLength = 0;
    QString mediaType;        ///< by content
    DocumentFacts facts;
    QString sourcePath;       ///< where it was dropped from, if it is watched; empty otherwise
    std::int64_t attachedSeq = 0;
    QString attachedAt;       ///< UTC
    QString attachedBy;       ///< printed name
    DocumentId supersededBy;  ///< a later version of the same class (and subject, and language)
    bool locked = false;      ///< part of the locked package
    bool damaged = false;     ///< the vault's bytes no longer hash to sha256
    bool sourceChanged = false; ///< the watched source file differs from what was taken in
    QString found;            ///< where damaged or sourceChanged: what is there, a SHA-256, "missing" or "altered" (not to be decrypted)
    QString withdrawnReason;  ///< taken out of a draft: why; never empty where it was
    QString withdrawnAt, withdrawnBy;
    friend bool operator==(const Document &, const Document &) = default;

    bool isWithdrawn() const { return !withdrawnReason.isEmpty(); }
    bool isCurrent() const { return supersededBy.isEmpty() && !isWithdrawn(); }
};

} // namespace chancery::domain
