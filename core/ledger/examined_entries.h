// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/entry_facts.h"

#include <array>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace chancery::ledger {

/// The entries of a source in their order, each with what its bytes say. Where a second thread may help, batches are read
/// ahead and examined by whichever of the two is free; the source is asked by the caller's thread alone.
class ExaminedEntries
{
public:
    ExaminedEntries(const LedgerSource &source, int threads);
    ~ExaminedEntries();
    ExaminedEntries(const ExaminedEntries &) = delete;
    ExaminedEntries &operator=(const ExaminedEntries &) = delete;

    struct Examined { const SealedEntry *entry = nullptr; const EntryFacts *facts = nullptr; };
    /// The next entry; null pointers at the end. It stays until the next call.
    Examined next();

private:
    static constexpr size_t BatchSize = 128, Ring = 6;
    enum class Stage { Empty, Waiting, Taken, Done };
    struct Batch {
        std::vector<SealedEntry> entries;
        std::vector<EntryFacts> facts{BatchSize};
        Stage stage = Stage::Empty; ///< under m_mutex where there is a helper
    };

    bool nextBatch();
    void readAhead();
    bool fill(Batch &batch);
    void examine(Batch &batch, EntryExaminer &examiner) const;
    Batch *waiting();
    void finishFront();
    void help(std::stop_token stop);

    const LedgerSource &m_source;
    size_t m_readAhead; ///< how many batches are read before the first is handed out
    bool m_ended = false;
    std::array<Batch, Ring> m_ring;
    size_t m_front = 0, m_filled = 0; ///< the oldest batch, and how many follow on from it
    size_t m_at = 0;
    EntryExaminer m_examiner;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::jthread m_helper; ///< last: it is joined before what it uses goes
};

} // namespace chancery::ledger
