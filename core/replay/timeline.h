// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replay/moment_fold.h"

#include <QTemporaryFile>

#include <memory>
#include <vector>

namespace chancery::replay {

/// Every moment of one ledger, near at hand: folded through once, then any moment is some kept values and at most `Stride`
/// entries away. Registry records change seldom and are kept whole at every change. Of a submission its last value is kept, and at each
/// stride in which it changed the value of then, compressed, in a side file that goes with this object; so memory grows with
/// the submissions, not with the entries. A moment it gives equals the full fold (tests). One thread at a time.
class Timeline
{
public:
    static constexpr std::int64_t Stride = 1024;
    using Progress = std::function<void(std::int64_t done)>;
    /// Hands out entries from that number on.
    using OpenAt = std::function<ledger::EntrySource(std::int64_t seq)>;

    struct Shape {
        std::int64_t entries = 0;
        QString folder;                ///< where the side file lies
        std::int64_t stride = Stride;  ///< tests take a short one
    };
    /// Folds the first entries of the ledger. Long: on a thread of its own.
    /// Errors: Corrupt "ENTRY_UNREADABLE"; Io "DISK_FULL"; NotFound "NO_ENTRY"; Cancelled.
    static base::Result<std::unique_ptr<Timeline>> build(const ledger::EntrySource &next, const Shape &shape, const Progress &progress = {},
                                                         std::stop_token stop = {});

    std::int64_t entries() const { return m_entries; }
    /// What the side file takes.
    std::int64_t sideBytes() const { return m_file.size(); }
    /// Errors: NotFound "NO_ENTRY" (seq); Corrupt; Io.
    base::Result<std::shared_ptr<const domain::Moment>> at(std::int64_t seq, const OpenAt &open) const;

private:
    template<typename T>
    using Versions = std::map<QString, std::vector<domain::Moment::Row<T>>>;
    /// A value as it stood after the entry before `boundary`, somewhere in the side file.
    struct Kept { std::int64_t boundary = 0, seq = 0, offset = 0; qint32 length = 0; };
    struct History { domain::Moment::Row<domain::Submission> last; std::vector<Kept> kept; };

    Timeline() = default;
    void noteRegistry(const domain::Moment &moment);
    base::Status keep(const domain::Moment &moment, std::int64_t boundary, std::int64_t since);
    base::Status finish(domain::Moment moment);
    base::Result<domain::Submission> read(const Kept &kept) const;
    base::Status setSubmissions(domain::Moment &moment, std::int64_t boundary) const;

    std::int64_t m_entries = 0, m_stride = Stride;
    Versions<domain::Study> m_studies;
    Versions<domain::Site> m_sites;
    Versions<domain::Person> m_people;
    std::map<QString, std::map<std::int64_t, QString>> m_facts;
    std::map<QString, History> m_submissions;
    mutable QTemporaryFile m_file;
};

} // namespace chancery::replay
