// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/ledger/entry.h"

#include <QXmlStreamWriter>

namespace chancery::ledger {

/// Writes one AuditMessage element for an entry whose members are given. Characters that XML 1.0 cannot hold become
/// U+FFFD in the readable attributes; the canonical bytes are in base64 and lose nothing.
void writeAuditMessage(QXmlStreamWriter &xml, const SealedEntry &entry, const base::Json &members);

} // namespace chancery::ledger
