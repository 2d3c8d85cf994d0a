// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/check_words.h"

#include "ui/text/document_words.h"
#include "ui/text/state_words.h"

#include <QCoreApplication>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using workflow::Check;
using workflow::GuardLine;

namespace {
struct CheckWords {
    Q_DECLARE_TR_FUNCTIONS(CheckWords)
};

QString demanded(const GuardLine &line)
{
    const QString label = line.values.value(u"label"_s);
    return label.isEmpty() ? documentClassWord(line.values.value(u"class"_s)) : label;
}

QString outcome(const GuardLine &line)
{
    const QString wire = line.values.value(u"outcome"_s);
    if (wire == "approved"_L1)
        return CheckWords::tr("Approval recorded");
    if (wire == "approved_with_conditions"_L1)
        return CheckWords::tr("Approval with conditions recorded");
    if (wire == "rejected"_L1)
        return CheckWords::tr("Rejection recorded");
    return CheckWords::tr("Decision recorded");
}

int count(const GuardLine &line)
{
    return line.values.value(u"count"_s).toInt();
}

/// "Two conditions are open." out of a sentence for one and a sentence for more.
QString counted(const GuardLine &line, const QString &one, const QString &more)
{
    const int number = count(line);
    if (number <= 1)
        return one;
    QString word = numberWord(number);
    word[0] = word.at(0).toUpper();
    return more.arg(word);
}

QString delegationReason(const GuardLine &line)
{
    return line.values.value(u"recorded"_s).toInt() > 0
        ? CheckWords::tr("None on record is confirmed and current today.")
        : CheckWords::tr("No delegation is on record.");
}

/// The first digits of a hash; the whole stands in the record.
QString shortHash(const QString &hash)
{
    return hash.size() > 16 ? hash.left(12) + u'…' : hash;
}

QString bytesReason(const GuardLine &line)
{
    if (line.values.contains(u"lock"_s))
        return CheckWords::tr("There is no lock yet.");
    const QString file = line.values.value(u"file"_s), found = line.values.value(u"found"_s), expected = shortHash(line.values.value(u"expected"_s));
    if (file.isEmpty())
        return CheckWords::tr("A document changed after the lock.");
    if (line.values.value(u"what"_s) == "source"_L1)
        return CheckWords::tr("The file that %1 was taken from has changed since (taken in: %2).").arg(file, expected);
    if (found == "missing"_L1)
        return CheckWords::tr("The stored bytes of %1 are missing (expected %2).").arg(file, expected);
    if (found.size() == 64)
        return CheckWords::tr("The stored bytes of %1 hash to %2, not to %3.").arg(file, shortHash(found), expected);
    return CheckWords::tr("The stored bytes of %1 were altered and cannot be decrypted (expected %2).").arg(file, expected);
}

QString describedReason(const GuardLine &line)
{
    const QString file = line.values.value(u"file"_s);
    return file.isEmpty() ? CheckWords::tr("A document lacks its class, version or date.")
                          : CheckWords::tr("%1 lacks its class, version or date.").arg(file);
}
} // namespace

QString checkTitle(const GuardLine &line)
{
    switch (line.check) {
    case Check::NoSuchTransition:
        return CheckWords::tr("No way leads there from here");
    case Check::DocumentsPresent:
        return CheckWords::tr("Documents attached");
    case Check::DemandedDocuments:
        return demanded(line);
    case Check::DocumentsDescribed:
        return CheckWords::tr("Each document has class, version and date");
    case Check::Validated:
        return CheckWords::tr("Package validated as it stands");
    case Check::NoBlockingFindings:
        return CheckWords::tr("No blocking finding open");
    case Check::PackageLocked:
        return CheckWords::tr("Package locked");
    case Check::BytesMatchLock:
        return CheckWords::tr("Stored bytes match the lock");
    case Check::DelegationAuthority:
        return CheckWords::tr("Delegation by the principal investigator");
    case Check::LeadSubmitted:
        return CheckWords::tr("Lead submission sent");
    case Check::ReturnReason:
        return CheckWords::tr("A reason is given");
    case Check::AcknowledgementRecorded:
        return CheckWords::tr("Acknowledgement recorded");
    case Check::IntakeRejectionRecorded:
        return CheckWords::tr("Rejection at intake recorded");
    case Check::DecisionRecorded:
        return outcome(line);
    case Check::ConditionsRecorded:
        return CheckWords::tr("Each condition names who verifies it");
    case Check::ConditionsMet:
        return CheckWords::tr("Every condition met");
    case Check::NoOpenRequests:
        return CheckWords::tr("No request left open");
    case Check::ExpiryKnown:
        return CheckWords::tr("Last day of the approval known");
    case Check::ExpiryPassed:
        return CheckWords::tr("Last day of the approval has passed");
    case Check::ClosureReason:
        return CheckWords::tr("A reason for closing is given");
    case Check::NoOpenQueueItems:
        return CheckWords::tr("Nothing left with regulatory affairs");
    }
    return {};
}

