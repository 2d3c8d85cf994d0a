// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drill_copy.h"

#include "core/base/canonical_json.h"
#include "core/engine/ledger_check.h"
#include "core/engine/record_check.h"
#include "core/ledger/merkle.h"
#include "core/store/ledger_table.h"
#include "core/store/projection_rows.h"
#include "core/store/transaction.h"

#include <QFile>

#include <map>

using namespace Qt::StringLiterals;

namespace chancery::engine {

using base::Json;

namespace {

const QString NoHash = QString(64, u'0');

base::Error stopped()
{
    return base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s);
}

/// The hash of the entry before, of all and of each submission.
class Links
{
public:
    void apply(std::int64_t seq, Json &entry)
    {
        entry.set(u"seq"_s, seq);
        entry.set(u"previous_hash"_s, m_last);
        if (entry.contains(u"submission_previous_hash")) {
            const auto known = m_submissions.find(submissionOf(entry));
            entry.set(u"submission_previous_hash"_s, known == m_submissions.end() ? NoHash : known->second);
        }
    }
    void passed(const Json &entry, const QString &hash)
    {
        m_last = hash;
        if (const QString submission = submissionOf(entry); !submission.isEmpty())
            m_submissions[submission] = hash;
    }

private:
    static QString submissionOf(const Json &entry) { return entry[u"submission"][u"id"].toString(); }
    QString m_last = NoHash;
    std::map<QString, QString> m_submissions;
};

} // namespace

base::Result<DrillCopy> DrillCopy::of(const QString &database, const QString &scratch, std::stop_token stop)
{
    DrillCopy copy(std::make_unique<QTemporaryDir>(scratch + u"/attack-XXXXXX"_s), std::move(stop));
    const QString file = copy.m_folder->filePath(u"workspace.sqlite"_s);
    QFile from(database);
    if (!copy.m_folder->isValid() || !from.copy(file))
        return base::error(base::ErrorKind::Io, u"BACKUP_UNWRITABLE"_s, {{u"path"_s, scratch}}, from.errorString());
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    auto opened = store::Connection::open(file, store::Connection::Mode::ReadWrite);
    if (!opened)
        return opened.error();
    copy.m_connection = std::move(*opened);
    // Scratch: nothing here must survive anything.
    base::Status done = copy.script("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA ignore_check_constraints=ON; PRAGMA foreign_keys=OFF");
    if (done)
        done = copy.takeGuardsDown();
    if (!done)
        return done.error();
    return copy;
}

