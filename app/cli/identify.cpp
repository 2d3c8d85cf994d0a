// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/identify.h"

#include "app/cli/cli.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

/// The id of each of `things`, and the one of them that `text` names.
template<typename Id, typename Things>
base::Result<Id> identifyIn(const QString &kind, const QString &text, const Things &things)
{
    QStringList known;
    for (const auto &each : things)
        known.append(each.id.text());
    const auto found = identify(kind, text, known);
    if (!found)
        return found.error();
    return Id(*found);
}

} // namespace

QString firstOf(const QStringList &all, int most)
{
    const QString shown = all.mid(0, most).join(u", "_s);
    const int more = int(all.size()) - most;
    return more > 0 ? Cli::tr("%1 and %n more", nullptr, more).arg(shown) : shown;
}

base::Result<QString> identify(const QString &kind, const QString &text, const QStringList &known)
{
    QStringList matches;
    for (const QString &each : known) {
        if (each.compare(text, Qt::CaseInsensitive) == 0)
            return each;
        if (!text.isEmpty() && each.startsWith(text, Qt::CaseInsensitive))
            matches.append(each);
    }
    if (matches.size() == 1)
        return matches.front();
    if (matches.isEmpty() && known.isEmpty())
        return base::error(base::ErrorKind::NotFound, u"NONE_OF_ITS_KIND"_s, {{u"kind"_s, kind}, {u"id"_s, text}});
    if (matches.isEmpty()) {
        const QString shown = firstOf(known, 12);
        return base::error(base::ErrorKind::NotFound, u"ID_UNKNOWN"_s, {{u"kind"_s, kind}, {u"id"_s, text}, {u"known"_s, shown}});
    }
    return base::error(base::ErrorKind::Usage, u"ID_AMBIGUOUS"_s,
                       {{u"kind"_s, kind}, {u"id"_s, text}, {u"choices"_s, firstOf(matches, 8)}});
}

base::Result<domain::StudyId> identifyStudy(const store::Reader &reader, const QString &text)
{
    return identifyIn<domain::StudyId>(u"study"_s, text, reader.studies());
}

base::Result<domain::SiteId> identifySite(const store::Reader &reader, const QString &text)
{
    return identifyIn<domain::SiteId>(u"site"_s, text, reader.sites());
}

base::Result<domain::SubmissionId> identifySubmission(const store::Reader &reader, const QString &text)
{
    return identifyIn<domain::SubmissionId>(u"submission"_s, text, reader.submissions());
}

base::Result<domain::PersonId> identifyPerson(const store::Reader &reader, const QString &text)
{
    return identifyIn<domain::PersonId>(u"user"_s, text, reader.people());
}

base::Result<domain::Submission> findSubmission(const store::Reader &reader, const QString &text)
{
    const auto id = identifySubmission(reader, text);
    if (!id)
        return id.error();
    const auto found = reader.submission(*id);
    if (!found)
        return base::error(base::ErrorKind::NotFound, u"ID_UNKNOWN"_s, {{u"kind"_s, u"submission"_s}, {u"id"_s, text}});
    return *found;
}

base::Result<domain::DocumentId> identifyDocument(const domain::Submission &submission, const QString &text)
{
    return identifyIn<domain::DocumentId>(u"document"_s, text, submission.documents);
}

base::Result<domain::FindingId> identifyFinding(const domain::Submission &submission, const QString &text)
{
    return identifyIn<domain::FindingId>(u"finding"_s, text, submission.findings);
}

base::Result<domain::RequestId> identifyRequest(const domain::Submission &submission, const QString &text)
{
    return identifyIn<domain::RequestId>(u"request"_s, text, submission.requests);
}

base::Result<domain::ConditionId> identifyCondition(const domain::Submission &submission, const QString &text)
{
    return identifyIn<domain::ConditionId>(u"condition"_s, text, submission.conditions);
}

} // namespace chancery::cli
