// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/export_file.h"

namespace chancery::engine {

/// All that an inspector needs to read the record and to check it without this program: a BagIt bag (RFC 8493) in the folder
/// `path`, or zipped where the path ends in .zip. Inside: the ledger in all its forms with its signed head, proofs for entry 0
/// and the newest entry of every submission, the report, the program that verifies, and RO-Crate metadata. Verified first;
/// made under another name beside its place and renamed when whole. Memory grows with the submissions, not with the entries.
/// The hash that it answers with is that of the zip file; of a folder, that of its tagmanifest-sha256.txt, which vouches
/// through the manifest for every file.
/// Errors: BadInput "FOLDER_IN_USE", "FILE_IN_USE" (path) where something lies there already; Keychain "KEY_NEEDED"; Corrupt
/// "LEDGER_BROKEN" (seq, code); Io "EXPORT_UNWRITABLE" (file); what the report gives; Cancelled.
base::Result<Exported> exportPackage(const store::Reader &reader, const QString &path, const ExportBy &by, const ExportProgress &progress, std::stop_token stop);

} // namespace chancery::engine
