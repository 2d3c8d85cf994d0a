// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/export_xml.h"

#include "core/ledger/audit_message.h"
#include "core/ledger/chain.h"

#include <QXmlStreamWriter>

namespace chancery::ledger {

using namespace Qt::StringLiterals;

namespace {

// One message as text; made apart, so that the file is hashed as it is written.
base::Result<QByteArray> message(const SealedEntry &entry)
{
    const base::Result<base::Json> members = read(entry);
    if (!members)
        return base::error(base::ErrorKind::Corrupt, u"ENTRY_UNREADABLE"_s, {{u"seq"_s, QString::number(entry.seq)}});
    QByteArray text;
    QXmlStreamWriter xml(&text);
    writeAuditMessage(xml, entry, members.value());
    return text + '\n';
}

} // namespace

base::Result<ExportSummary> exportXml(QIODevice &device, const EntrySource &next, const ExportOptions &options)
{
    ExportSink sink(device);
    sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<LedgerExport xmlns:l=\"https://chancery.example/ns/ledger/v1\">\n");
    const base::Result<std::int64_t> written = forEachEntry(next, options, [&](const SealedEntry &entry) -> base::Status {
        const base::Result<QByteArray> text = message(entry);
        if (!text)
            return text.error();
        sink.write(text.value());
        return {};
    });
    if (!written)
        return written.error();
    sink.write("</LedgerExport>\n");
    return sink.finish(written.value());
}

} // namespace chancery::ledger
