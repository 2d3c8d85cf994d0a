// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reader.h"

#include "core/store/aggregate_table.h"
#include "core/store/database_copy.h"
#include "core/store/entry_query.h"
#include "core/store/ledger_table.h"
#include "core/store/migrations.h"
#include "core/store/side_tables.h"
#include "core/store/storage_check.h"

#include <QFileInfo>

#include <map>

using namespace Qt::StringLiterals;

namespace chancery::store {

struct Reader::Private {
    QString folder;
    std::unique_ptr<Connection> connection;

    /// Submissions as last read, by id, with the number of their newest entry: a page that reads anew after one of two
    /// hundred changed reads that one.
    struct Known { std::int64_t seq = -1; domain::Submission value; };
    std::map<QString, Known> known;
};

Reader::Reader(std::unique_ptr<Private> held) : d(std::move(held)) {}
Reader::~Reader() = default;

namespace {

/// A page shows nothing rather than something wrong: a query that failed gives an empty value, and the next opening of the
/// workspace (or Verify) says what is the matter with the file.
template<typename T>
T orEmpty(base::Result<T> result)
{
    return result ? std::move(*result) : T{};
}

QString fact(const Connection &connection, const QString &name)
{
    return orEmpty(FactTable(connection).get(name));
}

} // namespace

base::Result<std::unique_ptr<Reader>> Reader::open(const QString &folder)
{
    const QString file = folder + u"/workspace.sqlite"_s;
    if (!QFileInfo::exists(file))
        return base::error(base::ErrorKind::NotFound, u"NO_WORKSPACE"_s, {{u"folder"_s, folder}});
    auto connection = Connection::open(file, Connection::Mode::ReadOnly);
    if (!connection)
        return connection.error();
    const base::Status version = checkVersion(**connection);
    if (!version)
        return version.error();
    auto held = std::make_unique<Private>();
    held->folder = folder;
    held->connection = std::move(*connection);
    return std::unique_ptr<Reader>(new Reader(std::move(held)));
}

QString Reader::workspaceName() const
{
    return fact(*d->connection, u"name"_s);
}

bool Reader::isSample() const
{
    return !samplePassword().isEmpty();
}

QString Reader::samplePassword() const
{
    return fact(*d->connection, u"sample"_s);
}

std::vector<domain::Study> Reader::studies() const
{
    return orEmpty(studyTable(*d->connection).all());
}

std::vector<domain::Site> Reader::sites() const
{
    return orEmpty(siteTable(*d->connection).all());
}

std::vector<domain::Person> Reader::people() const
{
    return orEmpty(personTable(*d->connection).all());
}

std::vector<domain::Submission> Reader::submissions() const
{
    std::vector<domain::Submission> all;
    Statement read = d->connection->statement("SELECT id, seq FROM submission ORDER BY id");
    while (orEmpty(read.step())) {
        const QString id = read.text(0);
        Private::Known &known = d->known[id];
        if (known.seq != read.integer(1)) {
            const auto value = orEmpty(submissionTable(*d->connection).get(id));
            known = {read.integer(1), value.value_or(domain::Submission{})};
        }
        all.push_back(known.value);
    }
    return all;
}

std::vector<SiteRow> Reader::wall() const
{
    std::map<QString, domain::Study> byId;
    for (domain::Study &study : studies())
        byId.emplace(study.id.text(), std::move(study));
    std::map<QString, std::vector<domain::Submission>> bySite;
    for (domain::Submission &submission : submissions())
        bySite[submission.site.text()].push_back(std::move(submission));
    std::vector<SiteRow> rows;
    for (domain::Site &site : sites()) {
        const domain::Study study = byId[site.study.text()];
        auto own = bySite.find(site.id.text());
        if (own == bySite.end()) {
            rows.push_back({std::move(site), study, std::nullopt});
            continue;
        }
        for (domain::Submission &submission : own->second)
            rows.push_back({site, study, std::move(submission)});
    }
    return rows;
}

std::optional<domain::Submission> Reader::submission(const domain::SubmissionId &id) const
{
    std::optional<domain::Submission> found = orEmpty(submissionTable(*d->connection).get(id.text()));
    if (!found)
        return std::nullopt;
    const DocumentFactsTable facts(*d->connection);
    std::map<QString, QString> paths;
    for (const SourceFile &file : orEmpty(SourceFileTable(*d->connection).all()))
        paths.emplace(file.document.text(), file.path);
    for (domain::Document &document : found->documents) {
        if (auto known = orEmpty(facts.get(document.sha256)))
            document.facts = std::move(*known);
        document.sourcePath = paths[document.id.text()];
    }
    return found;
}

std::int64_t Reader::entryCount(const EntryFilter &filter) const
{
    return orEmpty(EntryQuery(*d->connection).count(filter));
}

std::vector<EntryRow> Reader::entries(const EntryFilter &filter, std::int64_t offset, int limit) const
{
    return orEmpty(EntryQuery(*d->connection).rows(filter, offset, limit));
}

std::optional<EntryRow> Reader::entry(std::int64_t seq) const
{
    const auto rows = entries({}, seq, 1);
    return rows.empty() || rows.front().seq != seq ? std::nullopt : std::optional(rows.front());
}

LedgerHealth Reader::health() const
{
    const Connection &connection = *d->connection;
    LedgerHealth health{.entries = entryCount(),
                        .origin = fact(connection, u"origin"_s),
                        .lastVerifiedAt = fact(connection, u"last_verified_at"_s),
                        .lastVerifiedValid = fact(connection, u"last_verified_verdict"_s) == u"valid",
                        .lastCheckpoint = orEmpty(LedgerTable(connection).newestCheckpoint()),
                        .keyDid = fact(connection, u"key_did"_s),
                        .keyHeldIn = fact(connection, u"key_held_in"_s)};
    if (const auto last = entry(health.entries - 1))
        health.lastCheckpointAt = last->at;
    return health;
}

ledger::LedgerSource Reader::ledgerSource() const
{
    return LedgerTable(*d->connection).source();
}

base::Status Reader::copyTo(const QString &path, std::stop_token stop) const
{
    return copyDatabase(*d->connection, path, stop);
}

Snapshot Reader::snapshot() const
{
    return Snapshot(*d->connection);
}

base::Result<std::vector<ProjectionRow>> Reader::projections() const
{
    return ProjectionRows(*d->connection).all();
}

base::Result<base::Digest> Reader::factsHash(const base::Digest &document) const
{
    return DocumentFactsTable(*d->connection).storedHash(document);
}

base::Result<base::Digest> Reader::credentialHash(const domain::PersonId &person) const
{
    const auto credential = CredentialTable(*d->connection).get(person);
    if (!credential)
        return credential.error();
    return credential->has_value() ? CredentialTable::hashOf((*credential)->verifier) : base::Digest();
}

base::Result<std::vector<ledger::StorageFault>> Reader::storageFaults() const
{
    return checkStorage(*d->connection);
}

} // namespace chancery::store
