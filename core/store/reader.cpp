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

#include <algorithm>
#include <limits>
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
    std::shared_ptr<const domain::Moment> moment; ///< null in the present
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

template<typename T>
std::vector<T> valuesOf(const domain::Moment::Rows<T> &rows)
{
    std::vector<T> values;
    values.reserve(rows.size());
    for (const auto &[id, row] : rows)
        values.push_back(*row.value);
    return values;
}

} // namespace

QString Reader::fact(const QString &name) const
{
    if (!d->moment)
        return orEmpty(FactTable(*d->connection).get(name));
    const auto found = d->moment->facts.find(name);
    return found == d->moment->facts.end() ? QString() : found->second;
}

void Reader::standAt(std::shared_ptr<const domain::Moment> moment)
{
    d->moment = std::move(moment);
}

const domain::Moment *Reader::moment() const
{
    return d->moment.get();
}

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
    return fact(u"name"_s);
}

bool Reader::isSample() const
{
    return !samplePassword().isEmpty();
}

QString Reader::samplePassword() const
{
    return fact(u"sample"_s);
}

std::vector<domain::Study> Reader::studies() const
{
    return d->moment ? valuesOf(d->moment->studies) : orEmpty(studyTable(*d->connection).all());
}

std::vector<domain::Site> Reader::sites() const
{
    return d->moment ? valuesOf(d->moment->sites) : orEmpty(siteTable(*d->connection).all());
}

std::vector<domain::Person> Reader::people() const
{
    return d->moment ? valuesOf(d->moment->people) : orEmpty(personTable(*d->connection).all());
}

std::vector<domain::Submission> Reader::submissions() const
{
    if (d->moment)
        return valuesOf(d->moment->submissions);
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
    std::optional<domain::Submission> found;
    if (!d->moment)
        found = orEmpty(submissionTable(*d->connection).get(id.text()));
    else if (const auto then = d->moment->submissions.find(id.text()); then != d->moment->submissions.end())
        found = *then->second.value;
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

EntryFilter Reader::upToMoment(EntryFilter filter) const
{
    if (d->moment)
        filter.lastSeq = filter.lastSeq ? std::min(*filter.lastSeq, d->moment->seq) : d->moment->seq;
    return filter;
}

std::int64_t Reader::entryCount(const EntryFilter &filter) const
{
    return orEmpty(EntryQuery(*d->connection).count(upToMoment(filter)));
}

std::vector<EntryRow> Reader::entries(const EntryFilter &filter, std::int64_t offset, int limit) const
{
    return orEmpty(EntryQuery(*d->connection).rows(upToMoment(filter), offset, limit));
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
                        .origin = fact(u"origin"_s),
                        .lastVerifiedAt = fact(u"last_verified_at"_s),
                        .lastVerifiedValid = fact(u"last_verified_verdict"_s) == u"valid",
                        .lastCheckpoint = orEmpty(LedgerTable(connection).newestCheckpoint(d->moment ? d->moment->seq + 1 : std::numeric_limits<std::int64_t>::max())),
                        .keyDid = fact(u"key_did"_s),
                        .keyHeldIn = fact(u"key_held_in"_s)};
    if (const auto last = entry(health.entries - 1))
        health.lastCheckpointAt = last->at;
    return health;
}

ledger::LedgerSource Reader::ledgerSource() const
{
    ledger::LedgerSource source = LedgerTable(*d->connection).source();
    if (!d->moment)
        return source;
    const std::int64_t last = d->moment->seq;
    source.next = entriesFrom(std::numeric_limits<std::int64_t>::min());
    source.nextCheckpoint = [all = std::move(source.nextCheckpoint), last]() -> std::optional<ledger::StoredCheckpoint> {
        auto stored = all();
        return stored && stored->size <= last + 1 ? std::move(stored) : std::nullopt;
    };
    source.expectedEntries = std::min(source.expectedEntries, last + 1);
    return source;
}

std::function<std::optional<ledger::SealedEntry>()> Reader::entriesFrom(std::int64_t seq) const
{
    auto all = LedgerTable(*d->connection).entriesFrom(seq);
    if (!d->moment)
        return all;
    return [all = std::move(all), last = d->moment->seq]() -> std::optional<ledger::SealedEntry> {
        auto entry = all();
        return entry && entry->seq <= last ? std::move(entry) : std::nullopt;
    };
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
    return d->moment ? rowsOf(*d->moment) : ProjectionRows(*d->connection).all();
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

base::Result<std::vector<Anchor>> Reader::anchors() const
{
    return AnchorTable(*d->connection).all();
}

base::Result<std::map<QString, QString>> Reader::settings(const QString &prefix) const
{
    return FactTable(*d->connection).beginningWith(u"setting "_s + prefix);
}

base::Result<std::vector<ledger::StorageFault>> Reader::storageFaults(std::stop_token stop) const
{
    return checkStorage(*d->connection, std::move(stop));
}

} // namespace chancery::store
