// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/ledger/checkpoint.h"
#include "core/ledger/verifier.h"
#include "core/secrets/signer.h"
#include "core/store/connection.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace chancery::engine {

/// A copy of a workspace's database in the hands of somebody who knows it well: guards are taken down first and put back
/// afterwards word for word, and what one table says can be made to fit another. Needs memory for one entry at a time.
class DrillCopy
{
public:
    static base::Result<DrillCopy> of(const QString &database, const QString &scratch, std::stop_token stop);

    /// Any SQL, guards down.
    base::Status script(const QByteArray &sql);
    store::Connection &connection() { return *m_connection; }

    base::Result<base::Json> entry(std::int64_t seq) const;
    /// Puts bytes in the place of an entry; its stored hash stays unless `hash`.
    base::Status put(std::int64_t seq, const QByteArray &canonical, bool hash);
    /// Behind the last entry, linked to it; not signed.
    base::Status append(base::Json entry);
    base::Status remove(std::int64_t seq);  ///< and moves up what follows
    base::Status makeRoom(std::int64_t seq);///< moves down what stands from there on

    using Change = std::function<void(std::int64_t seq, base::Json &entry)>;
    /// Writes entries from `from` on anew, each changed as asked, numbered and linked to the one before and to the one before
    /// of its submission.
    base::Status relink(std::int64_t from, const Change &change = {});
    /// Checkpoints of more than `from` entries anew: right roots and frontiers. Signed by `key`, one of the present end and none
    /// beyond it; without a key under the signatures that they had.
    base::Status resign(std::int64_t from, const secrets::Signer *key);
    /// The tables anew from the entries, as far as these can be read.
    base::Status refold();
    /// Everything from entry `size` on is gone, with its checkpoints and what the tables kept of it.
    base::Status cutTo(std::int64_t size);
    /// The largest size below `below` that a checkpoint was made of; 0 where there is none.
    base::Result<std::int64_t> signedSizeBelow(std::int64_t below) const;
    base::Result<std::int64_t> size() const;

    /// Guards up, then verified as anybody verifies a workspace.
    base::Result<ledger::VerifyReport> verify(ledger::VerifyOptions options = {});
    QString folder() const { return m_folder->path(); }
    /// Guards up and the file closed: for whoever reads it by its folder.
    base::Status close();

private:
    explicit DrillCopy(std::unique_ptr<QTemporaryDir> folder, std::stop_token stop) : m_folder(std::move(folder)), m_stop(std::move(stop)) {}
    base::Status takeGuardsDown();
    base::Status together(const std::function<base::Status()> &work);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Connection> m_connection;
    std::vector<QByteArray> m_guards;
    std::stop_token m_stop;
};

} // namespace chancery::engine
