// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/finding_words.h"

#include "ui/text/document_words.h"
#include "ui/text/finding_sentences.h"

#include <QCoreApplication>
#include <QLocale>

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

/// Values arrive as codes; the person reads words.
QString valueWords(const QString &key, const QString &value)
{
    if (key == "class"_L1)
        return documentClassWord(value);
    if (key.contains("language"_L1))
        return languagesWords(value.split(u',', Qt::SkipEmptyParts));
    if (key == "media_type"_L1)
        return mediaTypeWord(value);
    const QDate day = QDate::fromString(value, Qt::ISODate);
    return day.isValid() && value.size() == 10 ? dayWords(day) : value;
}

/// Puts the values into "{key}" places; nothing where one is missing, so that no sentence shows a hole.
std::optional<QString> filled(QString sentence, const QMap<QString, QString> &values)
{
    for (auto at = values.begin(); at != values.end(); ++at) {
        if (!at.value().isEmpty())
            sentence.replace(u'{' + at.key() + u'}', valueWords(at.key(), at.value()));
    }
    static constexpr QStringView open = u"{";
    if (sentence.contains(open))
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
        return FindingWords::tr("%n schema error(s)", nullptr, count);
    case Category::BlockingComplianceViolation:
        return FindingWords::tr("%n compliance violation(s)", nullptr, count);
    case Category::NonBlockingWarning:
        return FindingWords::tr("%n warning(s)", nullptr, count);
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
        if (finding.check != QLatin1String(each.check))
            continue;
        if (const auto sentence = filled(QCoreApplication::translate("FindingSentences", each.text), finding.values))
            return *sentence;
    }
    if (!finding.ruleTitle.isEmpty())
        return finding.ruleTitle;
    return FindingWords::tr("Rule %1 is not met.").arg(finding.rule);
}

QString findingPlace(const domain::Finding &finding, const QString &fileName)
{
    if (finding.document.isEmpty() && fileName.isEmpty())
        return finding.location.isEmpty() ? FindingWords::tr("the package as a whole") : finding.location;
    if (finding.location.isEmpty())
        return fileName;
    return FindingWords::tr("%1 of %2", "a place in a document, and the document").arg(finding.location, fileName);
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
