// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/act.h"

#include "core/replay/fold.h"
#include "core/store/aggregate_table.h"
#include "core/store/side_tables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::ErrorKind;

namespace {

/// The entry that took a document in vouches for what was read from it then.
base::Status factsHold(const store::DocumentFactsTable &facts, const domain::Document &document)
{
    if (document.factsSha256.isZero())
        return {};
    const auto stored = facts.storedHash(document.sha256);
    if (!stored)
        return stored.error();
    if (*stored == document.factsSha256)
        return {};
    return base::error(ErrorKind::Corrupt, u"RECORD_DIFFERS"_s,
                       {{u"table"_s, u"document_facts"_s}, {u"id"_s, document.id.text()}, {u"place"_s, u"document_facts "_s + document.id.text()},
                        {u"expected"_s, document.factsSha256.hex()}, {u"found"_s, stored->isZero() ? QString() : stored->hex()}});
}

} // namespace

ledger::Draft draft(ledger::Action action)
{
    ledger::Draft made;
    made.action = base::wireText(action);
    return made;
}

Act::Act(Room &room, const Actor &actor, store::Transaction transaction, ledger::Tip tip, ledger::CompactRange tree)
    : m_room(room), m_actor(actor), m_transaction(std::move(transaction)), m_tip(tip), m_tree(std::move(tree)),
      m_began(m_tree.size()), m_shelf(*room.connection), m_now(room.world.clock.now()), m_correlation(base::urnUuid(m_now, room.world.random))
{
}

Act::~Act()
{
    // Kept or taken back: what was folded in between is no longer what stands there.
    if (m_registryTouched)
        m_room.trust.registryChanged();
}

base::Result<Act> Act::begin(Room &room, const Actor &actor)
{
    base::Result<store::Transaction> transaction = store::Transaction::begin(*room.connection);
    if (!transaction)
        return transaction.error();
    const base::Status own = room.schema.confirm(*room.connection);
    if (!own)
        return own.error();
    const store::LedgerTable table(*room.connection);
    const base::Result<ledger::Tip> tip = table.tip();
    if (!tip)
        return tip.error();
    base::Result<ledger::CompactRange> tree = table.tree();
    if (!tree)
        return tree.error();
    if (tree->size() != tip->nextSeq)
        return base::error(ErrorKind::Corrupt, u"LEDGER_TAIL_BROKEN"_s);
    return Act(room, actor, std::move(*transaction), *tip, std::move(*tree));
}

base::Result<domain::Site> Act::site(const domain::SiteId &id) const
{
    const base::Status trusted = m_room.trust.confirmRegistry(connection());
    if (!trusted)
        return trusted.error();
    auto found = store::siteTable(connection()).get(id.text());
    if (!found)
        return found.error();
    if (!found->has_value())
        return base::error(ErrorKind::NotFound, u"NO_SITE"_s, {{u"id"_s, id.text()}});
    return std::move(**found);
}

base::Result<domain::Study> Act::study(const domain::StudyId &id) const
{
    const base::Status trusted = m_room.trust.confirmRegistry(connection());
    if (!trusted)
        return trusted.error();
    auto found = store::studyTable(connection()).get(id.text());
    if (!found)
        return found.error();
    if (!found->has_value())
        return base::error(ErrorKind::NotFound, u"NO_STUDY"_s, {{u"id"_s, id.text()}});
    return std::move(**found);
}

base::Result<Act::Held> Act::hold(const domain::SubmissionId &id) const
{
    const base::Status trusted = m_room.trust.confirmSubmission(connection(), id);
    if (!trusted)
        return trusted.error();
    auto found = store::submissionTable(connection()).get(id.text());
    if (!found)
        return found.error();
    if (!found->has_value())
        return base::error(ErrorKind::NotFound, u"NO_SUBMISSION"_s, {{u"id"_s, id.text()}});
    base::Result<domain::Site> where = site((*found)->site);
    if (!where)
        return where.error();
    base::Result<domain::Study> trial = study((*found)->study);
    if (!trial)
        return trial.error();
    const store::DocumentFactsTable facts(connection());
    for (domain::Document &document : (*found)->documents) {
        const base::Status vouched = factsHold(facts, document);
        if (!vouched)
            return vouched.error();
        auto known = facts.get(document.sha256);
        if (!known)
            return known.error();
        if (known->has_value())
            document.facts = std::move(**known);
    }
    return Held{std::move(**found), std::move(*where), std::move(*trial)};
}

