// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/verifier.h"

#include "core/ledger/action.h"
#include "core/ledger/chain_check.h"
#include "core/ledger/entry_check.h"
#include "core/ledger/key_check.h"
#include "core/ledger/submission_check.h"
#include "core/ledger/tree_check.h"

namespace chancery::ledger {

using namespace Qt::StringLiterals;
using base::Json;

namespace {

constexpr std::int64_t ProgressEvery = 1000;

/// One run over a source: hands each entry to every check, in the order in which they lean on each other.
class Verification
{
public:
    Verification(const LedgerSource &source, const VerifyFunction &signature, const VerifyOptions &options)
        : m_source(source), m_signature(signature), m_chain(m_log, source.hashesStored, source.scope.has_value()),
          m_keys(m_log, signature, options, source.allSignatures), m_tree(m_log, m_keys, source, options),
          m_submissions(m_log, source, options), m_options(options)
    {
    }

    void add(const SealedEntry &entry);
    VerifyReport finish();
    std::int64_t count() const { return m_tree.count(); }

private:
    void nameLastGood(VerifyReport &report) const;
    void checkDocument();
    QStringList coverage() const;

    const LedgerSource &m_source;
    const VerifyFunction &m_signature;
    CheckLog m_log;
    ChainCheck m_chain;
    KeyCheck m_keys;
    TreeCheck m_tree;
    SubmissionCheck m_submissions;
    const VerifyOptions &m_options;
    QString m_context; ///< context_sha256 as entry 0 or the last FORMAT_CHANGED says
    struct Good { std::int64_t seq = -1; QString time; };
    Good m_good, m_before; ///< the last entry before anything was rejected, and the one before it
    base::Digest m_goodRoot; ///< of the tree as it stood when the first entry was rejected
};

void Verification::add(const SealedEntry &entry)
{
    const ChainCheck::RootBefore rootBefore = m_tree.rootNow();
    const std::optional<Json> members = checkEntry(entry, m_log);
    m_chain.add(entry, members, rootBefore);
    if (members) {
        m_keys.addEntry(entry.seq, *members);
        m_submissions.add(entry, *members);
        const QString context = (*members)[u"details"][u"context_sha256"].toString();
        const bool format = entry.seq == 0 || (*members)[u"action"].toString() == base::wireText(Action::FormatChanged);
        if (format && !context.isEmpty())
            m_context = context;
    }
    const auto rejected = m_log.lowest();
    if (rejected && m_goodRoot.isZero() && m_tree.tree().size() == rejected->seq)
        m_goodRoot = m_tree.root();
    m_tree.add(entry);
    if (!m_log.lowest()) {
        m_before = m_good;
        m_good = {entry.seq, members ? (*members)[u"timestamp_utc"].toString() : QString()};
    }
}

void Verification::checkDocument()
{
    if (!m_source.proofExpected)
        return;
    m_log.ran(Check::Proof);
    m_log.ran(Check::Context);
    const auto active = m_keys.activeKey();
    if (!m_source.proof)
        m_log.fail(Check::Proof, u"PROOF_UNREADABLE"_s);
    else if (!active || m_source.proof->key != *active)
        m_log.fail(Check::Proof, u"PROOF_BY_ANOTHER_KEY"_s);
    else if (!m_signature(m_source.proof->key.raw, m_source.proof->signedBytes, m_source.proof->signature))
        m_log.fail(Check::Proof, u"PROOF_BAD"_s);
    if (!m_source.context || m_source.context->hex() != m_context)
        m_log.fail(Check::Context, u"CONTEXT_DIFFERS"_s);
}

QStringList Verification::coverage() const
{
    QStringList words;
    words.append(m_keys.signedSize() > 0 ? u"SIGNED_TO size=%1"_s.arg(m_keys.signedSize()) : u"NOT_SIGNED"_s);
    words.append(m_keys.isPinned() ? u"PINNED_KEY"_s : u"KEY_NOT_PINNED"_s);
    const bool seen = m_options.seen && !m_log.failed(Check::Head);
    words.append(seen ? u"SEEN_AT size=%1"_s.arg(m_options.seen->size) : u"NOT_ANCHORED"_s);
    return words;
}

void Verification::nameLastGood(VerifyReport &report) const
{
    if (!report.firstBroken) {
        report.lastGoodSeq = m_good.seq;
        report.lastGoodTime = m_good.time;
        report.lastGoodRoot = report.root;
        return;
    }
    report.lastGoodSeq = report.firstBroken->seq - 1;
    // A broken link may turn out to be its predecessor's fault, so the entry before the last good one is kept as well.
    for (const Good &each : {m_good, m_before}) {
        if (each.seq == report.lastGoodSeq)
            report.lastGoodTime = each.time;
    }
    if (m_good.seq == report.lastGoodSeq)
        report.lastGoodRoot = m_goodRoot;
}

VerifyReport Verification::finish()
{
    m_chain.finish();
    m_tree.finish();
    m_submissions.finish();
    m_keys.finish(m_source.scope ? m_tree.size() : m_tree.count(), m_source.everyStateSigned);
    if (m_tree.count() == 0)
        m_log.reject(Check::Sequence, {0, {}, u"0"_s, {}, u"ENTRY_MISSING"_s});
    checkDocument();
    VerifyReport report;
    report.valid = !m_log.anyFailed();
    report.entries = m_tree.count();
    report.size = m_tree.size();
    report.root = m_tree.root();
    report.firstBroken = m_log.lowest();
    report.checks = m_log.results();
    report.coverage = coverage();
    report.warnings = m_log.warnings();
    nameLastGood(report);
    return report;
}

} // namespace

base::Result<VerifyReport> verify(const LedgerSource &source, const VerifyFunction &signature, const VerifyOptions &options)
{
    Verification verification(source, signature, options);
    while (const auto entry = source.next()) {
        if (options.stop.stop_requested())
            return base::error(base::ErrorKind::Cancelled, u"STOPPED"_s);
        verification.add(*entry);
        if (options.progress && verification.count() % ProgressEvery == 0)
            options.progress(verification.count());
    }
    return verification.finish();
}

} // namespace chancery::ledger
