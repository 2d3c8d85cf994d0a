// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/facts_repair.h"

#include "core/engine/document_intake.h"
#include "core/store/side_tables.h"

using namespace Qt::StringLiterals;

namespace chancery::engine {

base::Result<std::vector<RereadFacts>> rereadFacts(Room &room, const replay::MemoryShelf &record, const Work &work)
{
    const store::DocumentFactsTable table(*room.connection);
    std::vector<RereadFacts> all;
    for (const auto &[id, submission] : record.submissions) {
        for (const domain::Document &document : submission.documents) {
            const auto stored = table.storedHash(document.sha256);
            if (!stored)
                return stored.error();
            if (document.factsSha256.isZero() || *stored == document.factsSha256)
                continue;
            auto facts = factsFromVault(room, document.sha256, work);
            if (!facts && facts.error().kind == base::ErrorKind::Cancelled)
                return facts.error();
            if (!facts)
                continue; // missing or damaged bytes are for `document verify` to say
            const ledger::StorageFault fault{u"RECORD_DIFFERS"_s, u"document_facts "_s + document.id.text(), document.factsSha256.hex(),
                                             stored->isZero() ? QString() : stored->hex()};
            all.push_back({submission.id, document, std::move(*facts), fault});
        }
    }
    return all;
}

base::Status appendReread(Act &act, const std::vector<RereadFacts> &all)
{
    store::DocumentFactsTable table(act.connection());
    for (const RereadFacts &each : all) {
        const base::Status kept = table.put(each.document.sha256, each.facts);
        if (!kept)
            return kept;
        const base::Digest now = store::DocumentFactsTable::hashOf(each.facts);
        if (now == each.document.factsSha256)
            continue;
        ledger::Draft entry = draft(ledger::Action::ArtifactChanged);
        entry.severity = u"notice"_s;
        entry.artifacts.push_back({each.document.iri, each.document.fileName, each.document.sha256, each.document.byteLength, each.document.mediaType});
        entry.details.set(u"document"_s, each.document.id.text());
        entry.details.set(u"what"_s, u"facts_read"_s);
        entry.details.set(u"facts_sha256"_s, now.hex());
        const auto done = act.append(std::move(entry), each.submission);
        if (!done)
            return done.error();
    }
    return {};
}

} // namespace chancery::engine
