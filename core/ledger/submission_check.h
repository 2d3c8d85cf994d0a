// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/check_log.h"
#include "core/ledger/entry_facts.h"

#include <QHash>

#include <map>

namespace chancery::ledger {

/// V11 and V12: each submission's own numbering and links, and its states. Holds one small record a submission.
class SubmissionCheck
{
public:
    SubmissionCheck(CheckLog &log, const LedgerSource &source, const VerifyOptions &options)
        : m_log(log), m_scope(source.scope), m_scoped(source.scope ? source.scope->submissionIri.toUtf8() : QByteArray()),
          m_legal(options.legal) {}

    void add(const SealedEntry &entry, const EntryFacts &facts);
    void finish();

private:
    struct History {
        std::int64_t next = 0;
        base::Digest lastHash;
        domain::State state = domain::State::Draft;
    };

    void checkLinks(const SealedEntry &entry, const EntryFacts &facts, History &history);
    void checkState(std::int64_t seq, const EntryFacts &facts, History &history);
    void checkOverride(std::int64_t seq, const EntryFacts &facts);
    void endOverride(const base::Json &members);

    CheckLog &m_log;
    const std::optional<SubmissionScope> &m_scope;
    QByteArray m_scoped;
    const std::function<bool(domain::State, domain::State)> &m_legal;
    QHash<QByteArray, History> m_histories;
    struct Override { std::int64_t seq = 0; base::UtcTime until; };
    std::map<QString, Override> m_overrides; ///< not reverted yet, by the entry's id
    std::optional<base::UtcTime> m_last;
};

} // namespace chancery::ledger
