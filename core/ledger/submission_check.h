// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/ledger/check_log.h"

#include <map>

namespace chancery::ledger {

/// V11 and V12: each submission's own numbering and links, and its states. Holds one small record a submission.
class SubmissionCheck
{
public:
    SubmissionCheck(CheckLog &log, const LedgerSource &source, const VerifyOptions &options)
        : m_log(log), m_scope(source.scope), m_legal(options.legal) {}

    void add(const SealedEntry &entry, const base::Json &members);
    void finish();

private:
    struct History {
        std::int64_t next = 0;
        base::Digest lastHash;
        domain::State state = domain::State::Draft;
    };

    void checkLinks(const SealedEntry &entry, const base::Json &members, History &history);
    void checkState(std::int64_t seq, const base::Json &members, History &history);
    void checkOverride(std::int64_t seq, const base::Json &members);

    CheckLog &m_log;
    const std::optional<SubmissionScope> &m_scope;
    const std::function<bool(domain::State, domain::State)> &m_legal;
    std::map<QString, History> m_histories;
};

} // namespace chancery::ledger
