// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/submission.h"

#include "core/domain/json_members.h"

#include <algorithm>

namespace chancery::domain {

const Document *Submission::document(const DocumentId &wanted) const
{
    const auto found = std::ranges::find(documents, wanted, &Document::id);
    return found == documents.end() ? nullptr : &*found;
}

Document *Submission::document(const DocumentId &wanted)
{
    const auto found = std::ranges::find(documents, wanted, &Document::id);
    return found == documents.end() ? nullptr : &*found;
}

const Finding *Submission::finding(const FindingId &wanted) const
{
    const auto found = std::ranges::find(findings, wanted, &Finding::id);
    return found == findings.end() ? nullptr : &*found;
}

std::vector<const Document *> Submission::current(QStringView documentClass) const
{
    std::vector<const Document *> found;
    for (const Document &each : documents) {
        if (each.isCurrent() && each.documentClass == documentClass)
            found.push_back(&each);
    }
    return found;
}

int Submission::openFindings(Category category) const
{
    return int(std::ranges::count_if(findings, [category](const Finding &each) {
        return each.status == FindingStatus::Open && each.category == category;
    }));
}

bool Submission::hasOpenRequest() const
{
    return std::ranges::any_of(requests, [](const OpenRequest &each) { return !each.answered; });
}

base::Json toJson(const Submission &submission)
{
    return toJsonValue(submission);
}

Submission submissionFromJson(const base::Json &json)
{
    return fromJson<Submission>(json);
}

} // namespace chancery::domain
