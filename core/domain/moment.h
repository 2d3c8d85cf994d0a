// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "core/domain/study.h"
#include "core/domain/submission.h"

#include <map>
#include <memory>

namespace chancery::domain {

/// A workspace as it stood after one entry. Values are shared, so that many moments of one ledger cost little more than one.
struct Moment {
    /// A record and the newest entry that had changed it by then.
    template<typename T>
    struct Row { std::int64_t seq = -1; std::shared_ptr<const T> value; };
    template<typename T>
    using Rows = std::map<QString, Row<T>>;

    std::int64_t seq = -1; ///< the last entry that counts; -1: none yet
    Rows<Study> studies;
    Rows<Site> sites;
    Rows<Person> people;
    Rows<Submission> submissions;
    std::map<QString, QString> facts;
};

} // namespace chancery::domain
