// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/chain_check.h"
#include "core/ledger/key_check.h"
#include "core/ledger/merkle.h"

namespace chancery::ledger {

/// V6, and V8 for a checkpoint kept elsewhere: the tree built anew from the entries against every checkpoint, in the
/// same pass. For an export of one submission: each entry's proof to the newest root, and each older root's.
class TreeCheck
{
public:
    TreeCheck(CheckLog &log, KeyCheck &keys, const LedgerSource &source, const VerifyOptions &options);

    void add(const SealedEntry &entry);
    void finish();

    ChainCheck::RootBefore rootNow() const;
    std::int64_t count() const { return m_count; }
    /// The tree so far; its size is 0 for an export of one submission.
    const CompactRange &tree() const { return m_tree; }
    /// Size and root that the report names.
    std::int64_t size() const { return m_partial ? m_newest.size : m_tree.size(); }
    base::Digest root() const { return m_partial ? m_newest.root : m_tree.root(); }

private:
    struct BadRoot { std::int64_t size = 0; BrokenEntry suspect; };

    void pull();
    void readAllOfPartial();
    void finishPartial();
    void check(const StoredCheckpoint &stored);
    void checkSeen();
    void settle(Check check, const std::optional<BadRoot> &bad);
    void checkInclusion(const SealedEntry &entry);
    void tooLarge(const StoredCheckpoint &stored);

    CheckLog &m_log;
    KeyCheck &m_keys;
    const LedgerSource &m_source;
    const VerifyOptions &m_options;
    bool m_partial;
    CompactRange m_tree;
    std::int64_t m_count = 0;
    std::optional<StoredCheckpoint> m_next; ///< pulled, waiting for its size
    std::int64_t m_goodSize = 0;            ///< the largest size whose root was right
    std::int64_t m_checkedSize = -1;
    bool m_checkedRight = false;
    std::int64_t m_largest = 0;             ///< of the checkpoints that cover more entries than there are
    std::optional<BadRoot> m_badRoot, m_badSeen; ///< the first of each
    // Of an export of one submission
    Checkpoint m_newest;
    std::vector<StoredCheckpoint> m_stored;
};

} // namespace chancery::ledger
