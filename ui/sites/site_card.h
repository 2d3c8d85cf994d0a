// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "ui/text/rule_choices.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>

namespace chancery::ui {

/// What the wall says of one site and its submission, worked out once so that painting only paints.
struct SiteCard {
    domain::Site site;
    domain::Study study;
    std::optional<domain::Submission> submission; ///< none: the site waits for its first
    QString jurisdiction;                         ///< title, in words
    std::array<int, 3> open{};                    ///< open findings by category
    std::optional<domain::RunningClock> clock;    ///< the running one that ends first
    QString lastEvent;                            ///< "Submitted · A. Ruiz · 19 Feb 2026"
    QString attention;                            ///< why it stands before others; empty: nothing presses
    int urgency = 0;                              ///< higher comes first
    QDate today;                                  ///< in the committee's zone

    /// Names the row across re-reading: site and submission.
    QString key() const;
    domain::SubmissionId submissionId() const;
    /// All a filter looks through, case folded.
    QString searchText() const;
};

/// `today` is the day in the committee's zone.
SiteCard siteCard(const store::SiteRow &row, const RuleChoices &choices, QDate today);

} // namespace chancery::ui
