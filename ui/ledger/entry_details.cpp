// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledger/entry_details.h"

#include "core/domain/state.h"
#include "ui/text/entry_words.h"
#include "ui/text/finding_words.h"
#include "ui/text/state_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace chancery::ui {

using namespace Qt::StringLiterals;
using Kind = InspectorLine::Kind;

namespace {

struct DetailWords {
    Q_DECLARE_TR_FUNCTIONS(EntryDetails)
};

QString stateWord(const QString &wire)
{
    const auto state = base::fromWire<domain::State>(wire);
    return state ? stateName(*state) : wire;
}

class Lines
{
public:
    explicit Lines(InspectorContent &content) : m_content(content) {}

    void add(const QString &label, const QString &value, Kind kind = Kind::Text)
    {
        if (!value.isEmpty())
            m_content.lines.push_back({label, value, kind, std::nullopt});
    }
    void heading(const QString &label) { m_content.lines.push_back({label, {}, Kind::Heading, std::nullopt}); }

private:
    InspectorContent &m_content;
};

QString plainText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

void addActor(Lines &lines, const QJsonObject &entry)
{
    const QJsonObject association = entry.value(u"association").toObject();
    lines.heading(DetailWords::tr("Who"));
    lines.add(DetailWords::tr("Name"), association.value(u"printed_name").toString());
    lines.add(DetailWords::tr("Role"), entryRoleWord(association.value(u"role").toString()));
    lines.add(DetailWords::tr("Proved by"), association.value(u"authenticated_by").toString());
    const QString host = entry.value(u"origin_host").toString();
    const QString address = entry.value(u"origin_ip").toString();
    lines.add(DetailWords::tr("At"), host.isEmpty() ? address : DetailWords::tr("%1 (%2)").arg(host, address));
}

void addSubject(Lines &lines, const QJsonObject &entry)
{
    if (!entry.contains(u"submission_id") && !entry.contains(u"site_id"))
        return;
    lines.heading(DetailWords::tr("About"));
    lines.add(DetailWords::tr("Submission"), entry.value(u"submission_id").toString());
    lines.add(DetailWords::tr("Site"), entry.value(u"site_id").toString());
    lines.add(DetailWords::tr("Jurisdiction"), entry.value(u"jurisdiction").toString());
    const QString from = entry.value(u"state_from").toString();
    const QString to = entry.value(u"state_to").toString();
    lines.add(DetailWords::tr("State before"), stateWord(from));
    lines.add(DetailWords::tr("State after"), stateWord(to));
    if (const auto category = base::fromWire<domain::Category>(entry.value(u"error_type").toString()))
        lines.add(DetailWords::tr("Kind of finding"), categoryWord(*category));
}

void addDocuments(Lines &lines, const QJsonObject &entry)
{
    for (const QString &member : {u"produced"_s, u"artifacts"_s}) {
        for (const QJsonValue &each : entry.value(member).toArray()) {
            const QJsonObject document = each.toObject();
            lines.add(DetailWords::tr("Document"), document.value(u"title").toString());
            lines.add(DetailWords::tr("Its hash"), document.value(u"sha256").toString(), Kind::Hash);
        }
    }
}

void addDetails(Lines &lines, const QJsonObject &entry)
{
    const QJsonObject details = entry.value(u"details").toObject();
    if (details.isEmpty())
        return;
    lines.heading(DetailWords::tr("Details"));
    for (auto at = details.begin(); at != details.end(); ++at) {
        QString label = at.key();
        label.replace(u'_', u' ');
        label[0] = label[0].toUpper();
        const QString value = plainText(at.value());
        lines.add(label, value, value.size() == 64 ? Kind::Hash : Kind::Text);
    }
}

} // namespace

InspectorContent entryDetails(const store::EntryRow &row)
{
    // For showing only: hashes are computed over the stored bytes, never over this reading.
    const QJsonObject entry = QJsonDocument::fromJson(row.canonical).object();
    InspectorContent content;
    content.subtitle = DetailWords::tr("Entry %1").arg(row.seq);
    content.title = actionWord(row.action);
    Lines lines(content);
    lines.add(DetailWords::tr("Recorded"), row.at, Kind::Instant);
    lines.add(DetailWords::tr("Happened"), entry.value(u"occurred_at").toString());
    lines.add(DetailWords::tr("Outcome"), outcomeWord(row.outcome));
    lines.add(DetailWords::tr("Severity"), severityWord(row.severity));
    lines.add(DetailWords::tr("Reason"), entry.value(u"reason").toString());
    addActor(lines, entry);
    addSubject(lines, entry);
    addDocuments(lines, entry);
    addDetails(lines, entry);
    lines.heading(DetailWords::tr("Chain"));
    lines.add(DetailWords::tr("Hash of this entry"), row.entryHash, Kind::Hash);
    lines.add(DetailWords::tr("Hash of the entry before"), entry.value(u"previous_hash").toString(), Kind::Hash);
    lines.add(DetailWords::tr("Hash of what it carries"), entry.value(u"payload_hash").toString(), Kind::Hash);
    lines.add(DetailWords::tr("Corrects"), entry.value(u"corrects").toString());
    lines.add(DetailWords::tr("Code"), row.action);
    return content;
}

} // namespace chancery::ui
