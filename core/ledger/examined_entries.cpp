// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/examined_entries.h"

namespace chancery::ledger {

ExaminedEntries::ExaminedEntries(const LedgerSource &source, int threads)
    : m_source(source)
{
    const bool two = threads == 0 ? std::thread::hardware_concurrency() > 1 : threads > 1;
    m_readAhead = two ? Ring : 1;
}

ExaminedEntries::~ExaminedEntries()
{
    if (!m_helper.joinable())
        return;
    m_helper.request_stop();
    m_changed.notify_all();
}

ExaminedEntries::Examined ExaminedEntries::next()
{
    if ((m_filled == 0 || m_at == m_ring[m_front].entries.size()) && !nextBatch())
        return {};
    const Batch &batch = m_ring[m_front];
    const size_t at = m_at++;
    return {&batch.entries[at], &batch.facts[at]};
}

bool ExaminedEntries::nextBatch()
{
    if (m_filled > 0) {
        const std::lock_guard lock(m_mutex);
        m_ring[m_front].stage = Stage::Empty;
        m_front = (m_front + 1) % Ring;
        --m_filled;
    }
    m_at = 0;
    readAhead();
    if (m_filled == 0)
        return false;
    finishFront();
    return true;
}

// A ledger that ends within its first batch is not worth a thread.
void ExaminedEntries::readAhead()
{
    while (!m_ended && m_filled < m_readAhead) {
        Batch &batch = m_ring[(m_front + m_filled) % Ring];
        if (!fill(batch))
            break;
        {
            const std::lock_guard lock(m_mutex);
            batch.stage = Stage::Waiting;
            ++m_filled;
        }
        if (m_filled > 1 && !m_helper.joinable())
            m_helper = std::jthread([this](std::stop_token stop) { help(stop); });
        m_changed.notify_all();
    }
}

bool ExaminedEntries::fill(Batch &batch)
{
    batch.entries.clear();
    while (batch.entries.size() < BatchSize) {
        auto entry = m_source.next();
        if (!entry) {
            m_ended = true;
            break;
        }
        batch.entries.push_back(std::move(*entry));
    }
    return !batch.entries.empty();
}

void ExaminedEntries::examine(Batch &batch, EntryExaminer &examiner) const
{
    for (size_t i = 0; i < batch.entries.size(); ++i)
        examiner.examine(batch.entries[i], m_source.hashesStored, batch.facts[i]);
}

/// The oldest batch that nobody has taken; it is the asker's now.
ExaminedEntries::Batch *ExaminedEntries::waiting()
{
    for (size_t i = 0; i < m_filled; ++i) {
        Batch &batch = m_ring[(m_front + i) % Ring];
        if (batch.stage == Stage::Waiting) {
            batch.stage = Stage::Taken;
            return &batch;
        }
    }
    return nullptr;
}

void ExaminedEntries::finishFront()
{
    std::unique_lock lock(m_mutex);
    while (m_ring[m_front].stage != Stage::Done) {
        Batch *const batch = waiting();
        if (!batch) {
            m_changed.wait(lock);
            continue;
        }
        lock.unlock();
        examine(*batch, m_examiner);
        lock.lock();
        batch->stage = Stage::Done;
    }
}

void ExaminedEntries::help(std::stop_token stop)
{
    EntryExaminer examiner;
    std::unique_lock lock(m_mutex);
    for (;;) {
        Batch *batch = nullptr;
        m_changed.wait(lock, stop, [&] { return (batch = waiting()) != nullptr; });
        if (!batch)
            return;
        lock.unlock();
        examine(*batch, examiner);
        lock.lock();
        batch->stage = Stage::Done;
        m_changed.notify_all();
    }
}

} // namespace chancery::ledger
