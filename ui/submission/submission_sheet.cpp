// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/submission_sheet.h"

#include "ui/text/clock_words.h"

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using domain::State;

namespace {

bool wasSubmitted(const std::optional<domain::Submission> &lead)
{
    return lead && lead->state != State::Draft && lead->state != State::PreValidation;
}

template<typename T, typename Id>
T oneOf(const std::vector<T> &all, const Id &id)
{
    const auto found = std::ranges::find(all, id, &T::id);
    return found == all.end() ? T{} : *found;
}

} // namespace

std::optional<SubmissionSheet> readSheet(const store::Reader &reader, const domain::SubmissionId &id, const base::UtcTime &now)
{
    const auto submission = reader.submission(id);
    if (!submission)
        return std::nullopt;
    SubmissionSheet sheet{.submission = *submission};
    sheet.site = oneOf(reader.sites(), submission->site);
    sheet.study = oneOf(reader.studies(), submission->study);
    sheet.people = reader.people();
    if (!submission->lead.isEmpty() && !submission->isLead)
        sheet.leadSubmitted = wasSubmitted(reader.submission(submission->lead));
    if (submission->rollback) {
        if (const auto entry = reader.entry(submission->rollback->seq))
            sheet.change = changeInEntry(entry->canonical);
    }
    store::EntryFilter filter;
    filter.submissionId = id.text();
    sheet.entries = reader.entryCount(filter);
    sheet.fetch = [&reader, filter](std::int64_t offset, int limit) { return reader.entries(filter, offset, limit); };
    sheet.today = dayInZone(now, sheet.site.timeZone);
    return sheet;
}

workflow::GuardContext guardContext(const SubmissionSheet &sheet)
{
    return {.today = sheet.today, .reason = u"preview"_s, .leadSubmitted = sheet.leadSubmitted};
}

Previews previewsOf(const SubmissionSheet &sheet)
{
    const workflow::GuardContext context = guardContext(sheet);
    Previews previews;
    for (const workflow::Transition &way : workflow::Lifecycle) {
        if (way.from == sheet.submission.state)
            previews.push_back({way, workflow::guard(sheet.submission, way.to, context), leftBehind(sheet.submission, way.to, context)});
    }
    return previews;
}

} // namespace chancery::ui
