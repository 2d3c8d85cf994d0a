// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/anchor_check.h"

#include <algorithm>

namespace chancery::ledger {

using namespace Qt::StringLiterals;

namespace {

base::UtcTime moved(const base::UtcTime &time, std::int64_t ms)
{
    return base::UtcTime(time.msSinceEpoch() + ms);
}

} // namespace

TimeCheck::TimeCheck(CheckLog &log, const VerifyOptions &options) : m_log(log), m_tokens(options.timestamps)
{
    std::ranges::stable_sort(m_tokens, {}, &TimestampBound::size);
}

void TimeCheck::add(std::int64_t seq, const EntryFacts &facts)
{
    m_log.ran(Check::Time);
    if (!facts.time)
        return;
    const base::UtcTime time = *facts.time;
    if (m_last && time < *m_last)
        m_log.warn(u"CLOCK_WENT_BACK seq=%1 before=%2 after=%3"_s.arg(seq).arg(m_last->text(), time.text()));
    m_last = time;
    if (!m_tokens.empty())
        checkTokens(seq, facts);
}

void TimeCheck::checkTokens(std::int64_t seq, const EntryFacts &facts)
{
    const auto reject = [&](const base::UtcTime &bound, const QString &sentence) {
        m_good = false;
        m_log.reject(Check::Time, {seq, {}, bound.text(), facts.time->text(), sentence});
    };
    while (m_next < m_tokens.size() && m_tokens[m_next].size <= seq)
        ++m_next;
    for (size_t i = m_next; i < m_tokens.size(); ++i) {
        const base::UtcTime latest = moved(m_tokens[i].time, m_tokens[i].toleranceMs);
        if (*facts.time > latest)
            reject(latest, u"LATER_THAN_TIMESTAMP"_s);
    }
    noteRecorded(facts);
    if (m_notBefore && *facts.time < *m_notBefore)
        reject(*m_notBefore, u"EARLIER_THAN_TIMESTAMP"_s);
}

// The entry that records a token names it by its SHA-256, so it was made after the token, and all later ones too.
void TimeCheck::noteRecorded(const EntryFacts &facts)
{
    if (facts.action != Action::CheckpointTimestamped)
        return;
    const auto recorded = base::Digest::fromHex(facts.members()[u"payload_hash"].toString());
    for (const TimestampBound &token : m_tokens) {
        const base::UtcTime earliest = moved(token.time, -token.toleranceMs);
        if (recorded && recorded == token.token && (!m_notBefore || *m_notBefore < earliest))
            m_notBefore = earliest;
    }
}

void TimeCheck::finish(std::int64_t entries)
{
    if (m_tokens.empty() || m_tokens.back().size <= entries)
        return;
    m_good = false;
    m_log.reject(Check::Time, {entries, {}, QString::number(m_tokens.back().size), QString::number(entries), u"TIMESTAMP_LARGER"_s});
}

QStringList TimeCheck::coverage() const
{
    if (m_tokens.empty() || !m_good)
        return {};
    return {u"TIMESTAMPED_TO size=%1 time=%2"_s.arg(m_tokens.back().size).arg(m_tokens.back().time.text())};
}

void WitnessCheck::addCheckpoint(const QByteArray &note, std::int64_t size, bool rootRight)
{
    for (size_t i = 0; i < m_options.witnesses.size(); ++i) {
        const Witness &witness = m_options.witnesses[i];
        if (!note.contains(witness.name.toUtf8()))
            continue;
        const base::Result<SignedNote> read = readNote(note);
        if (!read)
            return;
        m_log.ran(Check::Witness);
        const Cosigned found = cosignedBy(read.value(), witness, m_verify);
        if (found.present && !found.good)
            m_log.reject(Check::Witness, {std::max<std::int64_t>(size - 1, 0), {}, witness.name, {}, u"COSIGNATURE_BAD"_s});
        else if (found.good && rootRight)
            m_signed[i] = std::max(m_signed[i], size);
    }
}

void WitnessCheck::finish()
{
    for (size_t i = 0; i < m_options.witnesses.size(); ++i) {
        m_log.ran(Check::Witness);
        if (m_signed[i] == 0)
            m_log.warn(u"NOT_WITNESSED name=%1"_s.arg(m_options.witnesses[i].name));
    }
}

QStringList WitnessCheck::coverage() const
{
    QStringList words;
    for (size_t i = 0; i < m_options.witnesses.size(); ++i) {
        if (m_signed[i] > 0)
            words.append(u"WITNESSED_TO size=%1 name=%2"_s.arg(m_signed[i]).arg(m_options.witnesses[i].name));
    }
    return words;
}

} // namespace chancery::ledger
