// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/audit_message.h"

#include "core/ledger/action.h"

namespace chancery::ledger {

using namespace Qt::StringLiterals;
using base::Json;

namespace {

QString xmlText(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const bool control = c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r';
        out += control || c.unicode() >= 0xfffe ? QChar(QChar::ReplacementCharacter) : c;
    }
    return out;
}

// DICOM knows create, read, update, delete and execute.
QString actionCode(const QString &wire)
{
    const auto action = base::fromWire<Action>(wire);
    if (!action)
        return u"E"_s;
    if (wire.endsWith("_CREATED"_L1) || wire.endsWith("_IMPORTED"_L1) || wire.endsWith("_ADDED"_L1))
        return *action == Action::LedgerCreated ? u"E"_s : u"C"_s;
    if (wire.endsWith("_CHANGED"_L1) || wire.endsWith("_ASSIGNED"_L1) || wire.endsWith("_RESOLVED"_L1))
        return u"U"_s;
    if (*action == Action::Redacted)
        return u"D"_s;
    if (*action == Action::LedgerExported || *action == Action::LedgerVerified || *action == Action::TrailReviewed)
        return u"R"_s;
    return u"E"_s;
}

QString outcomeIndicator(const QString &wire)
{
    switch (base::fromWire<Outcome>(wire).value_or(Outcome::Success)) {
    case Outcome::Success: return u"0"_s;
    case Outcome::MinorFailure: return u"4"_s;
    case Outcome::SeriousFailure: return u"8"_s;
    case Outcome::MajorFailure: return u"12"_s;
    }
    return u"0"_s;
}

void code(QXmlStreamWriter &xml, const QString &element, const QString &value)
{
    const QString text = value.isEmpty() ? u"none"_s : xmlText(value);
    xml.writeEmptyElement(element);
    xml.writeAttribute(u"csd-code"_s, text);
    xml.writeAttribute(u"codeSystemName"_s, u"Chancery"_s);
    xml.writeAttribute(u"originalText"_s, text);
}

void event(QXmlStreamWriter &xml, const Json &entry)
{
    xml.writeStartElement(u"EventIdentification"_s);
    xml.writeAttribute(u"EventActionCode"_s, actionCode(entry[u"action"].toString()));
    xml.writeAttribute(u"EventDateTime"_s, xmlText(entry[u"timestamp_utc"].toString()));
    xml.writeAttribute(u"EventOutcomeIndicator"_s, outcomeIndicator(entry[u"outcome"].toString()));
    code(xml, u"EventID"_s, entry[u"action"].toString());
    code(xml, u"EventTypeCode"_s, entry[u"error_type"].toString());
    xml.writeEndElement();
}

void participant(QXmlStreamWriter &xml, const Json &entry)
{
    const Json &association = entry[u"association"];
    xml.writeStartElement(u"ActiveParticipant"_s);
    xml.writeAttribute(u"UserID"_s, xmlText(entry[u"actor"].toString()));
    xml.writeAttribute(u"UserName"_s, xmlText(association[u"printed_name"].toString()));
    xml.writeAttribute(u"UserIsRequestor"_s, u"true"_s);
    xml.writeAttribute(u"NetworkAccessPointID"_s, xmlText(entry[u"origin_ip"].toString()));
    xml.writeAttribute(u"NetworkAccessPointTypeCode"_s, u"2"_s);
    code(xml, u"RoleIDCode"_s, association[u"role"].toString());
    xml.writeEndElement();
}

void source(QXmlStreamWriter &xml, const Json &entry)
{
    xml.writeStartElement(u"AuditSourceIdentification"_s);
    xml.writeAttribute(u"AuditSourceID"_s, xmlText(entry[u"origin_host"].toString()));
    xml.writeAttribute(u"AuditEnterpriseSiteID"_s, xmlText(entry[u"site_id"].toString()));
    xml.writeEmptyElement(u"AuditSourceTypeCode"_s);
    xml.writeAttribute(u"csd-code"_s, u"1"_s); // an end-user interface
    xml.writeEndElement();
}

void detail(QXmlStreamWriter &xml, const QString &type, const QByteArray &value)
{
    xml.writeEmptyElement(u"ParticipantObjectDetail"_s);
    xml.writeAttribute(u"type"_s, type);
    xml.writeAttribute(u"value"_s, QString::fromLatin1(value.toBase64()));
}

void object(QXmlStreamWriter &xml, const SealedEntry &sealed, const Json &entry)
{
    xml.writeStartElement(u"ParticipantObjectIdentification"_s);
    xml.writeAttribute(u"ParticipantObjectID"_s, xmlText(entry[u"id"].toString()));
    xml.writeAttribute(u"ParticipantObjectTypeCode"_s, u"2"_s);      // a system object
    xml.writeAttribute(u"ParticipantObjectTypeCodeRole"_s, u"20"_s); // a job
    xml.writeEmptyElement(u"ParticipantObjectIDTypeCode"_s);
    xml.writeAttribute(u"csd-code"_s, u"12"_s);
    xml.writeAttribute(u"originalText"_s, u"URI"_s);
    xml.writeAttribute(u"codeSystemName"_s, u"RFC-3881"_s);
    xml.writeTextElement(u"ParticipantObjectName"_s, u"ledger entry %1"_s.arg(sealed.seq));
    detail(xml, u"canonical-entry"_s, sealed.canonical);
    detail(xml, u"entry-hash"_s, sealed.hash.hex().toLatin1());
    // Some editions of the schema demand the empty element.
    xml.writeStartElement(u"ParticipantObjectDescription"_s);
    xml.writeEmptyElement(u"ParticipantObjectContainsStudy"_s);
    xml.writeEndElement();
    xml.writeEndElement();
}

} // namespace

void writeAuditMessage(QXmlStreamWriter &xml, const SealedEntry &entry, const Json &members)
{
    xml.writeStartElement(u"AuditMessage"_s);
    event(xml, members);
    participant(xml, members);
    source(xml, members);
    object(xml, entry, members);
    xml.writeEndElement();
}

} // namespace chancery::ledger
