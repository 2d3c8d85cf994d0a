// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/export_jsonld.h"

/// What both JSON-LD exports have in common: the members beside the entries, and writing them in order with the proof last.
namespace chancery::ledger {

/// Every member but entries and proof; a Json object keeps them in JCS order. Errors: BadInput "CONTEXT_UNREADABLE".
base::Result<base::Json::Object> documentMembers(const JsonLdHead &head, const QString &scope, std::int64_t treeSize);

/// Errors: as exportJsonLd(). `options.treeSize`: how many entries `next` hands out.
base::Result<ExportSummary> writeDocument(QIODevice &device, const JsonLdHead &head, base::Json::Object members,
                                          const EntrySource &next, const SignFunction &sign, const ExportOptions &options);

} // namespace chancery::ledger
