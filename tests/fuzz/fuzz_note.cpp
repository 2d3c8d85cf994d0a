// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/add_checkpoint.h"
#include "core/ledger/base58.h"
#include "core/ledger/checkpoint.h"
#include "core/ledger/tlog_proof.h"
#include "fuzz_check.h"

using namespace chancery::ledger;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto note = readNote(text);
    const auto checkpoint = readCheckpoint(text);
    mustHold(note.ok() || !checkpoint.ok(), "a checkpoint is a note");
    if (note)
        mustHold(text.startsWith(note->text + '\n') && !note->signatures.empty(), "a note is its text and signatures");
    if (checkpoint)
        mustHold(checkpoint->text() == note->text, "a checkpoint has one spelling");
    const QString words = QString::fromUtf8(text);
    if (const auto named = readVkey(words))
        mustHold(named->key.vkey(named->name) == words, "a verifier key has one spelling");
    if (const auto key = PublicKey::fromMultibase(words))
        mustHold(key->multibase() == words, "a Multikey has one spelling");
    if (const auto bytes = base58Decode(words))
        mustHold(base58Encode(*bytes) == words, "base58 has one spelling");
    const auto proof = readTlogProof(text);
    mustHold(!proof || proof->index >= 0, "a proof is of an entry");
    if (const auto request = readAddCheckpoint(text))
        mustHold(writeAddCheckpoint(*request) == text, "a request to a witness has one spelling");
    return 0;
}