base::Status DrillCopy::takeGuardsDown()
{
    QByteArray drop;
    store::Statement read = m_connection->statement("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
    for (;;) {
        const base::Result<bool> row = read.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        drop += "DROP TRIGGER " + read.bytes(0) + ';';
        m_guards.push_back(read.bytes(1));
    }
    read.reset();
    return script(drop);
}

base::Status DrillCopy::script(const QByteArray &sql)
{
    return m_connection->script(sql);
}

base::Status DrillCopy::together(const std::function<base::Status()> &work)
{
    auto transaction = store::Transaction::begin(*m_connection);
    if (!transaction)
        return transaction.error();
    base::Status done = work();
    return done ? transaction->commit() : done;
}

base::Result<Json> DrillCopy::entry(std::int64_t seq) const
{
    const auto found = store::LedgerTable(*m_connection).entry(seq);
    if (!found)
        return found.error();
    if (!found->has_value())
        return base::error(base::ErrorKind::NotFound, u"NO_ENTRY"_s, {{u"seq"_s, QString::number(seq)}});
    return base::parseJson((*found)->canonical);
}

base::Status DrillCopy::put(std::int64_t seq, const QByteArray &canonical, bool hash)
{
    store::Statement write = m_connection->statement(hash ? QByteArray("UPDATE ledger_entry SET canonical = ?1, entry_hash = ?3 WHERE seq = ?2")
                                                          : QByteArray("UPDATE ledger_entry SET canonical = ?1 WHERE seq = ?2"));
    write.bindText(1, canonical).bind(2, seq);
    if (hash)
        write.bind(3, base::Sha256::of(canonical).hex());
    return write.run();
}

base::Status DrillCopy::append(Json entry)
{
    const auto end = size();
    if (!end)
        return end.error();
    store::Statement write = m_connection->statement("INSERT INTO ledger_entry (seq, canonical, entry_hash) VALUES (?1, ?2, ?3)");
    entry.set(u"seq"_s, *end);
    base::Status done = write.bind(1, *end).bindText(2, base::canonicalJson(entry)).bind(3, NoHash).run();
    return done ? relink(*end) : done;
}

base::Status DrillCopy::remove(std::int64_t seq)
{
    const QByteArray at = QByteArray::number(qlonglong(seq));
    return script("DELETE FROM ledger_entry WHERE seq = " + at + "; UPDATE ledger_entry SET seq = -seq WHERE seq > " + at
                  + "; UPDATE ledger_entry SET seq = -seq - 1 WHERE seq < 0");
}

base::Status DrillCopy::makeRoom(std::int64_t seq)
{
    return script("UPDATE ledger_entry SET seq = -seq - 1 WHERE seq >= " + QByteArray::number(qlonglong(seq))
                  + "; UPDATE ledger_entry SET seq = -seq WHERE seq < 0");
}

base::Status DrillCopy::relink(std::int64_t from, const Change &change)
{
    return together([&]() -> base::Status {
        const ledger::LedgerSource source = store::LedgerTable(*m_connection).source();
        Links links;
        while (const auto sealed = source.next()) {
            if (m_stop.stop_requested())
                return stopped();
            auto entry = base::parseJson(sealed->canonical);
            if (!entry)
                return entry.error();
            QString hash = sealed->hash.hex();
            if (sealed->seq >= from) {
                if (change)
                    change(sealed->seq, *entry);
                links.apply(sealed->seq, *entry);
                const QByteArray canonical = base::canonicalJson(*entry);
                hash = base::Sha256::of(canonical).hex();
                if (base::Status done = put(sealed->seq, canonical, true); !done)
                    return done;
            }
            links.passed(*entry, hash);
        }
        return {};
    });
}

base::Status DrillCopy::resign(std::int64_t from, const secrets::Signer *key)
{
    const auto end = size();
    if (!end)
        return end.error();
    const QByteArray last = QByteArray::number(qlonglong(*end));
    if (key) {
        base::Status done = script("DELETE FROM ledger_checkpoint WHERE size > " + last
                                   + "; INSERT OR IGNORE INTO ledger_checkpoint (size, note, frontier) SELECT " + last + ", note, x'' FROM ledger_checkpoint LIMIT 1");
        if (!done)
            return done;
    }
    return together([&]() -> base::Status {
        const ledger::LedgerSource source = store::LedgerTable(*m_connection).source();
        store::Statement write = m_connection->statement("UPDATE ledger_checkpoint SET note = ?1, frontier = ?2 WHERE size = ?3");
        ledger::CompactRange tree;
        while (const auto stored = source.nextCheckpoint()) {
            while (tree.size() < stored->size) {
                const auto sealed = source.next();
                if (!sealed || m_stop.stop_requested())
                    return sealed ? base::Status(stopped()) : base::Status();
                tree.append(ledger::leafHash(sealed->canonical));
            }
            const auto head = ledger::readCheckpoint(stored->note);
            if (stored->size <= from || !head)
                continue;
            const ledger::Checkpoint fresh{head->origin, tree.size(), tree.root()};
            base::Result<QByteArray> note = fresh.text() + stored->note.mid(stored->note.indexOf("\n\n") + 1);
            if (key)
                note = ledger::signCheckpoint(fresh, {key->publicKey()}, [key](QByteArrayView bytes) { return key->sign(bytes); });
            if (!note)
                return note.error();
            base::Status done = write.bindText(1, *note).bindBlob(2, tree.frontier()).bind(3, stored->size).run();
            if (!done)
                return done;
            write.reset();
        }
        return {};
    });
}

base::Status DrillCopy::refold()
{
    const auto shelf = foldAll(store::LedgerTable(*m_connection).source(), m_stop);
    if (!shelf)
        return shelf.error().kind == base::ErrorKind::Cancelled ? base::Status(shelf.error()) : base::Status();
    return together([&] { return store::ProjectionRows(*m_connection).replaceAll(rowsOf(*shelf)); });
}

base::Status DrillCopy::cutTo(std::int64_t size)
{
    const QByteArray at = QByteArray::number(qlonglong(size));
    base::Status done = script("DELETE FROM ledger_entry WHERE seq >= " + at + "; DELETE FROM ledger_checkpoint WHERE size > " + at);
    return done ? refold() : done;
}

base::Result<std::int64_t> DrillCopy::signedSizeBelow(std::int64_t below) const
{
    store::Statement read = m_connection->statement("SELECT coalesce(max(size), 0) FROM ledger_checkpoint WHERE size < ?1");
    const base::Result<bool> row = read.bind(1, below).step();
    if (!row)
        return row.error();
    return read.integer(0);
}

base::Result<std::int64_t> DrillCopy::size() const
{
    store::Statement read = m_connection->statement("SELECT coalesce(max(seq), -1) + 1 FROM ledger_entry");
    const base::Result<bool> row = read.step();
    if (!row)
        return row.error();
    return read.integer(0);
}

base::Status DrillCopy::close()
{
    if (!m_connection)
        return {};
    for (const QByteArray &guard : m_guards) {
        if (base::Status done = script(guard); !done)
            return done;
    }
    m_connection.reset();
    return {};
}

base::Result<ledger::VerifyReport> DrillCopy::verify(ledger::VerifyOptions options)
{
    if (const base::Status closed = close(); !closed)
        return closed.error();
    const auto reader = store::Reader::open(folder());
    if (!reader)
        return reader.error();
    options.stop = m_stop;
    return checkLedger(**reader, std::move(options));
}

} // namespace chancery::engine
