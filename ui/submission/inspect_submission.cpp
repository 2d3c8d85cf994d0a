// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/inspect_submission.h"

#include "ui/text/document_words.h"
#include "ui/text/finding_words.h"
#include "ui/text/review_words.h"
#include "ui/text/state_words.h"

#include <QCoreApplication>

namespace chancery::ui {

using Kind = InspectorLine::Kind;

namespace {

struct InspectSubmission {
    Q_DECLARE_TR_FUNCTIONS(InspectSubmission)
};

void addIf(InspectorContent &content, const QString &label, const QString &value, Kind kind = Kind::Text)
{
    if (!value.isEmpty())
        content.lines.push_back({label, value, kind, {}});
}

void addPackage(InspectorContent &content, const domain::Submission &s)
{
    if (s.validation) {
        content.lines.push_back({InspectSubmission::tr("Last validation"), {}, Kind::Heading, {}});
        addIf(content, InspectSubmission::tr("Result"), s.validation->clean ? InspectSubmission::tr("no blocking finding") : InspectSubmission::tr("blocked"));
        addIf(content, InspectSubmission::tr("Came to"), gateWord(s.validation->lastGate));
        addIf(content, InspectSubmission::tr("By"), s.validation->by);
        addIf(content, InspectSubmission::tr("At"), s.validation->at, Kind::Instant);
    }
    if (s.lock) {
        content.lines.push_back({InspectSubmission::tr("Locked package"), {}, Kind::Heading, {}});
        addIf(content, InspectSubmission::tr("Version"), s.lock->version);
        addIf(content, InspectSubmission::tr("Hash"), s.lock->packageSha256.hex(), Kind::Hash);
        addIf(content, InspectSubmission::tr("Documents"), QString::number(s.lock->documents.size()));
        addIf(content, InspectSubmission::tr("By"), s.lock->by);
        addIf(content, InspectSubmission::tr("At"), s.lock->at, Kind::Instant);
    }
}

} // namespace

InspectorContent inspectSubmission(const domain::Submission &s)
{
    InspectorContent content{.title = s.id.text(), .subtitle = InspectSubmission::tr("Submission"), .lines = {}};
    addIf(content, InspectSubmission::tr("State"), stateName(s.state));
    addIf(content, InspectSubmission::tr("Origin"), originSentence(s));
    addIf(content, InspectSubmission::tr("Created"), s.createdAt, Kind::Instant);
    addIf(content, InspectSubmission::tr("Rule pack"), s.obligations.packTitle);
    addIf(content, InspectSubmission::tr("Pack version"), s.obligations.packVersion);
    addIf(content, InspectSubmission::tr("Rules of"), dayWords(s.obligations.asOf), Kind::Date);
    addIf(content, InspectSubmission::tr("Texts for participants in"), languagesWords(s.obligations.subjectLanguages));
    if (s.obligations.retentionYears > 0)
        addIf(content, InspectSubmission::tr("Kept for"), InspectSubmission::tr("%1 years").arg(s.obligations.retentionYears));
    addPackage(content, s);
    return content;
}

} // namespace chancery::ui
