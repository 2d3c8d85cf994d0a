// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/domain/document_facts.h"
#include "core/engine/commands.h"
#include "core/engine/events.h"
#include "core/engine/inspection_report.h"
#include "core/rules/registry.h"
#include "core/secrets/scrypt.h"
#include "core/secrets/secret_store.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace chancery::engine {

/// What the engine needs of the world, handed in. References must outlive the engine.
struct World {
    const base::Clock &clock;
    base::Random &random;
    secrets::SecretStore &secrets;
    rules::Registry rules;
    /// Reads a document in its child process (intake::inspectDocument in the program).
    std::function<base::Result<domain::DocumentFacts>(const QString &path, std::stop_token)> inspect;
    QString originHost;
    QString originIp; ///< RFC 5952; "127.0.0.1" when offline
    secrets::ScryptCost passwordCost = {}; ///< of the proofs kept instead of passwords; tests take a cheap one
    ReportWriter report = {}; ///< of inspection packages; none is made without
};

struct NewWorkspace {
    QString folder;
    QString name;          ///< shown in the title; defaults to the folder's name
    QString ownerUser;     ///< first person: Owner, Coordinator and RegulatoryAffairs
    QString ownerName;     ///< printed
    QString ownerPassword;
    bool sample = false;   ///< sample data says that it is sample data; its shared password is shown
};

/// The only writer of a workspace. Not thread-safe: one thread performs one command at a time.
class Engine
{
public:
    /// Makes the folder, the keys, entry 0, the first person. Errors: BadInput "FOLDER_IN_USE", "USER_NAME_INVALID", Io, Keychain.
    static base::Result<std::unique_ptr<Engine>> create(const NewWorkspace &what, const World &world);
    /// Errors: NotFound "NO_WORKSPACE", Busy "WORKSPACE_LOCKED" (values: holder, host, pid, since), Newer "WORKSPACE_NEWER",
    /// Corrupt "LEDGER_TAIL_BROKEN", "LEDGER_TAIL_MISSING", Keychain "SECRET_MISSING", Io "READ_ONLY".
    static base::Result<std::unique_ptr<Engine>> open(const QString &folder, const World &world);
    ~Engine(); ///< appends LEDGER_CLOSED, frees the lock

    using ProgressFunction = std::function<void(const QString &what, std::int64_t done, std::int64_t total, bool bytes)>;
    using ChangedFunction = std::function<void(std::int64_t seq, const std::vector<domain::SubmissionId> &)>;

    /// Performs one command for the session of `token`. Nothing is half done: an error leaves the record as it was, but for
    /// the entry that keeps the attempt (a refused transition, a failed sign-in).
    base::Result<Outcome> perform(const Command &command, const QString &token, const ProgressFunction &progress = {},
                                  std::stop_token stop = {});
    /// The record was found not to hold: nothing more is written to it, not even that it was closed (`ledger.md` 7). Whatever is
    /// asked from then on is refused with Corrupt "RECORD_FROZEN". Any thread.
    void freeze();
    /// Called after each commit.
    void onChanged(ChangedFunction changed);

    QString folder() const;
    QString ledgerOrigin() const;
    QString keyDid() const;
    QString vkey() const;

private:
    struct Private;
    explicit Engine(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace chancery::engine
