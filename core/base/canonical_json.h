// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace chancery::base {

/// Limits of I-JSON (RFC 7493) as the ledger narrows it: numbers are integers within ±(2^53 − 1), no null, NFC, depth ≤ 16.
enum class JsonProfile {
    IJson,  ///< RFC 7493: no duplicate member, no lone surrogate or noncharacter; doubles allowed
    Ledger, ///< IJson, and what `ledger.md` 3 adds for entries
};

/// Reads one JSON text. Strict: RFC 8259 grammar, UTF-8 without BOM, nothing after the value.
/// Errors: BadInput "NOT_IJSON" with values line, column, reason.
Result<Json> parseJson(QByteArrayView text, JsonProfile profile = JsonProfile::IJson);

/// The one byte form of a value: RFC 8785 (JCS).
QByteArray canonicalJson(const Json &value);

/// Reads a text that must be in canonical form, in one pass. Errors: as parseJson(), also with reason "NOT_CANONICAL".
Result<Json> parseCanonicalJson(QByteArrayView text, JsonProfile profile = JsonProfile::Ledger);

/// Whether these bytes are what canonicalJson(parseJson(bytes)) would give.
bool isCanonicalJson(QByteArrayView text, JsonProfile profile = JsonProfile::Ledger);

/// A text for people: two spaces of indent, members in canonical order. Not for hashing.
QByteArray indentedJson(const Json &value);

} // namespace chancery::base
