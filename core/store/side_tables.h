// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/domain/document_facts.h"
#include "core/domain/ids.h"
#include "core/store/connection.h"

#include <map>
#include <optional>
#include <vector>

namespace chancery::store {

/// Small facts of the workspace that are folds of entries: name, origin, last verification, sample.
class FactTable
{
public:
    explicit FactTable(const Connection &connection) : m_connection(connection) {}
    base::Result<QString> get(const QString &name) const; ///< empty where there is none
    base::Status put(const QString &name, const QString &value);
    base::Result<std::map<QString, QString>> beginningWith(const QString &prefix) const;

private:
    const Connection &m_connection;
};

/// Password verifiers (never the ledger's business). The table's further columns are of an earlier form: how often somebody
/// failed is asked of the entries (sign_in_tries.h), where nobody can set it back unseen.
struct Credential { domain::PersonId person; QString verifier; };

class CredentialTable
{
public:
    explicit CredentialTable(const Connection &connection) : m_connection(connection) {}
    base::Result<std::optional<Credential>> get(const domain::PersonId &person) const;
    base::Status put(const Credential &credential);
    /// By which an entry vouches for a verifier (`Person::credential`).
    static base::Digest hashOf(const QString &verifier);

private:
    const Connection &m_connection;
};

/// What documents say of themselves, by digest of their bytes: read again from them at any time.
class DocumentFactsTable
{
public:
    explicit DocumentFactsTable(const Connection &connection) : m_connection(connection) {}
    base::Result<std::optional<domain::DocumentFacts>> get(const base::Digest &digest) const;
    base::Status put(const base::Digest &digest, const domain::DocumentFacts &facts);
    /// SHA-256 of the facts as they are stored, by which an entry vouches for them; zero where there are none.
    base::Result<base::Digest> storedHash(const base::Digest &digest) const;
    static base::Digest hashOf(const domain::DocumentFacts &facts);

private:
    const Connection &m_connection;
};

/// Where documents lay when they were taken in, to notice that they change there.
struct SourceFile {
    domain::DocumentId document;
    domain::SubmissionId submission;
    QString path;
    std::int64_t size = 0;
    std::int64_t modifiedNs = 0;
};

class SourceFileTable
{
public:
    explicit SourceFileTable(const Connection &connection) : m_connection(connection) {}
    base::Result<std::vector<SourceFile>> all() const;
    base::Status put(const SourceFile &file);
    base::Status remove(const domain::DocumentId &document);

private:
    const Connection &m_connection;
};

} // namespace chancery::store
