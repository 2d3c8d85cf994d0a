// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/ledger/add_checkpoint.h"
#include "core/ledger/witness.h"
#include "core/secrets/secret_store.h"

namespace chancery::engine {

/// Observes ledgers of others (`ledger.md` 5; C2SP tlog-witness): cosigns a head that continues the one it saw last, and refuses
/// every other. Its folder remembers the newest head of each ledger; its key is kept in the secret store. The folder is no
/// workspace and holds nothing confidential, but whoever can set it back can make it cosign a second history.
class WitnessDesk
{
public:
    /// A new witness of that name (a host name with a path, by custom). Errors: BadInput "FOLDER_NOT_EMPTY" (path), "WITNESS_NAME_UNUSABLE"
    /// (name); Io; those of the store.
    static base::Result<WitnessDesk> create(const QString &folder, const QString &name, secrets::SecretStore &secrets, base::Random &random);
    /// Errors: NotFound "NO_WITNESS" (path); those of the store; Corrupt "WITNESS_DAMAGED" (path).
    static base::Result<WitnessDesk> open(const QString &folder, secrets::SecretStore &secrets);

    const ledger::Witness &witness() const { return m_witness; }

    /// From now on heads signed by that key (a ledger's C2SP verifier key) are looked at. Errors: BadInput "NOT_A_LEDGER_KEY" (key); Refused
    /// "LEDGER_HAS_ANOTHER_KEY" (origin); Io.
    base::Status accept(const QString &vkey);

    /// The line that cosigns the head, once it was seen to continue what was seen before, and remembered.
    /// Errors: BadInput "NOT_A_REQUEST"; Refused "LEDGER_NOT_ACCEPTED" (origin), "HEAD_NOT_SIGNED" (origin), "HEAD_SEEN_IS_OTHER" (origin, seen, old: the
    /// request starts from another size), "HEAD_IS_OLDER" (origin, seen, size), "HEAD_NOT_CONSISTENT" (origin, seen, size); Io.
    base::Result<QByteArray> cosign(const QByteArray &request, base::UtcTime now);

private:
    WitnessDesk(QString folder, ledger::Witness witness, ledger::SignFunction sign);
    QString fileFor(const QString &origin, const QString &ending) const;

    QString m_folder;
    ledger::Witness m_witness;
    ledger::SignFunction m_sign;
};

} // namespace chancery::engine
