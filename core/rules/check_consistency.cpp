// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/check_table.h"

#include "core/workflow/package.h"

#include <QRegularExpression>
#include <QVersionNumber>

#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace chancery::rules {

namespace {

using domain::Document;

QVersionNumber numberOf(const QString &version)
{
    static const QRegularExpression Digits(u"[0-9]+(\\.[0-9]+)*"_s);
    return QVersionNumber::fromString(Digits.match(version).captured()).normalized();
}

/// What a document is a version of: class, whose it is, language.
auto shelfOf(const Document &each)
{
    return std::tuple(each.documentClass, each.subject.toLower(), each.language.section(u'-', 0, 0).toLower());
}

void twoCurrent(const CheckContext &context, Findings &findings)
{
    std::map<std::tuple<QString, QString, QString>, std::vector<const Document *>> shelves;
    for (const Document *each : context.documents()) {
        if (!context.classOf(each->documentClass).several)
            shelves[shelfOf(*each)].push_back(each);
    }
    for (const auto &[shelf, documents] : shelves) {
        if (documents.size() < 2)
            continue;
        QStringList versions;
        for (const Document *each : documents)
            versions.append(each->version);
        findings.push_back(context.finding(u"TWO_CURRENT_VERSIONS"_s,
                                           {{u"versions"_s, versions.join(u", "_s)}, {u"subject"_s, std::get<1>(shelf).isEmpty() ? QString() : documents.front()->subject},
                                            {u"language"_s, documents.front()->language}},
                                           documents.front(), u"metadata"_s));
    }
}

/// A description that was corrected may have put the earlier one on another shelf: then it was never a version of this.
void wentBack(const CheckContext &context, Findings &findings)
{
    for (const Document &earlier : context.submission.documents) {
        if (earlier.isCurrent())
            continue;
        const Document *later = context.submission.document(earlier.supersededBy);
        if (!later || !later->isCurrent() || shelfOf(earlier) != shelfOf(*later))
            continue;
        const QVersionNumber before = numberOf(earlier.version), now = numberOf(later->version);
        if (!before.isNull() && !now.isNull() && now <= before)
            findings.push_back(context.finding(u"VERSION_WENT_BACK"_s, {{u"version"_s, later->version}, {u"earlier"_s, earlier.version}},
                                               later, u"metadata"_s));
    }
}

/// What a document says of the protocol it belongs to, where it says so: title, headings, beginning of the text.
QStringList sayings(const Document &document)
{
    QStringList texts{document.facts.title, document.facts.textPrefix};
    for (const domain::TextFact &each : document.facts.headings)
        texts.append(each.text);
    return texts;
}

QString captured(const QStringList &texts, const QRegularExpression &expression)
{
    for (const QString &each : texts) {
        const QRegularExpressionMatch match = expression.match(each);
        if (match.hasMatch())
            return match.captured(1);
    }
    return {};
}

} // namespace

/// One current version of each, and versions that count upwards.
void checkVersions(const CheckContext &context, Findings &findings)
{
    twoCurrent(context, findings);
    wentBack(context, findings);
}

/// The same bytes under two classes: one of the two is a mistake.
void checkSameBytes(const CheckContext &context, Findings &findings)
{
    const auto documents = context.documents();
    for (size_t i = 0; i < documents.size(); ++i) {
        for (size_t k = i + 1; k < documents.size(); ++k) {
            const Document &one = *documents[i], &other = *documents[k];
            if (one.sha256 != other.sha256 || one.sha256.isZero() || one.documentClass == other.documentClass)
                continue;
            findings.push_back(context.finding(u"SAME_BYTES_TWO_CLASSES"_s,
                                               {{u"other_class"_s, other.documentClass}, {u"other_label"_s, context.classOf(other.documentClass).label},
                                                {u"other_file"_s, other.fileName}},
                                               &one));
        }
    }
}

/// Consent form and brochure name the study's protocol, where they name one, by its number and its current version.
void checkProtocolReference(const CheckContext &context, Findings &findings)
{
    static const QRegularExpression Number(u"protocol\\s*(?:number|no\\.?|nr\\.?|id)\\s*[:#]?\\s*([A-Z0-9][A-Z0-9./_-]*[0-9][A-Z0-9/_-]*)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression Version(u"protocol\\s*(?:version|v\\.?)\\s*[:#]?\\s*([0-9]+(?:\\.[0-9]+)*)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto protocols = context.documentsOf(u"protocol"_s);
    for (const Document *each : context.documents()) {
        if (each->documentClass == u"protocol")
            continue;
        const QStringList texts = sayings(*each);
        const QString number = captured(texts, Number);
        const QString expected = context.study.protocolNumber.trimmed();
        if (!number.isEmpty() && !expected.isEmpty() && number.compare(expected, Qt::CaseInsensitive) != 0)
            findings.push_back(context.finding(u"PROTOCOL_NUMBER_MISMATCH"_s, {{u"expected"_s, expected}, {u"found"_s, number}}, each, u"text"_s));
        const QString version = captured(texts, Version);
        if (!version.isEmpty() && protocols.size() == 1 && numberOf(version) != numberOf(protocols.front()->version))
            findings.push_back(context.finding(u"PROTOCOL_VERSION_MISMATCH"_s,
                                               {{u"expected"_s, protocols.front()->version}, {u"found"_s, version}}, each, u"text"_s));
    }
}

} // namespace chancery::rules
