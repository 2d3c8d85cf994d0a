// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/inspect_entry.h"

#include "ui/text/document_words.h"
#include "ui/text/entry_words.h"
#include "ui/text/finding_words.h"
#include "ui/text/review_words.h"
#include "ui/text/state_words.h"

#include <QCoreApplication>

namespace chancery::ui {

using Kind = InspectorLine::Kind;

namespace {

struct InspectEntry {
    Q_DECLARE_TR_FUNCTIONS(InspectEntry)
};

void addIf(InspectorContent &content, const QString &label, const QString &value, Kind kind = Kind::Text)
{
    if (!value.isEmpty())
        content.lines.push_back({label, value, kind, {}});
}

QString stateWords(const QString &wire)
{
    const auto state = base::fromWire<domain::State>(wire);
    return state ? stateName(*state) : QString();
}

void addPackage(InspectorContent &content, const domain::Submission &s)
{
    if (s.validation) {
        content.lines.push_back({InspectEntry::tr("Last validation"), {}, Kind::Heading, {}});
        addIf(content, InspectEntry::tr("Result"), s.validation->clean ? InspectEntry::tr("no blocking finding") : InspectEntry::tr("blocked"));
        addIf(content, InspectEntry::tr("Came to"), gateWord(s.validation->lastGate));
        addIf(content, InspectEntry::tr("By"), s.validation->by);
        addIf(content, InspectEntry::tr("At"), s.validation->at, Kind::Instant);
    }
    if (s.lock) {
        content.lines.push_back({InspectEntry::tr("Locked package"), {}, Kind::Heading, {}});
        addIf(content, InspectEntry::tr("Version"), s.lock->version);
        addIf(content, InspectEntry::tr("Hash"), s.lock->packageSha256.hex(), Kind::Hash);
        addIf(content, InspectEntry::tr("Documents"), QString::number(s.lock->documents.size()));
        addIf(content, InspectEntry::tr("By"), s.lock->by);
        addIf(content, InspectEntry::tr("At"), s.lock->at, Kind::Instant);
    }
}

} // namespace

InspectorContent inspectEntry(const store::EntryRow &entry)
{
    InspectorContent content{.title = actionWord(entry.action), .subtitle = InspectEntry::tr("Entry %1").arg(entry.seq), .lines = {}};
    addIf(content, InspectEntry::tr("At"), entry.at, Kind::Instant);
    addIf(content, InspectEntry::tr("Who"), entry.actorName);
    addIf(content, InspectEntry::tr("Role"), entryRoleWord(entry.role));
    addIf(content, InspectEntry::tr("Outcome"), outcomeWord(entry.outcome));
    addIf(content, InspectEntry::tr("State before"), stateWords(entry.stateFrom));
    addIf(content, InspectEntry::tr("State after"), stateWords(entry.stateTo));
    addIf(content, InspectEntry::tr("Entry hash"), entry.entryHash, Kind::Hash);
    return content;
}

InspectorContent inspectSubmission(const domain::Submission &s)
{
    InspectorContent content{.title = s.id.text(), .subtitle = InspectEntry::tr("Submission"), .lines = {}};
    addIf(content, InspectEntry::tr("State"), stateName(s.state));
    addIf(content, InspectEntry::tr("Origin"), originSentence(s));
    addIf(content, InspectEntry::tr("Created"), s.createdAt, Kind::Instant);
    addIf(content, InspectEntry::tr("Rule pack"), s.obligations.packTitle);
    addIf(content, InspectEntry::tr("Pack version"), s.obligations.packVersion);
    addIf(content, InspectEntry::tr("Rules of"), dayWords(s.obligations.asOf), Kind::Date);
    addIf(content, InspectEntry::tr("Texts for participants in"), languagesWords(s.obligations.subjectLanguages));
    if (s.obligations.retentionYears > 0)
        addIf(content, InspectEntry::tr("Kept for"), InspectEntry::tr("%1 years").arg(s.obligations.retentionYears));
    addPackage(content, s);
    return content;
}

} // namespace chancery::ui
