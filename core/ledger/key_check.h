// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/check_log.h"
#include "core/ledger/entry_facts.h"

#include <vector>

namespace chancery::ledger {

/// V7: follows the signing key from entry 0 through every KEY_ROTATED, and checks signatures of checkpoints with it.
class KeyCheck
{
public:
    KeyCheck(CheckLog &log, const VerifyFunction &verify, const VerifyOptions &options, bool all)
        : m_log(log), m_verify(verify), m_options(options), m_all(all || options.allSignatures), m_few(all) {}

    void addEntry(std::int64_t seq, const EntryFacts &facts);
    /// To be told of each checkpoint once the entries it covers were added.
    void addCheckpoint(const StoredCheckpoint &checkpoint, const Checkpoint &text);
    /// `entries`: how many there were; `everyStateSigned`: there must be a checkpoint of just that size.
    void finish(std::int64_t entries, bool everyStateSigned);

    std::optional<PublicKey> activeKey() const;
    /// The largest size that a good signature covers; 0 where there is none.
    std::int64_t signedSize() const { return m_signedSize; }
    bool isPinned() const;
    const QString &origin() const { return m_origin; }

private:
    struct Held { PublicKey key; std::int64_t firstSize; bool shown = false; };

    void checkSignature(const StoredCheckpoint &checkpoint, const Checkpoint &text);
    void rejectAt(std::int64_t size, const QString &expected, const QString &found, const QString &sentence);
    void checkRotations();
    std::optional<size_t> pinnedAt() const;
    bool signedAsItMust(const SignedNote &note, const Checkpoint &text) const;

    CheckLog &m_log;
    const VerifyFunction &m_verify;
    const VerifyOptions &m_options;
    bool m_all;
    bool m_few; ///< an export: the checkpoint at a key change may not have come along
    size_t m_followedFrom = 0; ///< the first key from which on every hand-over was shown
    std::vector<Held> m_keys;
    QString m_origin;
    std::optional<std::pair<StoredCheckpoint, Checkpoint>> m_newest; ///< not checked yet
    std::int64_t m_newestSize = 0;
    std::int64_t m_signedSize = 0;
};

} // namespace chancery::ledger
