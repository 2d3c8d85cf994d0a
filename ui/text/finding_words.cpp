// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/finding_words.h"

#include "ui/text/document_words.h"
#include "ui/text/finding_sentences.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <optional>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using domain::Category;
using domain::Confidence;
using domain::FindingStatus;
using domain::Gate;

namespace {
struct FindingWords {
    Q_DECLARE_TR_FUNCTIONS(FindingWords)
};

/// "text" of "could not be checked" and of places in a document.
QString thingWord(const QString &code)
{
    if (code == "version"_L1)
        return FindingWords::tr("version");
    if (code == "date"_L1)
        return FindingWords::tr("date");
    if (code == "language"_L1)
        return FindingWords::tr("language");
    if (code == "template"_L1)
        return FindingWords::tr("template");
    if (code == "consent elements"_L1)
        return FindingWords::tr("consent elements");
    if (code == "signature"_L1)
        return FindingWords::tr("signature");
    return code;
}

QString limitWord(const QString &code)
{
    if (code == "TIME"_L1)
        return FindingWords::tr("time");
    if (code == "MEMORY"_L1)
        return FindingWords::tr("memory");
    if (code == "PAGES"_L1)
        return FindingWords::tr("pages");
    if (code == "SIZE"_L1 || code == "OUTPUT"_L1)
        return FindingWords::tr("size");
    return {};
}

/// Values arrive as codes; the person reads words.
QString valueWords(const QString &key, const QString &value)
{
    if (key == "class"_L1)
        return documentClassWord(value);
    if (key.contains("language"_L1))
        return languagesWords(value.split(u',', Qt::SkipEmptyParts));
    if (key == "media_type"_L1)
        return mediaTypeWord(value);
    if (key == "wanted"_L1)
        return thingWord(value);
    if (key == "reason"_L1)
        return inspectionWarning(value);
    if (key == "limit"_L1)
        return limitWord(value);
    const QDate day = QDate::fromString(value, Qt::ISODate);
    return day.isValid() && value.size() == 10 ? dayWords(day) : value;
}

QString locationWord(const QString &location)
{
    if (location == "text"_L1)
        return FindingWords::tr("text");
    if (location == "metadata"_L1)
        return FindingWords::tr("description");
    if (location == "file name"_L1)
        return FindingWords::tr("file name");
    if (location == "headings"_L1)
        return FindingWords::tr("headings");
    return location;
}

/// Puts the values into "{key}" places; nothing where one is missing, so that no sentence shows a hole.
std::optional<QString> filled(QString sentence, const QMap<QString, QString> &values)
{
    for (auto at = values.begin(); at != values.end(); ++at) {
        const QString words = valueWords(at.key(), at.value());
        if (!words.isEmpty())
            sentence.replace(u'{' + at.key() + u'}', words);
    }
    static const QRegularExpression hole(u"\\{[a-z_]+\\}"_s);
    if (sentence.contains(hole))
        return std::nullopt;
    return sentence;
}
} // namespace

QString categoryWord(Category category)
{
    switch (category) {
    case Category::BlockingSchemaError:
        return FindingWords::tr("Schema error");
    case Category::BlockingComplianceViolation:
        return FindingWords::tr("Compliance violation");
    case Category::NonBlockingWarning:
        return FindingWords::tr("Warning");
    }
    return {};
}

QString categoryMeaning(Category category)
{
    switch (category) {
    case Category::BlockingSchemaError:
        return FindingWords::tr("Blocks: the package cannot be judged further until this is mended.");
    case Category::BlockingComplianceViolation:
        return FindingWords::tr("Blocks: waits in the queue of regulatory affairs until it is mended or resolved there.");
    case Category::NonBlockingWarning:
        return FindingWords::tr("Does not block: the package passes and is flagged for audit.");
    }
    return {};
}

QString categoryCount(Category category, int count)
{
    switch (category) {
    case Category::BlockingSchemaError:
        return count == 1 ? FindingWords::tr("1 schema error") : FindingWords::tr("%1 schema errors").arg(count);
    case Category::BlockingComplianceViolation:
        return count == 1 ? FindingWords::tr("1 compliance violation") : FindingWords::tr("%1 compliance violations").arg(count);
    case Category::NonBlockingWarning:
        return count == 1 ? FindingWords::tr("1 warning") : FindingWords::tr("%1 warnings").arg(count);
    }
    return {};
}

