// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/document_slots.h"

#include "ui/text/document_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using domain::Document;

namespace {

struct SlotWords {
    Q_DECLARE_TR_FUNCTIONS(SlotWords)
};

bool samePlace(const Document &a, const Document &b)
{
    return a.documentClass == b.documentClass && a.subject == b.subject && a.language == b.language;
}

std::vector<Document> versionsOf(const domain::Submission &submission, const Document &current)
{
    std::vector<Document> versions{current};
    for (const Document &each : submission.documents) {
        if (!each.isCurrent() && !each.isWithdrawn() && samePlace(each, current))
            versions.push_back(each);
    }
    std::ranges::stable_sort(versions.begin() + 1, versions.end(), std::ranges::greater{}, &Document::attachedSeq);
    return versions;
}

/// What was taken out stands with the document that has its place now, else with the first place of its class.
void addWithdrawn(std::vector<DocumentSlot> &all, const Document &document)
{
    auto place = std::ranges::find_if(all, [&](const DocumentSlot &each) { return !each.isEmpty() && samePlace(each.current(), document); });
    if (place == all.end())
        place = std::ranges::find(all, document.documentClass, &DocumentSlot::documentClass);
    if (place == all.end()) {
        all.push_back({.documentClass = document.documentClass, .label = documentClassWord(document.documentClass), .subject = {}, .demand = {}, .versions = {}});
        place = all.end() - 1;
    }
    place->withdrawn.insert(place->withdrawn.begin(), document);
}

void addAttached(std::vector<DocumentSlot> &all, const domain::Submission &submission, const QString &documentClass,
                 const QString &label, const std::optional<domain::DocumentDemand> &demand)
{
    for (const Document *each : submission.current(documentClass)) {
        all.push_back({.documentClass = documentClass, .label = label, .subject = each->subject, .demand = demand,
                       .versions = versionsOf(submission, *each)});
    }
}

} // namespace

QString DocumentSlot::key() const
{
    return documentClass + u'/' + subject + u'/' + (isEmpty() ? QString() : current().language);
}

std::vector<DocumentSlot> documentSlots(const domain::Submission &submission)
{
    std::vector<DocumentSlot> all;
    QStringList done;
    for (const domain::DocumentDemand &demand : submission.obligations.documents) {
        if (done.contains(demand.documentClass))
            continue;
        done.append(demand.documentClass);
        const QString label = demand.label.isEmpty() ? documentClassWord(demand.documentClass) : demand.label;
        if (submission.current(demand.documentClass).empty())
            all.push_back({.documentClass = demand.documentClass, .label = label, .subject = {}, .demand = demand, .versions = {}});
        else
            addAttached(all, submission, demand.documentClass, label, demand);
    }
    for (const Document &document : submission.documents) {
        if (done.contains(document.documentClass))
            continue;
        done.append(document.documentClass);
        addAttached(all, submission, document.documentClass, documentClassWord(document.documentClass), {});
    }
    for (const Document &document : submission.documents) {
        if (document.isWithdrawn())
            addWithdrawn(all, document);
    }
    return all;
}

QString signatureWords(const Document &document)
{
    if (document.facts.tampered)
        return SlotWords::tr("Changed after signing");
    if (document.facts.signatures.empty())
        return {};
    const auto &signatures = document.facts.signatures;
    if (!std::ranges::all_of(signatures, &domain::SignatureFact::valid))
        return SlotWords::tr("Does not hold");
    if (!std::ranges::any_of(signatures, &domain::SignatureFact::coversWholeDocument))
        return SlotWords::tr("Holds, but more was added after it");
    const QString who = signatures.back().signer;
    return who.isEmpty() ? SlotWords::tr("Holds") : SlotWords::tr("Holds: %1").arg(who);
}

QString documentStatusWord(const Document &document)
{
    if (document.damaged)
        return SlotWords::tr("Damaged");
    if (document.isWithdrawn())
        return document.withdrawnReason.isEmpty() ? SlotWords::tr("Withdrawn") : SlotWords::tr("Withdrawn: %1", "a reason").arg(document.withdrawnReason);
    if (!document.isCurrent())
        return SlotWords::tr("Superseded");
    if (document.sourceChanged)
        return SlotWords::tr("Source file changed");
    return SlotWords::tr("Present");
}

QString documentTrouble(const Document &document)
{
    if (document.isWithdrawn())
        return SlotWords::tr("Withdrawn by %1: %2", "a person and a reason").arg(document.withdrawnBy, document.withdrawnReason);
    if (document.damaged)
        return SlotWords::tr("The stored bytes no longer hash to what was locked in. Attach the document anew from its source.");
    if (document.sourceChanged)
        return SlotWords::tr("The file it came from has changed since. If the change is meant, attach it as a new version.");
    if (document.isCurrent() && document.documentClass != "other"_L1 && (document.version.isEmpty() || !document.date))
        return SlotWords::tr("Its version or its date is not described yet.");
    return {};
}

} // namespace chancery::ui
