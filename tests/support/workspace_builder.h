// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "core/secrets/memory_store.h"
#include "core/store/reader.h"
#include "tests/support/test_clock.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace chancery::test {

/// A real workspace in a temporary folder: real storage, vault, ledger and rules; the clock is moved by hand and the
/// document child is replaced by facts the test names (unless it asks for the real one).
class WorkspaceBuilder
{
public:
    WorkspaceBuilder();
    ~WorkspaceBuilder();

    engine::Engine &engine() { return *m_engine; }
    TestClock &clock() { return m_clock; }
    QString folder() const { return m_folder.path() + QStringLiteral("/work.chancery"); }
    QString scratch() const { return m_folder.path(); }
    const QString &token() const { return m_token; }
    engine::World world();
    secrets::MemoryStore &secrets() { return m_secrets; }

    /// Facts the stand-in for the inspector gives to files of this name; others get a readable English one-page PDF.
    std::map<QString, domain::DocumentFacts> facts;

    /// Performs as the owner; fails the test on an error.
    engine::Outcome must(const engine::Command &command);
    base::Result<engine::Outcome> ask(const engine::Command &command);
    domain::Submission read(const QString &id) const;

    /// Writes a file with these bytes and gives its path.
    QString file(const QString &name, const QByteArray &bytes);
    /// A study, a site and a submission of that jurisdiction; gives the submission's id.
    QString submission(const QString &jurisdiction, domain::Route route = domain::Route::Pack);
    /// Attaches a small document of the class; gives its id.
    QString attach(const QString &submission, const QString &documentClass, const QString &name = {});
    /// Every document that the obligations demand, delegation recorded.
    void complete(const QString &submission);
    /// Complete, validated, locked and sent.
    void submit(const QString &submission);
    /// Closes and opens again.
    void reopen();
    void close() { m_engine.reset(); }
    /// Gives the engine away, for a thread of its own; the builder may then only read.
    std::unique_ptr<engine::Engine> takeEngine() { return std::move(m_engine); }

private:
    static QString memoryFolder();

    QTemporaryDir m_folder{memoryFolder()}; ///< in memory where there is one: syncs are tested elsewhere
    TestClock m_clock;
    base::SystemRandom m_random;
    secrets::MemoryStore m_secrets;
    std::unique_ptr<engine::Engine> m_engine;
    QString m_token;
};

} // namespace chancery::test
