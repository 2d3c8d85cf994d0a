// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/entry_details.h"

#include "ui/text/detail_words.h"
#include "ui/text/document_words.h"
#include "ui/text/entry_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using Kind = InspectorLine::Kind;

namespace {

struct DetailText {
    Q_DECLARE_TR_FUNCTIONS(EntryDetails)
};

/// Names a class of the exports' vocabulary (“SoftwareAgent”); what it says is said by where it stands.
constexpr auto VocabularyOnly = "type"_L1;

bool isHash(const QString &value)
{
    static const QRegularExpression hex(u"^[0-9a-f]{64}$"_s);
    return hex.match(value).hasMatch();
}

/// A value that is no object and no list.
QString scalarWords(const QString &member, const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? DetailText::tr("yes") : DetailText::tr("no");
    if (value.isNull())
        return DetailText::tr("none");
    if (member == u"byte_length" && value.isDouble())
        return sizeWords(std::int64_t(value.toDouble()));
    return detailValue(member, value.toVariant().toString());
}

QString valueWords(const QString &member, const QJsonValue &value, int depth);

QString objectWords(const QJsonObject &object, int depth)
{
    QStringList lines;
    for (auto at = object.begin(); at != object.end(); ++at) {
        if (at.key() == VocabularyOnly)
            continue;
        const bool nested = (at->isObject() && !at->toObject().isEmpty()) || (at->isArray() && at->toArray().first().isObject());
        const QString words = valueWords(at.key(), *at, depth + 1);
        const QString indent(depth * 2, u' ');
        lines.append(nested ? indent + DetailText::tr("%1:").arg(detailLabel(at.key())) + u'\n' + words
                            : indent + DetailText::tr("%1: %2", "a member and its value").arg(detailLabel(at.key()), words));
    }
    return lines.join(u'\n');
}

QString valueWords(const QString &member, const QJsonValue &value, int depth)
{
    if (value.isObject())
        return value.toObject().isEmpty() ? DetailText::tr("none") : objectWords(value.toObject(), depth);
    if (!value.isArray())
        return scalarWords(member, value);
    QStringList parts;
    bool nested = false;
    for (const QJsonValue &each : value.toArray()) {
        nested = nested || each.isObject();
        parts.append(valueWords(member, each, depth));
    }
    return parts.isEmpty() ? DetailText::tr("none") : parts.join(nested ? u"\n\n"_s : u", "_s);
}

/// Lines of one entry; each member that a group has taken is not said again.
class Lines
{
public:
    Lines(InspectorContent &content, const QJsonObject &entry) : m_content(content), m_rest(entry) {}

    void add(const QString &label, const QString &value, Kind kind = Kind::Text)
    {
        if (!value.isEmpty())
            m_content.lines.push_back({label, value, kind, std::nullopt});
    }
    void heading(const QString &label) { m_content.lines.push_back({label, {}, Kind::Heading, std::nullopt}); }
    void addValue(const QString &member, const QJsonValue &value)
    {
        const QString text = value.toString();
        if (isHash(text))
            add(detailLabel(member), text, Kind::Hash);
        else
            add(detailLabel(member), valueWords(member, value, 0));
    }
    /// A member of the entry itself, if it has it.
    void take(const QString &member)
    {
        if (m_rest.contains(member))
            addValue(member, m_rest.take(member));
    }
    QJsonValue takeOut(const QString &member) { return m_rest.take(member); }
    bool hasAny(const QStringList &members) const
    {
        return std::any_of(members.begin(), members.end(), [this](const QString &each) { return m_rest.contains(each); });
    }
    /// A group under its heading, of those members that the entry has.
    void group(const QString &title, const QStringList &members)
    {
        if (!hasAny(members))
            return;
        heading(title);
        for (const QString &each : members)
            take(each);
    }
    void all(const QJsonObject &object)
    {
        for (auto at = object.begin(); at != object.end(); ++at) {
            if (at.key() != VocabularyOnly)
                addValue(at.key(), *at);
        }
    }
    const QJsonObject &rest() const { return m_rest; }

private:
    InspectorContent &m_content;
    QJsonObject m_rest;
};

void addActor(Lines &lines)
{
    const QJsonObject association = lines.takeOut(u"association"_s).toObject();
    lines.heading(DetailText::tr("Who"));
    lines.add(DetailText::tr("Name"), association.value(u"printed_name").toString());
    lines.add(DetailText::tr("Role"), entryRoleWord(association.value(u"role").toString()));
    QJsonObject further = association;
    further.remove(u"printed_name"_s);
    further.remove(u"role"_s);
    lines.all(further);
    for (const QString &member : {u"actor"_s, u"origin_host"_s, u"origin_ip"_s, u"recorded_by"_s})
        lines.take(member);
}

void addDocuments(Lines &lines)
{
    for (const QString &member : {u"produced"_s, u"artifacts"_s}) {
        const QJsonArray documents = lines.takeOut(member).toArray();
        for (const QJsonValue &each : documents) {
            QJsonObject document = each.toObject();
            lines.heading(member == u"produced" ? DetailText::tr("Document taken in") : DetailText::tr("Document touched"));
            lines.add(DetailText::tr("File"), document.take(u"title"_s).toString());
            lines.all(document);
        }
    }
}

} // namespace

InspectorContent entryDetails(const store::EntryRow &row)
{
    // For showing only: hashes are computed over the stored bytes, never over this reading.
    const QJsonObject entry = QJsonDocument::fromJson(row.canonical).object();
    InspectorContent content;
    content.subtitle = DetailText::tr("Entry %1").arg(row.seq);
    content.title = actionWord(row.action);
    Lines lines(content, entry);
    for (const QString &member : {u"seq"_s, u"action"_s, u"outcome"_s, u"severity"_s, u"timestamp_utc"_s, u"type"_s})
        lines.takeOut(member); // said here, or in the title
    lines.add(DetailText::tr("Recorded"), row.at, Kind::Instant);
    for (const QString &member : {u"occurred_at"_s, u"occurred_precision"_s, u"occurred_zone"_s})
        lines.take(member);
    lines.add(DetailText::tr("Outcome"), outcomeWord(row.outcome));
    lines.add(DetailText::tr("Severity"), severityWord(row.severity));
    lines.take(u"reason"_s);
    lines.take(u"corrects"_s);
    addActor(lines);
    lines.group(DetailText::tr("About"), {u"submission_id"_s, u"site_id"_s, u"jurisdiction"_s, u"state_from"_s, u"state_to"_s, u"error_type"_s});
    addDocuments(lines);
    lines.group(DetailText::tr("Correction"), {u"changes"_s});
    if (const QJsonObject details = lines.takeOut(u"details"_s).toObject(); !details.isEmpty()) {
        lines.heading(DetailText::tr("Details"));
        lines.all(details);
    }
    const QJsonValue before = lines.takeOut(u"previous_hash"_s), carried = lines.takeOut(u"payload_hash"_s);
    if (!lines.rest().isEmpty()) {
        lines.heading(DetailText::tr("Further"));
        lines.all(QJsonObject(lines.rest()));
    }
    lines.heading(DetailText::tr("Chain"));
    lines.add(DetailText::tr("Hash of this entry"), row.entryHash, Kind::Hash);
    lines.add(DetailText::tr("Hash of the entry before"), before.toString(), Kind::Hash);
    lines.add(DetailText::tr("Hash of what it carries"), carried.toString(), Kind::Hash);
    lines.add(DetailText::tr("Code"), row.action);
    lines.add(DetailText::tr("As recorded (JSON)"), QString::fromUtf8(row.canonical), Kind::Recorded);
    return content;
}

} // namespace chancery::ui
