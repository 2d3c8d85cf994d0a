// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/lockable.h"

#include "core/workflow/package.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::workflow {

using base::ErrorKind;

base::Status lockable(const domain::Submission &submission)
{
    if (submission.state != domain::State::PreValidation)
        return base::error(ErrorKind::Refused, u"NOT_IN_PRE_VALIDATION"_s, {{u"state"_s, base::wireText(submission.state)}});
    const base::Digest now = packageSha256(submission);
    if (!submission.validation || submission.validation->manifest != now)
        return base::error(ErrorKind::Refused, u"NOT_VALIDATED"_s);
    const auto blocking = std::ranges::count_if(submission.findings, &domain::Finding::blocks);
    if (blocking > 0)
        return base::error(ErrorKind::Refused, u"BLOCKING_FINDINGS"_s, {{u"count"_s, QString::number(blocking)}});
    if (submission.lock && submission.lock->packageSha256 == now)
        return base::error(ErrorKind::Refused, u"ALREADY_LOCKED"_s, {{u"package"_s, now.hex()}});
    return {};
}

} // namespace chancery::workflow
