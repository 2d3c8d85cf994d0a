// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/moment.h"
#include "core/domain/person.h"
#include "core/domain/study.h"
#include "core/domain/submission.h"
#include "core/ledger/verifier.h"
#include "core/store/anchor_table.h"
#include "core/store/projection_rows.h"
#include "core/store/snapshot.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace chancery::store {

/// A row of the ledger page, or of a submission's history. `canonical` is the entry's bytes.
struct EntryRow {
    std::int64_t seq = 0;
    QString at;          ///< UTC
    QString action;
    QString outcome;
    QString severity;
    QString actorName;   ///< printed name
    QString role;
    QString siteId;
    QString submissionId;
    QString stateFrom, stateTo;
    QByteArray canonical;
    QString entryHash;
};

/// Which entries a page shows; empty members do not restrict.
struct EntryFilter {
    QString action, actorName, siteId, submissionId, severity;
    QString fromUtc, toUtc; ///< inclusive, compared as text
    std::optional<std::int64_t> lastSeq = {}; ///< nothing after this entry
};

/// What the wall shows of one site's submission, or of a site that has none yet (submission empty).
struct SiteRow {
    domain::Site site;
    domain::Study study;
    std::optional<domain::Submission> submission; ///< documents' facts are left out: light
};

struct LedgerHealth {
    std::int64_t entries = 0;
    QString origin;
    QString lastVerifiedAt;   ///< UTC, empty if never
    bool lastVerifiedValid = false;
    QByteArray lastCheckpoint;///< signed note
    QString lastCheckpointAt;
    QString keyDid;
    QString keyHeldIn;        ///< "keychain" or "passphrase file"
};

/// Read-only look at a workspace, on a connection of its own. One per thread; short queries only on the GUI thread.
/// Each call sees one consistent snapshot.
class Reader
{
public:
    /// Opens `folder`/workspace.sqlite read-only. Errors: NotFound "NO_WORKSPACE", Newer "WORKSPACE_NEWER", Io.
    static base::Result<std::unique_ptr<Reader>> open(const QString &folder);
    ~Reader();

    /// From now on every call answers as the workspace stood at that moment (core/replay makes it from the entries): values come
    /// from there, entries and heads end there. What lies beside the record (documents' facts, the file itself) is as it is now.
    /// Null: the present again.
    void standAt(std::shared_ptr<const domain::Moment> moment);
    const domain::Moment *moment() const; ///< null in the present

    QString workspaceName() const;
    bool isSample() const;
    QString samplePassword() const; ///< empty unless this is the sample workspace

    std::vector<domain::Study> studies() const;
    std::vector<domain::Site> sites() const;
    std::vector<domain::Person> people() const;
    std::vector<SiteRow> wall() const;
    std::vector<domain::Submission> submissions() const; ///< light, as in the wall
    std::optional<domain::Submission> submission(const domain::SubmissionId &id) const; ///< whole

    std::int64_t entryCount(const EntryFilter &filter = {}) const;
    /// Newest last: rows `offset` … of the filtered entries, at most `limit`. Fast at any offset without a filter.
    std::vector<EntryRow> entries(const EntryFilter &filter, std::int64_t offset, int limit) const;
    std::optional<EntryRow> entry(std::int64_t seq) const;
    LedgerHealth health() const;
    /// All entries and checkpoints as they stand, for the verifier and the exporters; the reader must outlive it.
    ledger::LedgerSource ledgerSource() const;
    /// Entries from that one on; the reader must outlive it.
    std::function<std::optional<ledger::SealedEntry>()> entriesFrom(std::int64_t seq) const;
    /// All calls while it lives see one state of the workspace.
    Snapshot snapshot() const;
    /// A copy of the database as it stands, in a new file (database_copy.h).
    base::Status copyTo(const QString &path, std::stop_token stop) const;
    /// The tables that are folds of the entries, as they stand. Errors: Io, Corrupt.
    base::Result<std::vector<ProjectionRow>> projections() const;
    /// SHA-256 of what is kept of what a document says of itself, by the digest of its bytes; zero where nothing is.
    base::Result<base::Digest> factsHash(const base::Digest &document) const;
    /// The same of a person's password proof; zero where there is none.
    base::Result<base::Digest> credentialHash(const domain::PersonId &person) const;
    /// What was said outside of this workstation about its heads. Errors: Io.
    base::Result<std::vector<Anchor>> anchors() const;
    /// What CONFIG_CHANGED entries set under names that begin so; the newest of each name.
    base::Result<std::map<QString, QString>> settings(const QString &prefix) const;
    /// What is wrong with the file itself (storage_check.h). Errors: Io, Cancelled.
    base::Result<std::vector<ledger::StorageFault>> storageFaults(std::stop_token stop = {}) const;

private:
    struct Private;
    explicit Reader(std::unique_ptr<Private> d);
    QString fact(const QString &name) const;
    EntryFilter upToMoment(EntryFilter filter) const;
    std::unique_ptr<Private> d;
};

} // namespace chancery::store
