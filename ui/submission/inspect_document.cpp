// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/inspect_document.h"

#include "ui/text/document_words.h"
#include "ui/text/state_words.h"

#include <QCoreApplication>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using Kind = InspectorLine::Kind;

namespace {

struct InspectDocument {
    Q_DECLARE_TR_FUNCTIONS(InspectDocument)
};

void addIf(InspectorContent &content, const QString &label, const QString &value, Kind kind = Kind::Text)
{
    if (!value.isEmpty())
        content.lines.push_back({label, value, kind, {}});
}

void heading(InspectorContent &content, const QString &text) { content.lines.push_back({text, {}, Kind::Heading, {}}); }

void addFacts(InspectorContent &content, const domain::DocumentFacts &facts)
{
    heading(content, InspectDocument::tr("What it says of itself"));
    if (facts.pages)
        addIf(content, InspectDocument::tr("Pages"), QString::number(*facts.pages));
    addIf(content, InspectDocument::tr("Title"), facts.title);
    addIf(content, InspectDocument::tr("Author"), facts.author);
    addIf(content, InspectDocument::tr("Language of the text"), languageWord(facts.language));
    addIf(content, InspectDocument::tr("Versions named"), facts.versions.mid(0, 6).join(u", "_s));
    addIf(content, InspectDocument::tr("Dates named"), facts.dates.mid(0, 6).join(u", "_s));
    addIf(content, InspectDocument::tr("Templates named"), facts.templateMarks.join(u", "_s));
    for (const QString &warning : facts.warnings)
        content.lines.push_back({InspectDocument::tr("Not read"), inspectionWarning(warning), Kind::Text, {}});
}

} // namespace

InspectorContent inspectDocument(const domain::Document &document, const QString &label)
{
    InspectorContent content{.title = document.version.isEmpty() ? label : InspectDocument::tr("%1, version %2").arg(label, document.version),
                             .subtitle = InspectDocument::tr("Document %1").arg(document.id.text()), .lines = {}};
    addIf(content, InspectDocument::tr("Status"), documentStatusWord(document));
    addIf(content, InspectDocument::tr("Wants attention"), documentTrouble(document));
    addIf(content, InspectDocument::tr("File"), document.fileName);
    addIf(content, InspectDocument::tr("Kind"), mediaTypeWord(document.mediaType));
    addIf(content, InspectDocument::tr("Size"), sizeWords(document.byteLength));
    addIf(content, InspectDocument::tr("Date"), document.date ? dayWords(*document.date) : QString(), Kind::Date);
    addIf(content, InspectDocument::tr("Language"), languageWord(document.language));
    addIf(content, InspectDocument::tr("Whose it is"), document.subject);
    addIf(content, InspectDocument::tr("Expires"), document.expires ? dayWords(*document.expires) : QString(), Kind::Date);
    addIf(content, InspectDocument::tr("Signatures"), signatureWords(document));
    addIf(content, InspectDocument::tr("Hash"), document.sha256.hex(), Kind::Hash);
    addIf(content, InspectDocument::tr("Lock"), document.locked ? InspectDocument::tr("Part of the locked package") : QString());
    addIf(content, InspectDocument::tr("Attached by"), document.attachedBy);
    addIf(content, InspectDocument::tr("Attached"), document.attachedAt, Kind::Instant);
    addIf(content, InspectDocument::tr("Watched source"), document.sourcePath);
    addIf(content, InspectDocument::tr("Superseded by"), document.supersededBy.text());
    addIf(content, InspectDocument::tr("Withdrawn because"), document.withdrawnReason);
    addIf(content, InspectDocument::tr("Withdrawn by"), document.withdrawnBy);
    addIf(content, InspectDocument::tr("Withdrawn"), document.withdrawnAt, Kind::Instant);
    addFacts(content, document.facts);
    return content;
}

InspectorContent inspectMissing(const DocumentSlot &slot)
{
    InspectorContent content{.title = slot.label, .subtitle = InspectDocument::tr("Missing document"), .lines = {}};
    if (!slot.demand)
        return content;
    addIf(content, InspectDocument::tr("Wanted before"), stateName(slot.demand->before));
    addIf(content, InspectDocument::tr("Its absence"), slot.demand->blocking ? InspectDocument::tr("blocks") : InspectDocument::tr("is a warning"));
    addIf(content, InspectDocument::tr("One for each"), slot.demand->perPerson ? InspectDocument::tr("investigator") : QString());
    addIf(content, InspectDocument::tr("Rule"), slot.demand->rule);
    addIf(content, InspectDocument::tr("Citation"), slot.demand->citation);
    return content;
}

} // namespace chancery::ui
