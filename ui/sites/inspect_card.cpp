// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/inspect_card.h"

#include "ui/text/clock_words.h"
#include "ui/text/document_words.h"
#include "ui/text/finding_words.h"
#include "ui/widgets/inspect_finding.h"
#include "ui/text/review_words.h"
#include "ui/text/state_words.h"

#include <QCoreApplication>

namespace chancery::ui {

namespace {
struct InspectCard {
    Q_DECLARE_TR_FUNCTIONS(InspectCard)
};
using Kind = InspectorLine::Kind;

void addIf(InspectorContent &content, const QString &label, const QString &value, Kind kind = Kind::Text)
{
    if (!value.isEmpty())
        content.lines.push_back({label, value, kind, {}});
}

void addSubmission(InspectorContent &content, const SiteCard &card)
{
    const domain::Submission &s = *card.submission;
    content.lines.push_back({InspectCard::tr("Submission %1").arg(s.id.text()), {}, Kind::Heading, {}});
    addIf(content, InspectCard::tr("State"), stateName(s.state));
    addIf(content, InspectCard::tr("Origin"), originSentence(s));
    addIf(content, InspectCard::tr("Rule pack"), s.obligations.packTitle);
    addIf(content, InspectCard::tr("Rules of"), dayWords(s.obligations.asOf), Kind::Date);
    for (size_t place = 0; place < card.open.size(); ++place) {
        const auto category = domain::Category(place);
        if (card.open[place] > 0)
            content.lines.push_back({{}, categoryCount(category, card.open[place]), Kind::Severity, category});
    }
    if (card.clock) {
        addIf(content, clockNameWithTerm(s, *card.clock), clockCount(*card.clock, card.today));
        addIf(content, InspectCard::tr("Last day"), clockDeadline(*card.clock), Kind::Date);
    }
    if (s.lock)
        addIf(content, InspectCard::tr("Package %1").arg(s.lock->version), s.lock->packageSha256.hex(), Kind::Hash);
    addIf(content, InspectCard::tr("Last event"), s.lastEventAt, Kind::Instant);
}
} // namespace

InspectorContent inspectCard(const SiteCard &card)
{
    InspectorContent content{.title = card.site.name, .subtitle = InspectCard::tr("Site %1").arg(card.site.id.text()), .lines = {}};
    addIf(content, InspectCard::tr("Wants attention"), card.attention);
    addIf(content, InspectCard::tr("Study"), card.study.title);
    addIf(content, InspectCard::tr("Protocol number"), card.study.protocolNumber);
    addIf(content, InspectCard::tr("Sponsor"), card.study.sponsor);
    addIf(content, InspectCard::tr("Principal investigator"), card.site.investigator);
    addIf(content, InspectCard::tr("Jurisdiction"), card.jurisdiction);
    addIf(content, InspectCard::tr("Committee"), card.site.committee);
    addIf(content, InspectCard::tr("Time zone"), card.site.timeZone);
    addIf(content, InspectCard::tr("Languages"), languagesWords(card.site.languages.split(u',', Qt::SkipEmptyParts)));
    if (card.submission)
        addSubmission(content, card);
    return content;
}

InspectorContent inspectQueueItem(const QueueModel::Item &item)
{
    const domain::Document *document = item.submission.document(item.finding.document);
    InspectorContent content = inspectFinding(item.finding, document ? document->fileName : QString());
    content.lines.insert(content.lines.begin(), {InspectCard::tr("Site"), item.site, Kind::Text, {}});
    return content;
}

} // namespace chancery::ui