QString gateWord(Gate gate)
{
    switch (gate) {
    case Gate::Schema:
        return FindingWords::tr("Schema gate");
    case Gate::Compliance:
        return FindingWords::tr("Compliance gate");
    case Gate::Format:
        return FindingWords::tr("Format gate");
    }
    return {};
}

QString confidenceWord(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Verified:
        return FindingWords::tr("Read in an official copy");
    case Confidence::Secondary:
        return FindingWords::tr("Known from one secondary source");
    case Confidence::Known:
        return FindingWords::tr("General knowledge, its source not read: it warns and never blocks");
    case Confidence::House:
        return FindingWords::tr("Demanded by Chancery itself");
    }
    return {};
}

QString resolutionWord(const QString &resolution)
{
    return resolution == u"CLEARED_BY_VALIDATION" ? FindingWords::tr("The gates no longer see it") : resolution;
}

QString findingStatusWord(FindingStatus status)
{
    switch (status) {
    case FindingStatus::Open:
        return FindingWords::tr("Open");
    case FindingStatus::Resolved:
        return FindingWords::tr("Resolved");
    }
    return {};
}

QString findingSentence(const domain::Finding &finding)
{
    for (const FindingSentence &each : FindingSentences) {
        const bool needed = *each.needs == '\0' || finding.values.contains(QLatin1String(each.needs));
        if (finding.check != QLatin1String(each.check) || !needed)
            continue;
        if (const auto sentence = filled(QCoreApplication::translate("FindingSentences", each.text), finding.values))
            return *sentence;
    }
    if (!finding.ruleTitle.isEmpty())
        return finding.ruleTitle;
    return FindingWords::tr("Rule %1 is not met.").arg(finding.rule);
}

QString findingRemedy(const domain::Finding &finding)
{
    if (finding.check == "EXPIRY_BEYOND_RULE"_L1)
        return FindingWords::tr("Compare with the letter. If it says so, ask the committee which holds; plan the next review by the earlier day.");
    if (!finding.remedy.isEmpty() || finding.check != "CHANGED_AFTER_SUBMISSION"_L1)
        return finding.remedy;
    const QString amendment = finding.values.value(u"amendment"_s), what = finding.values.value(u"what"_s);
    if (!amendment.isEmpty())
        return FindingWords::tr("Validate and send the amendment %1, or withdraw the document there.").arg(amendment);
    if (what == "BYTES_DAMAGED"_L1)
        return FindingWords::tr("Put the vault back from a backup, then verify the documents.");
    if (what == "SOURCE_CHANGED"_L1)
        return FindingWords::tr("If the change is meant, attach the file as a new version: that opens an amendment. If not, put the file back.");
    return FindingWords::tr("If the committee must know, attach the document anew: that opens an amendment. Else resolve the finding with a reason.");
}

QString findingPlace(const domain::Finding &finding, const QString &fileName)
{
    if (finding.document.isEmpty() && fileName.isEmpty())
        return finding.location.isEmpty() ? FindingWords::tr("the package as a whole") : locationWord(finding.location);
    if (finding.location.isEmpty())
        return fileName;
    return FindingWords::tr("%1 of %2", "a place in a document, and the document").arg(locationWord(finding.location), fileName);
}

QString ruleValidity(const domain::Finding &finding)
{
    const QString from = dayWords(QDate::fromString(finding.validFrom, Qt::ISODate));
    const QString to = dayWords(QDate::fromString(finding.validTo, Qt::ISODate));
    if (from.isEmpty() && to.isEmpty())
        return {};
    if (to.isEmpty())
        return FindingWords::tr("In force since %1").arg(from);
    if (from.isEmpty())
        return FindingWords::tr("In force until %1").arg(to);
    return FindingWords::tr("In force from %1 to %2").arg(from, to);
}

QString findingTally(int schema, int compliance, int warnings)
{
    QStringList parts;
    if (schema > 0)
        parts.append(categoryCount(Category::BlockingSchemaError, schema));
    if (compliance > 0)
        parts.append(categoryCount(Category::BlockingComplianceViolation, compliance));
    if (warnings > 0)
        parts.append(categoryCount(Category::NonBlockingWarning, warnings));
    return parts.isEmpty() ? FindingWords::tr("No open findings") : parts.join(u", "_s);
}

QStringList wordedChecks()
{
    QStringList checks;
    for (const FindingSentence &each : FindingSentences) {
        if (checks.isEmpty() || checks.last() != QLatin1String(each.check))
            checks.append(QLatin1String(each.check));
    }
    return checks;
}

} // namespace chancery::ui
