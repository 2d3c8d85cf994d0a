// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/submission.h"
#include "core/store/reader.h"

#include <QString>
#include <QStringList>

namespace chancery::cli {

/// Names for a person's eye, and how many more there are: "SUB-0001, SUB-0002 and 7 more".
QString firstOf(const QStringList &all, int most);

/// The one of `known` that is `text`, or begins with it. Letters' case does not matter. `kind` is a word for people.
/// Errors: NotFound "ID_UNKNOWN" (values: known), "NONE_OF_ITS_KIND" where there is none at all, Usage "ID_AMBIGUOUS".
base::Result<QString> identify(const QString &kind, const QString &text, const QStringList &known);

base::Result<domain::StudyId> identifyStudy(const store::Reader &reader, const QString &text);
base::Result<domain::SiteId> identifySite(const store::Reader &reader, const QString &text);
base::Result<domain::SubmissionId> identifySubmission(const store::Reader &reader, const QString &text);
base::Result<domain::PersonId> identifyPerson(const store::Reader &reader, const QString &text);
/// The submission as a whole, by an id or the beginning of one.
base::Result<domain::Submission> findSubmission(const store::Reader &reader, const QString &text);
base::Result<domain::DocumentId> identifyDocument(const domain::Submission &submission, const QString &text);
base::Result<domain::FindingId> identifyFinding(const domain::Submission &submission, const QString &text);
base::Result<domain::RequestId> identifyRequest(const domain::Submission &submission, const QString &text);
base::Result<domain::ConditionId> identifyCondition(const domain::Submission &submission, const QString &text);

} // namespace chancery::cli
