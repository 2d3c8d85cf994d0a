// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/anchor_check.h"
#include "core/ledger/chain_check.h"
#include "core/ledger/key_check.h"
#include "core/ledger/merkle.h"

namespace chancery::ledger {

/// V6, and V8 for a checkpoint kept elsewhere: the tree built anew from the entries against every checkpoint, in the
/// same pass. For an export of one submission: each entry's proof to the newest root, and each older root's.
class TreeCheck
{
public:
    TreeCheck(CheckLog &log, KeyCheck &keys, WitnessCheck &witnesses, const LedgerSource &source, const VerifyOptions &options);

    void add(const SealedEntry &entry, const base::Digest &leaf);
    void finish();

    ChainCheck::RootBefore rootNow() const;
    std::int64_t count() const { return m_count; }
    /// The tree so far; its size is 0 for an export of one submission.
    const CompactRange &tree() const { return m_tree; }
    /// What was compared with checkpoints from elsewhere, and held.
    const QStringList &markCoverage() const { return m_markWords; }
    /// Size and root that the report names.
    std::int64_t size() const { return m_partial ? m_newest.size : m_tree.size(); }
    base::Digest root() const { return m_partial ? m_newest.root : m_tree.root(); }

private:
    /// A checkpoint that came from elsewhere; `note` where its cosignatures count.
    struct Mark { Checkpoint text; QString word; QByteArray note; };
    struct BadRoot { std::int64_t size = 0; BrokenEntry suspect; };

    void pull();
    void readAllOfPartial();
    void finishPartial();
    void checkPartialMarks();
    void check(const StoredCheckpoint &stored);
    bool isAsExpected(const StoredCheckpoint &stored, const base::Digest &root);
    void rejectCheckpoint(const StoredCheckpoint &stored, const QString &sentence);
    void checkFrontier(const StoredCheckpoint &stored, const base::Digest &root);
    void gatherMarks();
    void checkMarks();
    void finishMarks();
    void settle(Check check, const std::optional<BadRoot> &bad);
    void checkInclusion(const SealedEntry &entry, const base::Digest &leaf);
    void tooLarge(const StoredCheckpoint &stored);

    CheckLog &m_log;
    KeyCheck &m_keys;
    WitnessCheck &m_witnesses;
    const LedgerSource &m_source;
    const VerifyOptions &m_options;
    bool m_partial;
    CompactRange m_tree;
    std::int64_t m_count = 0;
    std::optional<StoredCheckpoint> m_next; ///< pulled, waiting for its size
    QString m_origin;                       ///< of the last checkpoint read
    QByteArray m_originLine;
    std::vector<Mark> m_marks;              ///< ascending sizes
    size_t m_nextMark = 0;
    QStringList m_markWords;                ///< coverage of those that held
    bool m_unreadable = false;              ///< a checkpoint that does not even tell its size
    std::int64_t m_goodSize = 0;            ///< the largest size whose root was right
    std::int64_t m_checkedSize = -1;
    bool m_checkedRight = false;
    std::int64_t m_largest = 0;             ///< of the checkpoints that cover more entries than there are
    std::optional<BadRoot> m_badRoot, m_badSeen; ///< the first of each
    // Of an export of one submission
    Checkpoint m_newest;
    std::vector<StoredCheckpoint> m_stored;
    std::vector<Checkpoint> m_linked; ///< those proven to belong to one history
};

} // namespace chancery::ledger
