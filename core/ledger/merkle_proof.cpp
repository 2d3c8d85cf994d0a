// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/merkle_proof.h"

#include "core/ledger/merkle.h"

namespace chancery::ledger {

bool provesInclusion(std::int64_t index, std::int64_t size, const base::Digest &leaf,
                     const std::vector<base::Digest> &proof, const base::Digest &root)
{
    if (index < 0 || index >= size)
        return false;
    std::int64_t node = index;
    std::int64_t last = size - 1;
    base::Digest hash = leaf;
    for (const base::Digest &sibling : proof) {
        if (last == 0)
            return false;
        if ((node & 1) == 1 || node == last) {
            hash = nodeHash(sibling, hash);
            // A last node without a right sibling moves up unhashed until it has a left one.
            while ((node & 1) == 0 && node != 0) {
                node >>= 1;
                last >>= 1;
            }
        } else {
            hash = nodeHash(hash, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    return last == 0 && hash == root;
}

bool provesConsistency(std::int64_t oldSize, std::int64_t size, const base::Digest &oldRoot, const base::Digest &root,
                       const std::vector<base::Digest> &proof)
{
    if (oldSize < 1 || oldSize > size)
        return false;
    if (oldSize == size)
        return proof.empty() && oldRoot == root;
    std::int64_t node = oldSize - 1;
    std::int64_t last = size - 1;
    for (; (node & 1) == 1; node >>= 1)
        last >>= 1;
    if (proof.empty())
        return false;
    // Where the old tree is one full subtree the proof leaves its root out: it is the old root itself.
    auto step = proof.begin();
    base::Digest oldHash = node == 0 ? oldRoot : *step++;
    base::Digest hash = oldHash;
    for (; step != proof.end(); ++step) {
        if (last == 0)
            return false;
        if ((node & 1) == 1 || node == last) {
            oldHash = nodeHash(*step, oldHash);
            hash = nodeHash(*step, hash);
            while ((node & 1) == 0 && node != 0) {
                node >>= 1;
                last >>= 1;
            }
        } else {
            hash = nodeHash(hash, *step);
        }
        node >>= 1;
        last >>= 1;
    }
    return last == 0 && oldHash == oldRoot && hash == root;
}

} // namespace chancery::ledger
