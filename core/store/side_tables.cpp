// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/side_tables.h"

#include "core/base/canonical_json.h"

namespace chancery::store {

base::Result<QString> FactTable::get(const QString &name) const
{
    Statement read = m_connection.statement("SELECT value FROM workspace_fact WHERE name = ?1");
    const base::Result<bool> row = read.bind(1, name).step();
    if (!row)
        return row.error();
    return *row ? read.text(0) : QString();
}

base::Result<std::map<QString, QString>> FactTable::beginningWith(const QString &prefix) const
{
    Statement read = m_connection.statement("SELECT name, value FROM workspace_fact WHERE substr(name, 1, length(?1)) = ?1");
    read.bind(1, prefix);
    std::map<QString, QString> facts;
    for (;;) {
        const base::Result<bool> row = read.step();
        if (!row)
            return row.error();
        if (!*row)
            return facts;
        facts.emplace(read.text(0), read.text(1));
    }
}

base::Status FactTable::put(const QString &name, const QString &value)
{
    return m_connection.statement("INSERT INTO workspace_fact (name, value) VALUES (?1, ?2) "
                                  "ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .bind(1, name).bind(2, value).run();
}

base::Result<std::optional<Credential>> CredentialTable::get(const domain::PersonId &person) const
{
    Statement read = m_connection.statement("SELECT verifier FROM credential WHERE person = ?1");
    const base::Result<bool> row = read.bind(1, person.text()).step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<Credential>();
    return std::optional<Credential>(Credential{person, read.text(0)});
}

base::Status CredentialTable::put(const Credential &credential)
{
    return m_connection.statement("INSERT OR REPLACE INTO credential (person, verifier) VALUES (?1, ?2)")
        .bind(1, credential.person.text()).bind(2, credential.verifier).run();
}

base::Digest CredentialTable::hashOf(const QString &verifier)
{
    return base::Sha256::of(verifier.toUtf8());
}

base::Result<std::optional<domain::DocumentFacts>> DocumentFactsTable::get(const base::Digest &digest) const
{
    Statement read = m_connection.statement("SELECT facts FROM document_facts WHERE sha256 = ?1");
    const base::Result<bool> row = read.bind(1, digest.hex()).step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<domain::DocumentFacts>();
    const base::Result<base::Json> json = base::parseJson(read.bytes(0));
    if (!json)
        return json.error();
    return std::optional<domain::DocumentFacts>(domain::documentFactsFromJson(*json));
}

base::Result<base::Digest> DocumentFactsTable::storedHash(const base::Digest &digest) const
{
    Statement read = m_connection.statement("SELECT facts FROM document_facts WHERE sha256 = ?1");
    const base::Result<bool> row = read.bind(1, digest.hex()).step();
    if (!row)
        return row.error();
    return *row ? base::Sha256::of(read.bytes(0)) : base::Digest();
}

base::Digest DocumentFactsTable::hashOf(const domain::DocumentFacts &facts)
{
    return base::Sha256::of(base::canonicalJson(domain::toJson(facts)));
}

base::Status DocumentFactsTable::put(const base::Digest &digest, const domain::DocumentFacts &facts)
{
    return m_connection.statement("INSERT OR REPLACE INTO document_facts (sha256, facts) VALUES (?1, ?2)")
        .bind(1, digest.hex()).bindText(2, base::canonicalJson(domain::toJson(facts))).run();
}

base::Result<std::vector<SourceFile>> SourceFileTable::all() const
{
    Statement read = m_connection.statement("SELECT document, submission, path, size, modified_ns FROM source_file ORDER BY document");
    std::vector<SourceFile> files;
    for (;;) {
        const base::Result<bool> row = read.step();
        if (!row)
            return row.error();
        if (!*row)
            return files;
        files.push_back({domain::DocumentId(read.text(0)), domain::SubmissionId(read.text(1)), read.text(2), read.integer(3), read.integer(4)});
    }
}

base::Status SourceFileTable::put(const SourceFile &file)
{
    return m_connection.statement("INSERT OR REPLACE INTO source_file (document, submission, path, size, modified_ns) VALUES (?1, ?2, ?3, ?4, ?5)")
        .bind(1, file.document.text()).bind(2, file.submission.text()).bind(3, file.path).bind(4, file.size)
        .bind(5, file.modifiedNs).run();
}

base::Status SourceFileTable::remove(const domain::DocumentId &document)
{
    return m_connection.statement("DELETE FROM source_file WHERE document = ?1").bind(1, document.text()).run();
}

} // namespace chancery::store
