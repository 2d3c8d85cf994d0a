// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/verifier.h"

#include "core/ledger/action.h"
#include "core/ledger/authority_check.h"
#include "core/ledger/chain_check.h"
#include "core/ledger/examined_entries.h"
#include "core/ledger/sealed_fields.h"
#include "core/ledger/key_check.h"
#include "core/ledger/submission_check.h"
#include "core/ledger/tree_check.h"

namespace chancery::ledger {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t ProgressEvery = 1000;

/// One run over a source: hands each entry to every check, in the order in which they lean on each other.
class Verification
{
public:
    Verification(const LedgerSource &source, const VerifyFunction &signature, const VerifyOptions &options)
        : m_source(source), m_headMark(options.headMark.has_value()), m_signature(signature), m_chain(m_log, source.hashesStored, source.scope.has_value()),
          m_keys(m_log, signature, options, source.allSignatures), m_times(m_log, options), m_witnesses(m_log, signature, options),
          m_tree(m_log, m_keys, m_witnesses, source, options), m_submissions(m_log, source, options),
          m_authority(m_log, source.scope.has_value())
    {
    }

    void add(const SealedEntry &entry, const EntryFacts &facts);
    VerifyReport finish();
    std::int64_t count() const { return m_tree.count(); }

private:
    void checkForm(const SealedEntry &entry, const EntryFacts &facts);
    void checkDisclosures(const SealedEntry &entry, const EntryFacts &facts);
    void nameLastGood(VerifyReport &report) const;
    void checkDocument();
    QStringList coverage() const;

    const LedgerSource &m_source;
    bool m_headMark; ///< one was handed in
    const VerifyFunction &m_signature;
    CheckLog m_log;
    ChainCheck m_chain;
    KeyCheck m_keys;
    TimeCheck m_times;
    WitnessCheck m_witnesses;
    TreeCheck m_tree;
    SubmissionCheck m_submissions;
    AuthorityCheck m_authority;
    size_t m_disclosed = 0;
    QString m_context; ///< context_sha256 as entry 0 or the last FORMAT_CHANGED says
    struct Good { std::int64_t seq = -1; std::optional<base::UtcTime> time; };
    Good m_good, m_before; ///< the last entry before anything was rejected, and the one before it
    base::Digest m_goodRoot; ///< of the tree as it stood when the first entry was rejected
};

// V2; that an action is unknown is a warning only: a later version of the format may have written it.
void Verification::checkForm(const SealedEntry &entry, const EntryFacts &facts)
{
    m_log.ran(Check::Canonical);
    for (const BrokenEntry &fault : facts.faults)
        m_log.reject(Check::Canonical, fault);
    if (facts.complete && !facts.action)
        m_log.warn(u"UNKNOWN_ACTION seq=%1 action=%2"_s.arg(entry.seq).arg(plainText(facts.actionText)));
}

// What is shown as the content of a sealed field must be what was sealed.
void Verification::checkDisclosures(const SealedEntry &entry, const EntryFacts &facts)
{
    m_log.ran(Check::Sealed);
    const auto [first, last] = m_source.disclosures.equal_range(entry.seq);
    for (auto each = first; each != last; ++each, ++m_disclosed) {
        const Disclosure disclosure{entry.seq, each->second};
        if (!discloses(facts.members(), disclosure))
            m_log.reject(Check::Sealed, {entry.seq, {}, {}, disclosure.digest(), u"DISCLOSURE_DIFFERS"_s});
    }
}

void Verification::add(const SealedEntry &entry, const EntryFacts &facts)
{
    const ChainCheck::RootBefore rootBefore = m_tree.rootNow();
    checkForm(entry, facts);
    m_chain.add(entry, facts, rootBefore);
    if (facts.readable) {
        m_times.add(entry.seq, facts);
        m_keys.addEntry(entry.seq, facts);
        m_submissions.add(entry, facts);
        m_authority.add(entry.seq, facts);
    }
    if (facts.readable && (entry.seq == 0 || facts.action == Action::FormatChanged)) {
        const QString context = facts.members()[u"details"][u"context_sha256"].toString();
        m_context = context.isEmpty() ? m_context : context;
    }
    if (!m_source.disclosures.empty() && facts.readable)
        checkDisclosures(entry, facts);
    const auto rejected = m_log.lowestSeq();
    if (rejected && m_goodRoot.isZero() && m_tree.tree().size() == *rejected)
        m_goodRoot = m_tree.root();
    m_tree.add(entry, facts.leaf);
    if (!m_log.lowestSeq()) {
        m_before = m_good;
        m_good = {entry.seq, facts.time};
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
    QStringList anchors = m_times.coverage() + m_witnesses.coverage();
    for (const QString &mark : m_tree.markCoverage())
        (mark.startsWith(u"HEAD_MARK") ? words : anchors).append(mark);
    if (m_source.everyStateSigned && !m_headMark)
        words.append(u"NO_HEAD_MARK"_s);
    // The head mark lies on this workstation too: it is no anchor outside it.
    return words + (anchors.isEmpty() ? QStringList{u"NOT_ANCHORED"_s} : anchors);
}

void Verification::nameLastGood(VerifyReport &report) const
{
    if (!report.firstBroken) {
        report.lastGoodSeq = m_good.seq;
        report.lastGoodTime = m_good.time ? m_good.time->text() : QString();
        report.lastGoodRoot = report.root;
        return;
    }
    report.lastGoodSeq = report.firstBroken->seq - 1;
    // A broken link may turn out to be its predecessor's fault, so the entry before the last good one is kept as well.
    for (const Good &each : {m_good, m_before}) {
        if (each.seq == report.lastGoodSeq && each.time)
            report.lastGoodTime = each.time->text();
    }
    if (m_good.seq == report.lastGoodSeq)
        report.lastGoodRoot = m_goodRoot;
}

VerifyReport Verification::finish()
{
    m_chain.finish();
    m_tree.finish();
    m_submissions.finish();
    m_authority.finish();
    m_witnesses.finish();
    m_times.finish(m_source.scope ? m_tree.size() : m_tree.count());
    m_keys.finish(m_source.scope ? m_tree.size() : m_tree.count(), m_source.everyStateSigned);
    if (m_tree.count() == 0)
        m_log.reject(Check::Sequence, {0, {}, u"0"_s, {}, u"ENTRY_MISSING"_s});
    checkDocument();
    if (m_disclosed != m_source.disclosures.size())
        m_log.fail(Check::Sealed, u"DISCLOSURE_OF_NO_ENTRY"_s);
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
    ExaminedEntries entries(source, options.threads);
    for (auto each = entries.next(); each.entry; each = entries.next()) {
        if (options.stop.stop_requested())
            return base::error(base::ErrorKind::Cancelled, u"STOPPED"_s);
        verification.add(*each.entry, *each.facts);
        if (options.progress && verification.count() % ProgressEvery == 0)
            options.progress(verification.count());
    }
    return verification.finish();
}

} // namespace chancery::ledger
