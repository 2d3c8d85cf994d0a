// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_stamp.h"
#include "core/base/result.h"
#include "core/engine/blob_cipher_adapter.h"
#include "core/engine/engine.h"
#include "core/engine/head_mark.h"
#include "core/engine/record_trust.h"
#include "core/engine/schema_guard.h"
#include "core/ledger/chain.h"
#include "core/ledger/checkpoint.h"
#include "core/store/connection.h"
#include "core/store/vault.h"
#include "core/store/workspace_lock.h"

#include <atomic>
#include <map>
#include <memory>
#include <optional>

namespace chancery::engine {

/// Who performs a command, and on what that rests.
struct Actor {
    ledger::Agent agent;
    domain::PersonId person; ///< empty for the application
};

/// The parts an open workspace is worked with: what every use case is handed. Owned by Engine.
struct Room {
    QString folder;
    World world;
    ledger::Recorder recorder;
    std::optional<store::WorkspaceLock> lock;
    std::unique_ptr<store::Connection> connection;
    std::unique_ptr<BlobCipherAdapter> cipher;
    std::unique_ptr<store::Vault> vault;
    QString origin;
    QString genesis;  ///< id of entry 0, on which the first person and the application rest
    ledger::PublicKey key;
    ledger::SignFunction sign;
    std::map<QString, Session> sessions;
    HeadMemory memory;                          ///< what this machine remembers of the ledger
    SchemaGuard schema;                         ///< that tables and guards are this program's
    RecordTrust trust;                          ///< which rows were held to the ledger
    std::map<QString, base::FileStamp> vouched; ///< source files known unchanged, by document id
    Engine::ChangedFunction changed;
    std::atomic<bool> frozen = false;           ///< Engine::freeze()

    /// The program itself, for what time or the machine brings about.
    Actor application() const;
    /// Today where the committee sits.
    QDate today(const domain::Site &site) const;
};

/// How a use case reports progress and is asked to stop.
struct Work {
    Engine::ProgressFunction progress;
    std::stop_token stop;

    void report(const QString &what, std::int64_t done, std::int64_t total, bool bytes) const
    {
        if (progress)
            progress(what, done, total, bytes);
    }
};

base::Error cancelled();

} // namespace chancery::engine
