// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/export_reader.h"

#include "core/base/canonical_json.h"
#include "core/ledger/audit_message.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <functional>
#include <memory>

namespace chancery::ledger {

using namespace Qt::StringLiterals;

namespace {

/// Pulls entries out of the wrapper. A message without its canonical entry is an empty entry, which the verifier names.
class XmlEntries
{
public:
    explicit XmlEntries(QByteArrayView text)
    {
        // Through a device the reader decodes piece by piece; handed the bytes, it would decode them all at once.
        m_buffer.setData(QByteArray::fromRawData(text.data(), text.size()));
        m_buffer.open(QIODevice::ReadOnly);
        m_xml.setDevice(&m_buffer);
    }

    bool openWrapper()
    {
        while (!m_xml.atEnd() && !m_xml.isStartElement()) {
            if (m_xml.readNext() == QXmlStreamReader::DTD)
                return false; // an export declares nothing, and what it declares could say anything
        }
        return m_xml.name() == u"LedgerExport";
    }

    std::optional<SealedEntry> next()
    {
        while (!m_xml.atEnd()) {
            m_xml.readNext();
            if (m_xml.isStartElement() && m_xml.name() == u"AuditMessage")
                return message();
        }
        if (!m_xml.hasError() || m_faultTold)
            return std::nullopt;
        // The text breaks off: one entry that cannot be read stands for the rest.
        m_faultTold = true;
        return SealedEntry{m_position++, {}, {}};
    }

private:
    SealedEntry message()
    {
        SealedEntry entry{m_position++, {}, {}};
        const QStringList told = said(m_xml, [&] {
            if (m_xml.name() == u"ParticipantObjectDetail")
                detail(entry);
        });
        const base::Result<base::Json> members = base::parseJson(entry.canonical);
        if (!members)
            return entry;
        entry.seq = (*members)[u"seq"].toInt(entry.seq);
        // What a person or an audit repository reads (when, what, how it ended, who, from where) must be what the sealed bytes
        // say: else the entry was altered.
        if (eventOf(told) != eventOf(saidOf(entry, *members)))
            entry.hash = base::Digest();
        return entry;
    }

    /// Up to the objects, which exporters may list more or less fully.
    static QStringList eventOf(const QStringList &told)
    {
        return told.mid(0, told.indexOf(QRegularExpression(u"^<ParticipantObjectIdentification .*"_s)));
    }

    /// What an element says, read to its end, without regard to white space and the order of attributes.
    static QStringList said(QXmlStreamReader &xml, const std::function<void()> &atStart)
    {
        QStringList told;
        for (int depth = 0; !xml.atEnd();) {
            if (xml.isStartElement()) {
                ++depth;
                QStringList attributes;
                for (const QXmlStreamAttribute &each : xml.attributes()) {
                    if (each.name() != u"EventActionCode") // DICOM's five kinds of act: exporters sort ours into them differently
                        attributes.append(u"%1=%2"_s.arg(each.name(), each.value()));
                }
                attributes.sort();
                told.append(u"<%1 %2"_s.arg(xml.name(), attributes.join(u' ')));
                if (atStart)
                    atStart();
            } else if (xml.isCharacters() && !xml.isWhitespace()) {
                told.append(xml.text().trimmed().toString());
            } else if (xml.isEndElement()) {
                told.append(u">"_s);
                if (--depth == 0)
                    break;
            }
            xml.readNext();
        }
        return told;
    }

    static QStringList saidOf(const SealedEntry &entry, const base::Json &members)
    {
        QByteArray text;
        QXmlStreamWriter writer(&text);
        writeAuditMessage(writer, entry, members);
        QXmlStreamReader reader(text);
        reader.readNextStartElement();
        return said(reader, {});
    }

    void detail(SealedEntry &entry)
    {
        const QStringView type = m_xml.attributes().value(u"type"_s);
        const QByteArray value = QByteArray::fromBase64(m_xml.attributes().value(u"value"_s).toLatin1());
        if (type == u"canonical-entry")
            entry.canonical = value;
        else if (type == u"entry-hash")
            entry.hash = base::Digest::fromHex(QString::fromLatin1(value)).value_or(base::Digest());
    }

    QBuffer m_buffer;
    QXmlStreamReader m_xml;
    std::int64_t m_position = 0;
    bool m_faultTold = false;
};

/// Reads from the beginning, as every copy of it does: a parser under way cannot be copied.
class FromTheBeginning
{
public:
    explicit FromTheBeginning(QByteArrayView text) : m_text(text), m_entries(std::make_unique<XmlEntries>(text)) { m_whole = m_entries->openWrapper(); }
    FromTheBeginning(const FromTheBeginning &other) : FromTheBeginning(other.m_text) {}
    FromTheBeginning(FromTheBeginning &&) noexcept = default;

    bool isWhole() const { return m_whole; }
    std::optional<SealedEntry> operator()() const { return m_entries->next(); }

private:
    QByteArrayView m_text;
    std::unique_ptr<XmlEntries> m_entries;
    bool m_whole = false;
};

} // namespace

base::Result<LedgerSource> readXml(QByteArrayView text, const QByteArray &checkpoint)
{
    FromTheBeginning entries(text);
    if (!entries.isWhole())
        return notAnExport(u"NO_LEDGER_EXPORT"_s);
    LedgerSource source;
    source.everyStateSigned = !checkpoint.isEmpty();
    source.allSignatures = true;
    source.nextCheckpoint = singleCheckpoint(checkpoint);
    source.next = std::move(entries);
    return source;
}

} // namespace chancery::ledger
