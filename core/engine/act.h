// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/room.h"
#include "core/engine/table_shelf.h"
#include "core/ledger/action.h"
#include "core/store/ledger_table.h"
#include "core/store/transaction.h"

#include <set>

namespace chancery::engine {

/// One act on the record: entries, their projections and the signed checkpoint in ONE transaction, all or nothing.
/// State is read inside it, never from what a page showed. Undone unless commit() succeeds.
///
///     Result<Act> act = Act::begin(room, actor);
///     Result<Held> held = act->hold(id);           // submission, site, study as they stand now
///     Status done = act->append(draft, held->submission);
///     return act->commit();
class Act
{
public:
    static base::Result<Act> begin(Room &room, const Actor &actor);
    Act(Act &&) noexcept = default;
    ~Act();

    /// A submission with its site, study and documents' facts, held to the ledger before anything rests on it
    /// (record_trust.h). Errors: NotFound "NO_SUBMISSION"; Corrupt "RECORD_DIFFERS", "LEDGER_BROKEN".
    struct Held { domain::Submission submission; domain::Site site; domain::Study study; };
    base::Result<Held> hold(const domain::SubmissionId &id) const;
    base::Result<domain::Site> site(const domain::SiteId &id) const;    ///< NotFound "NO_SITE"
    base::Result<domain::Study> study(const domain::StudyId &id) const; ///< NotFound "NO_STUDY"

    /// Seals, stores and folds one entry; agent and correlation are the act's own. Returns its sequence number.
    base::Result<std::int64_t> append(ledger::Draft draft);
    /// The same for an entry about a submission: fills its node, names and submission chain.
    base::Result<std::int64_t> append(ledger::Draft draft, const domain::SubmissionId &submission);

    /// Signs the new head, commits, then tells who listens. Errors: Io, Keychain, Corrupt "RECORD_FROZEN"; nothing was kept then.
    base::Result<Receipt> commit();

    /// Nothing was appended: there is nothing to commit.
    bool isEmpty() const { return m_tree.size() == m_began; }
    /// Entries of the ledger, those of this act among them.
    std::int64_t size() const { return m_tree.size(); }
    const Actor &actor() const { return m_actor; }
    base::UtcTime now() const { return m_now; }
    const store::Connection &connection() const { return *m_room.connection; }
    QString newIri();
    /// Next free readable id of a table: "SITE-0007".
    base::Result<QString> nextId(const char *table, const QString &prefix) const;

private:
    Act(Room &room, const Actor &actor, store::Transaction transaction, ledger::Tip tip, ledger::CompactRange tree);

    Room &m_room;
    Actor m_actor;
    store::Transaction m_transaction;
    ledger::Tip m_tip;
    ledger::CompactRange m_tree;
    std::int64_t m_began;
    TableShelf m_shelf;
    base::UtcTime m_now;
    QString m_correlation;
    std::set<QString> m_touched;
    bool m_registryTouched = false;
};

/// A draft with its action; the rest is filled by designated members.
ledger::Draft draft(ledger::Action action);

} // namespace chancery::engine
