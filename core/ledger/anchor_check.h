// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/check_log.h"
#include "core/ledger/entry_facts.h"

#include <vector>

namespace chancery::ledger {

/// V9: the clock never goes back, and time-stamps bound it both ways: an entry under a token is not later than the token,
/// one made after the token was recorded is not earlier.
class TimeCheck
{
public:
    TimeCheck(CheckLog &log, const VerifyOptions &options);
    void add(std::int64_t seq, const EntryFacts &facts);
    void finish(std::int64_t entries);
    QStringList coverage() const;

private:
    void checkTokens(std::int64_t seq, const EntryFacts &facts);
    void noteRecorded(const EntryFacts &facts);

    CheckLog &m_log;
    std::vector<TimestampBound> m_tokens; ///< ascending sizes
    size_t m_next = 0;                    ///< the first token that still covers the entry in hand
    std::optional<base::UtcTime> m_last, m_notBefore;
    bool m_good = true;
};

/// V10: cosignatures of the configured witnesses on the checkpoints that bear any.
class WitnessCheck
{
public:
    WitnessCheck(CheckLog &log, const VerifyFunction &verify, const VerifyOptions &options)
        : m_log(log), m_verify(verify), m_options(options), m_signed(options.witnesses.size()) {}

    /// `rootRight`: the checkpoint is one of this history; a cosignature elsewhere covers nothing.
    void addCheckpoint(const QByteArray &note, std::int64_t size, bool rootRight);
    void finish();
    QStringList coverage() const;

private:
    CheckLog &m_log;
    const VerifyFunction &m_verify;
    const VerifyOptions &m_options;
    std::vector<std::int64_t> m_signed; ///< the largest size of each witness
};

} // namespace chancery::ledger
