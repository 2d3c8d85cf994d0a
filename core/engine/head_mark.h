// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ledger/checkpoint.h"
#include "core/secrets/secret_store.h"
#include "core/store/connection.h"

#include <optional>

namespace chancery::engine {

/// A person's word that an older copy, or another history, of a ledger is to be worked on as it stands.
/// `size` and `root`: of the copy that was looked at then; no other is let through.
struct TakenAsItStands { QString reason, account, at; std::int64_t size = 0; base::Digest root = {}; };

/// The newest state of a ledger that this machine remembers (`ledger.md` 4, "head mark"). It is kept where the ledger's keys
/// are, outside its file, so that an older copy put in the file's place is noticed. The file may be ahead, never behind.
struct HeadMark {
    ledger::Checkpoint head;
    QByteArray note;                       ///< the checkpoint as it was signed
    std::optional<TakenAsItStands> taken;  ///< the next opening goes on from the file as it is, and records why
};

/// Empty where this machine remembers nothing of that ledger. Errors: those of the store; Corrupt "SECRET_FILE_DAMAGED".
base::Result<std::optional<HeadMark>> readHeadMark(secrets::SecretStore &secrets, const QString &origin);

/// Whether this is the copy that a person took as it stands.
base::Result<bool> isTheCopyTaken(const store::Connection &connection, const TakenAsItStands &taken);
/// Whether the ledger continues what is remembered. Errors: Corrupt "OLDER_COPY" (last, remembered), "OTHER_HISTORY" (size).
base::Status checkHeadMark(const store::Connection &connection, const HeadMark &mark);

/// Lets the next opening of an older copy through, once. Errors: BadInput "FIELD_MISSING" (field), Refused "NOT_OLDER", Corrupt
/// "LEDGER_BROKEN" where what is there does not verify, those of the store.
struct OlderCopy { std::int64_t entries = 0, remembered = 0; };
base::Result<OlderCopy> takeOlderCopy(const QString &folder, secrets::SecretStore &secrets, const TakenAsItStands &taken);

/// Keeps the mark of an open workspace: at most every ten seconds, and when told that it is due. Losing one does no harm, so
/// nothing waits for it and nothing fails with it.
class HeadMemory
{
public:
    void remember(secrets::SecretStore &secrets, const ledger::Checkpoint &head, const QByteArray &note, base::UtcTime now);
    void due() { m_keptMs.reset(); }
    /// What was found at opening needs no writing for now.
    void found(const HeadMark &mark, base::UtcTime now);
    const std::optional<ledger::Checkpoint> &newest() const { return m_newest; }

private:
    std::optional<ledger::Checkpoint> m_newest; ///< as kept, not as it stands
    std::optional<std::int64_t> m_keptMs;
};

} // namespace chancery::engine