base::Result<std::int64_t> Act::append(ledger::Draft entry)
{
    entry.agent = m_actor.agent;
    if (entry.agent.roleGrant.isEmpty())
        entry.agent.roleGrant = m_room.genesis;
    if (entry.correlationId.isEmpty())
        entry.correlationId = m_correlation;
    const base::Result<ledger::SealedEntry> sealed = ledger::seal(entry, m_tip, m_now, m_room.recorder, m_room.world.random);
    if (!sealed)
        return sealed.error();
    base::Status done = store::LedgerTable(*m_room.connection).append(*sealed);
    if (done)
        done = replay::fold(m_shelf, *sealed);
    if (!done)
        return done.error();
    if (std::ranges::find(replay::RegistryActions, base::fromWire<ledger::Action>(entry.action)) != replay::RegistryActions.end()) {
        m_registryTouched = true;
        m_room.trust.registryChanged();
    }
    m_tree.append(ledger::leafHash(sealed->canonical));
    m_tip = {sealed->seq + 1, sealed->hash};
    if (sealed->seq == 0)
        m_room.genesis = (*ledger::read(*sealed))[u"id"].toString();
    return sealed->seq;
}

base::Result<std::int64_t> Act::append(ledger::Draft entry, const domain::SubmissionId &id)
{
    const base::Status trusted = m_room.trust.confirmSubmission(connection(), id);
    if (!trusted)
        return trusted.error();
    auto found = m_shelf.submission(id);
    if (!found)
        return found.error();
    if (found->has_value()) {
        const domain::Submission &submission = **found;
        entry.submissionIri = submission.iri;
        entry.siteId = submission.site.text();
        entry.jurisdiction = submission.jurisdiction;
        entry.submissionSeq = submission.entryCount;
        entry.submissionPreviousHash = submission.lastEntryHash;
    } else {
        entry.submissionSeq = 0;
        entry.submissionPreviousHash = base::Digest().hex();
    }
    entry.submissionId = id.text();
    m_touched.insert(id.text());
    return append(std::move(entry));
}

base::Result<Receipt> Act::commit()
{
    if (m_room.frozen)
        return base::error(ErrorKind::Corrupt, u"RECORD_FROZEN"_s);
    const ledger::Checkpoint head{m_room.origin, m_tree.size(), m_tree.root()};
    const base::Result<QByteArray> note = ledger::signCheckpoint(head, m_room.key, m_room.sign);
    if (!note)
        return note.error();
    base::Status done = store::LedgerTable(*m_room.connection).appendCheckpoint(head.size, *note, m_tree.frontier());
    if (done)
        done = m_transaction.commit();
    if (!done)
        return done.error();
    m_room.memory.remember(m_room.world.secrets, head, *note, m_now);
    if (m_room.changed) {
        std::vector<domain::SubmissionId> touched;
        std::ranges::transform(m_touched, std::back_inserter(touched), [](const QString &id) { return domain::SubmissionId(id); });
        m_room.changed(m_tip.nextSeq - 1, touched);
    }
    return Receipt{m_tip.nextSeq - 1, m_tip.lastHash.hex(), head.size};
}

QString Act::newIri()
{
    return base::urnUuid(m_now, m_room.world.random);
}

base::Result<QString> Act::nextId(const char *table, const QString &prefix) const
{
    // Nothing is ever deleted from a projection, so the count is the number of ids given out.
    const auto count = store::AggregateRows(connection(), table).count();
    if (!count)
        return count.error();
    return prefix + QStringLiteral("%1").arg(*count + 1, 4, 10, QLatin1Char('0'));
}

} // namespace chancery::engine
