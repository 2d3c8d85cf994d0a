// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/export_reader.h"

#include "core/base/canonical_json.h"

#include <QBuffer>
#include <QXmlStreamReader>

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

    bool openWrapper() { return m_xml.readNextStartElement() && m_xml.name() == u"LedgerExport"; }

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
        while (!m_xml.atEnd() && !(m_xml.isEndElement() && m_xml.name() == u"AuditMessage")) {
            m_xml.readNext();
            if (m_xml.isStartElement() && m_xml.name() == u"ParticipantObjectDetail")
                detail(entry);
        }
        const base::Result<base::Json> members = base::parseJson(entry.canonical);
        if (members)
            entry.seq = (*members)[u"seq"].toInt(entry.seq);
        return entry;
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

} // namespace

base::Result<LedgerSource> readXml(QByteArrayView text, const QByteArray &checkpoint)
{
    const auto entries = std::make_shared<XmlEntries>(text);
    if (!entries->openWrapper())
        return notAnExport(u"NO_LEDGER_EXPORT"_s);
    LedgerSource source;
    source.everyStateSigned = !checkpoint.isEmpty();
    source.allSignatures = true;
    source.nextCheckpoint = singleCheckpoint(checkpoint);
    source.next = [entries] { return entries->next(); };
    return source;
}

} // namespace chancery::ledger
