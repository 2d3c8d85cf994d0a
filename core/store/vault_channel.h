// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace chancery::store {

/// Hands values from one thread to the next, in order. Not bounded itself: what it carries is (the buffers are few).
template<typename T>
class VaultChannel
{
public:
    void push(T value)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_waiting.push_back(std::move(value));
        }
        m_arrived.notify_one();
    }

    /// Nothing will be pushed any more.
    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_arrived.notify_all();
    }

    /// Waits; empty once the channel is closed and drained.
    std::optional<T> pop()
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait(lock, [this] { return m_closed || !m_waiting.empty(); });
        if (m_waiting.empty())
            return std::nullopt;
        T value = std::move(m_waiting.front());
        m_waiting.pop_front();
        return value;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<T> m_waiting;
    bool m_closed = false;
};

} // namespace chancery::store
