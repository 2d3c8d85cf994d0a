// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/export_reader.h"

#include "core/base/canonical_json.h"

#include <algorithm>

namespace chancery::ledger {

using namespace Qt::StringLiterals;

base::Error notAnExport(const QString &reason)
{
    return base::error(base::ErrorKind::BadInput, u"NOT_A_LEDGER_EXPORT"_s, {{u"reason"_s, reason}});
}

std::function<std::optional<StoredCheckpoint>()> singleCheckpoint(const QByteArray &note)
{
    return [note, given = note.isEmpty()]() mutable -> std::optional<StoredCheckpoint> {
        if (std::exchange(given, true))
            return std::nullopt;
        const base::Result<Checkpoint> read = readCheckpoint(note);
        return StoredCheckpoint{read ? read->size : -1, note, {}};
    };
}

namespace {

// NDJSON begins with a whole entry on a line of its own, and so does its next line: the first may be the damaged one.
bool isLines(QByteArrayView text)
{
    const qsizetype lineEnd = text.indexOf('\n');
    if (lineEnd >= 0 && text.sliced(lineEnd + 1).startsWith('{'))
        return true;
    const base::Result<base::Json> line = base::parseJson(text.first(lineEnd < 0 ? text.size() : lineEnd));
    return line && line->contains(u"seq");
}

} // namespace

base::Result<LedgerSource> readExport(QByteArrayView text, const QByteArray &checkpoint)
{
    const QByteArrayView start = text.first(std::min<qsizetype>(text.size(), 4096)).trimmed();
    if (start.startsWith('<'))
        return readXml(text, checkpoint);
    if (start.startsWith('{'))
        return isLines(text) ? readNdjson(text, checkpoint) : readJsonLd(text);
    return notAnExport(u"UNKNOWN_FORM"_s);
}

base::Result<LedgerSource> readNdjson(QByteArrayView text, const QByteArray &checkpoint)
{
    if (!text.startsWith('{'))
        return notAnExport(u"NOT_NDJSON"_s);
    LedgerSource source;
    source.hashesStored = false;
    source.everyStateSigned = !checkpoint.isEmpty();
    source.allSignatures = true;
    source.nextCheckpoint = singleCheckpoint(checkpoint);
    source.expectedEntries = std::count(text.begin(), text.end(), '\n');
    source.next = [text, at = qsizetype(0), line = std::int64_t(0)]() mutable -> std::optional<SealedEntry> {
        if (at >= text.size())
            return std::nullopt;
        const qsizetype found = text.indexOf('\n', at);
        const qsizetype end = found < 0 ? text.size() : found;
        const QByteArray bytes = text.sliced(at, end - at).toByteArray();
        at = end + 1;
        const base::Result<base::Json> members = base::parseJson(bytes);
        const std::int64_t seq = members ? (*members)[u"seq"].toInt(line) : line;
        ++line;
        return SealedEntry{seq, bytes, base::Sha256::of(bytes)};
    };
    return source;
}

} // namespace chancery::ledger