std::optional<QString> askedWithTheAct(const GuardLine &line)
{
    if (line.check == Check::ReturnReason)
        return CheckWords::tr("A reason: asked for when it goes back");
    if (line.check == Check::ClosureReason)
        return CheckWords::tr("A reason for closing: asked for when it is closed");
    return std::nullopt;
}

QString checkReason(const GuardLine &line)
{
    if (line.met)
        return {};
    switch (line.check) {
    case Check::NoSuchTransition:
        return CheckWords::tr("The lifecycle has no such step.");
    case Check::DocumentsPresent:
        return CheckWords::tr("The package is empty.");
    case Check::DemandedDocuments: {
        const QString citation = line.values.value(u"citation"_s);
        return citation.isEmpty() ? CheckWords::tr("It is missing.") : CheckWords::tr("Missing; demanded by %1.").arg(citation);
    }
    case Check::DocumentsDescribed:
        return describedReason(line);
    case Check::Validated:
        return CheckWords::tr("The gates have not run on these documents.");
    case Check::NoBlockingFindings:
        return counted(line, CheckWords::tr("One finding blocks."), CheckWords::tr("%1 findings block."));
    case Check::PackageLocked:
        return CheckWords::tr("No lock covers these documents.");
    case Check::BytesMatchLock:
        return bytesReason(line);
    case Check::DelegationAuthority:
        return delegationReason(line);
    case Check::LeadSubmitted: {
        const QString lead = line.values.value(u"lead"_s);
        return lead.isEmpty() ? CheckWords::tr("The lead has not been sent.") : CheckWords::tr("%1 has not been sent.").arg(lead);
    }
    case Check::ReturnReason:
        return CheckWords::tr("The ledger keeps why it went back.");
    case Check::AcknowledgementRecorded:
        return CheckWords::tr("No acknowledgement is on record.");
    case Check::IntakeRejectionRecorded:
        return CheckWords::tr("No refusal is on record.");
    case Check::DecisionRecorded:
        return CheckWords::tr("No such decision is on record.");
    case Check::ConditionsRecorded:
        return CheckWords::tr("None does yet, or one names nobody.");
    case Check::ConditionsMet:
        return counted(line, CheckWords::tr("One condition is open."), CheckWords::tr("%1 conditions are open."));
    case Check::NoOpenRequests:
        return counted(line, CheckWords::tr("One request waits for an answer."), CheckWords::tr("%1 requests wait for an answer."));
    case Check::ExpiryKnown:
        return CheckWords::tr("The decision names no last day.");
    case Check::ExpiryPassed:
        return CheckWords::tr("It lies ahead.");
    case Check::ClosureReason:
        return CheckWords::tr("The ledger keeps why the file is closed.");
    case Check::NoOpenQueueItems:
        return counted(line, CheckWords::tr("One finding waits there."), CheckWords::tr("%1 findings wait there."));
    }
    return {};
}

QString checkRemedy(const GuardLine &line)
{
    if (line.met)
        return {};
    switch (line.check) {
    case Check::DocumentsPresent:
    case Check::DemandedDocuments:
        return CheckWords::tr("Attach");
    case Check::DocumentsDescribed:
        return CheckWords::tr("Describe");
    case Check::Validated:
        return CheckWords::tr("Run the gates");
    case Check::NoBlockingFindings:
    case Check::NoOpenQueueItems:
        return CheckWords::tr("Show findings");
    case Check::PackageLocked:
        return CheckWords::tr("Lock");
    case Check::BytesMatchLock:
        return CheckWords::tr("Show difference");
    case Check::DelegationAuthority:
        return CheckWords::tr("Record delegation");
    case Check::LeadSubmitted:
        return CheckWords::tr("Show the lead");
    case Check::AcknowledgementRecorded:
    case Check::IntakeRejectionRecorded:
    case Check::DecisionRecorded:
    case Check::ConditionsRecorded:
    case Check::ExpiryKnown:
        return CheckWords::tr("Record");
    case Check::ConditionsMet:
        return CheckWords::tr("Show conditions");
    case Check::NoOpenRequests:
        return CheckWords::tr("Show requests");
    case Check::NoSuchTransition:
    case Check::ReturnReason:
    case Check::ExpiryPassed:
    case Check::ClosureReason:
        return {};
    }
    return {};
}

std::optional<GuardLine> failedCheck(const std::pair<QString, QString> &reason)
{
    const auto check = base::fromWire<Check>(reason.first);
    if (!check)
        return std::nullopt;
    GuardLine line{.check = *check, .met = false, .values = {}};
    for (const QString &pair : reason.second.split(u"; "_s, Qt::SkipEmptyParts)) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals > 0)
            line.values.insert(pair.left(equals), pair.mid(equals + 1));
    }
    return line;
}

QString foundWords(const QString &found)
{
    if (found == "missing"_L1)
        return CheckWords::tr("nothing: the stored file is missing");
    return found == "altered"_L1 ? CheckWords::tr("bytes that cannot be decrypted: altered") : found;
}

QString checkSpoken(const GuardLine &line)
{
    return line.met ? CheckWords::tr("Met: %1.").arg(checkTitle(line))
                    : CheckWords::tr("Not met: %1. %2").arg(checkTitle(line), checkReason(line));
}

} // namespace chancery::ui
