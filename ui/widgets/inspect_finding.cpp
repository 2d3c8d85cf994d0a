// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inspect_finding.h"

#include "ui/text/document_words.h"
#include "ui/text/finding_words.h"

#include <QCoreApplication>

namespace chancery::ui {

namespace {
struct InspectFinding {
    Q_DECLARE_TR_FUNCTIONS(InspectFinding)
};
} // namespace

InspectorContent inspectFinding(const domain::Finding &finding, const QString &fileName)
{
    using Kind = InspectorLine::Kind;
    InspectorContent content{.title = findingSentence(finding), .subtitle = InspectFinding::tr("Finding %1").arg(finding.id.text()), .lines = {}};
    const auto add = [&content](const QString &label, const QString &value) {
        if (!value.isEmpty())
            content.lines.push_back({label, value, Kind::Text, {}});
    };
    content.lines.push_back({InspectFinding::tr("Category"), categoryWord(finding.category), Kind::Severity, finding.category});
    add({}, categoryMeaning(finding.category));
    add(InspectFinding::tr("Where"), findingPlace(finding, fileName));
    add(InspectFinding::tr("How to mend it"), findingRemedy(finding));
    add(InspectFinding::tr("Assigned to"), finding.assignedTo.text());
    add(InspectFinding::tr("Status"), findingStatusWord(finding.status));
    add(InspectFinding::tr("Resolution"), resolutionWord(finding.resolution));
    content.lines.push_back({InspectFinding::tr("The rule"), {}, Kind::Heading, {}});
    add(InspectFinding::tr("Rule"), finding.rule);
    add(InspectFinding::tr("What it says"), finding.ruleTitle);
    add(InspectFinding::tr("Citation"), finding.citation);
    add(InspectFinding::tr("In force"), ruleValidity(finding));
    add(InspectFinding::tr("Raised by"), gateWord(finding.gate));
    add(InspectFinding::tr("How well founded"), confidenceWord(finding.confidence));
    add(InspectFinding::tr("Source"), finding.source);
    add(InspectFinding::tr("Source read on"), dayWords(QDate::fromString(finding.checkedOn, Qt::ISODate)));
    add({}, InspectFinding::tr("Nothing here is legal advice."));
    return content;
}

} // namespace chancery::ui
