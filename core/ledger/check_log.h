// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_enum.h"
#include "core/ledger/verifier.h"

#include <array>

namespace chancery::ledger {

/// The checks of a verification, in the order in which they take precedence for one entry.
enum class Check {
    Storage, Canonical, EntryHash, Sequence, Link, Root, Signature, Head, Time, Witness, Submission, Replay, Authority,
    Proof, Context, Sealed,
};
inline constexpr size_t CheckCount = size_t(Check::Sealed) + 1;

/// Collects what the checks find. Keeps the lowest broken entry of each check, so memory does not grow with damage.
class CheckLog
{
public:
    void ran(Check check) { m_outcomes[size_t(check)].ran = true; }
    /// An entry that this check rejects.
    void reject(Check check, const BrokenEntry &broken);
    /// A failure that names no entry.
    void fail(Check check, const QString &note);
    /// `words` is a code and "name=value" words; of many, the first hundred are kept.
    void warn(const QString &words);

    bool failed(Check check) const;
    bool anyFailed() const;
    /// The lowest entry that any check rejects; for one entry the first check in order.
    std::optional<BrokenEntry> lowest() const;
    /// Its number alone, which costs nothing; nothing while no entry was rejected.
    std::optional<std::int64_t> lowestSeq() const { return m_lowestSeq; }
    std::vector<CheckResult> results() const;
    QStringList warnings() const;

private:
    struct Outcome {
        bool ran = false, ok = true;
        QString note;
        std::optional<BrokenEntry> lowest;
    };
    std::array<Outcome, CheckCount> m_outcomes;
    std::optional<std::int64_t> m_lowestSeq;
    QStringList m_warnings;
    std::int64_t m_moreWarnings = 0;
};

} // namespace chancery::ledger

template<>
struct chancery::base::EnumNames<chancery::ledger::Check> {
    using C = chancery::ledger::Check;
    static constexpr std::array table{
        std::pair{C::Storage, "V1"}, std::pair{C::Canonical, "V2"}, std::pair{C::EntryHash, "V3"},
        std::pair{C::Sequence, "V4"}, std::pair{C::Link, "V5"}, std::pair{C::Root, "V6"}, std::pair{C::Signature, "V7"},
        std::pair{C::Head, "V8"}, std::pair{C::Time, "V9"}, std::pair{C::Witness, "V10"}, std::pair{C::Submission, "V11"},
        std::pair{C::Replay, "V12"}, std::pair{C::Authority, "V13"}, std::pair{C::Proof, "PROOF"},
        std::pair{C::Context, "CONTEXT"}, std::pair{C::Sealed, "SEALED"}};
};
