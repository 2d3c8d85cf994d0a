// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/chain.h"
#include "core/ledger/merkle.h"
#include "core/ledger/verifier.h"
#include "test_keys.h"

#include <vector>

/// A ledger in memory, made as the engine makes one: seal, append to the tree, sign every state.
class SmallLedger
{
public:
    class CountingRandom final : public chancery::base::Random
    {
    public:
        QByteArray bytes(qsizetype count) override { return QByteArray(count, char(++m_draws)); }
    private:
        int m_draws = 0;
    };

    static chancery::ledger::Draft draft(const QString &action = QStringLiteral("COMMENT_ADDED"))
    {
        chancery::ledger::Draft made;
        made.action = action;
        made.agent = {QStringLiteral("urn:uuid:person"), false, QStringLiteral("Björn Öst"), QStringLiteral("RegulatoryAffairs"),
                      QStringLiteral("urn:uuid:grant"), QStringLiteral("password")};
        return made;
    }

    static chancery::ledger::Recorder recorder()
    {
        return {QStringLiteral("urn:uuid:installation"), QStringLiteral("Chancery"), QStringLiteral("0.1.0"),
                QStringLiteral("192.0.2.17"), QStringLiteral("ws-17")};
    }

    static QString origin() { return QStringLiteral("chancery.example/ledger/test"); }

    /// Entry 0 names key 'a'; `contextSha256` goes into its details.
    explicit SmallLedger(const QString &contextSha256 = {})
    {
        chancery::ledger::Draft first = draft(QStringLiteral("LEDGER_CREATED"));
        first.agent.roleGrant.clear();
        first.extra.set(QStringLiteral("signing_key"), keyNode());
        first.details.set(QStringLiteral("origin"), origin());
        first.details.setIfAny(QStringLiteral("context_sha256"), contextSha256);
        add(first);
    }

    chancery::base::Json keyNode() const
    {
        chancery::base::Json node;
        node.set(QStringLiteral("publicKeyMultibase"), key.publicKey().multibase());
        return node;
    }

    void add(chancery::ledger::Draft what, bool sign = true)
    {
        // Drafts are made before there is a ledger: what they rest on is entry 0, whose maker they name.
        if (what.agent.roleGrant == draft().agent.roleGrant)
            what.agent.roleGrant = genesis();
        const chancery::ledger::Tip tip{std::int64_t(entries.size()),
                                        entries.empty() ? chancery::base::Digest() : entries.back().hash};
        auto sealed = chancery::ledger::seal(what, tip, chancery::base::UtcTime(now += 1000, 3600), recorder(), random);
        Q_ASSERT(sealed.ok());
        entries.push_back(sealed.value());
        tree.append(chancery::ledger::leafHash(entries.back().canonical));
        if (sign)
            checkpoints.push_back(checkpointNow());
    }

    /// The id of entry 0; empty before it is made.
    QString genesis() const { return entries.empty() ? QString() : idOf(0); }
    QString idOf(size_t seq) const { return chancery::ledger::read(entries[seq]).value()[u"id"].toString(); }

    chancery::ledger::StoredCheckpoint checkpointNow() const
    {
        const chancery::ledger::Checkpoint text{origin(), tree.size(), tree.root()};
        const auto note = chancery::ledger::signCheckpoint(text, key.publicKey(), key.signFunction());
        return {tree.size(), note.value(), tree.frontier()};
    }

    /// Writes an entry anew with other bytes; its stored hash follows where asked.
    void rewrite(size_t seq, const QByteArray &before, const QByteArray &after, bool hashToo = true)
    {
        entries[seq].canonical.replace(before, after);
        if (hashToo)
            entries[seq].hash = chancery::base::Sha256::of(entries[seq].canonical);
    }

    chancery::ledger::LedgerSource source() const
    {
        chancery::ledger::LedgerSource made;
        made.next = handOut(entries);
        made.nextCheckpoint = handOut(checkpoints);
        return made;
    }

    template<typename T>
    static std::function<std::optional<T>()> handOut(const std::vector<T> &list)
    {
        return [list, at = size_t(0)]() mutable { return at < list.size() ? std::optional<T>(list[at++]) : std::nullopt; };
    }

    test_keys::Key key{'a'};
    std::vector<chancery::ledger::SealedEntry> entries;
    std::vector<chancery::ledger::StoredCheckpoint> checkpoints;
    chancery::ledger::CompactRange tree;
    CountingRandom random;
    std::int64_t now = 1772355600123;
};
