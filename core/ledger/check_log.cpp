// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/check_log.h"

#include <algorithm>

namespace chancery::ledger {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype MostWarnings = 100;
}

void CheckLog::reject(Check check, const BrokenEntry &broken)
{
    Outcome &outcome = m_outcomes[size_t(check)];
    outcome.ran = true;
    outcome.ok = false;
    m_lowestSeq = std::min(m_lowestSeq.value_or(broken.seq), broken.seq);
    if (outcome.lowest && outcome.lowest->seq <= broken.seq)
        return;
    outcome.lowest = broken;
    outcome.lowest->code = base::wireText(check);
    outcome.note = broken.sentenceCode;
}

void CheckLog::fail(Check check, const QString &note)
{
    Outcome &outcome = m_outcomes[size_t(check)];
    outcome.ran = true;
    if (outcome.ok)
        outcome.note = note;
    outcome.ok = false;
}

void CheckLog::warn(const QString &words)
{
    if (m_warnings.size() < MostWarnings)
        m_warnings.append(words);
    else
        ++m_moreWarnings;
}

bool CheckLog::failed(Check check) const
{
    return !m_outcomes[size_t(check)].ok;
}

bool CheckLog::anyFailed() const
{
    return std::ranges::any_of(m_outcomes, [](const Outcome &each) { return !each.ok; });
}

std::optional<BrokenEntry> CheckLog::lowest() const
{
    std::optional<BrokenEntry> found;
    for (const Outcome &outcome : m_outcomes) {
        if (outcome.lowest && (!found || outcome.lowest->seq < found->seq))
            found = outcome.lowest;
    }
    return found;
}

std::vector<CheckResult> CheckLog::results() const
{
    std::vector<CheckResult> list;
    for (const auto &[check, name] : base::EnumNames<Check>::table) {
        const Outcome &found = m_outcomes[size_t(check)];
        // The checks of an exported document mean nothing elsewhere.
        if (!found.ran && check >= Check::Proof)
            continue;
        list.push_back(found.ran ? CheckResult{QString::fromLatin1(name), found.ok, true, found.note}
                                 : CheckResult{QString::fromLatin1(name), true, false, u"NOT_RUN"_s});
    }
    return list;
}

QStringList CheckLog::warnings() const
{
    if (m_moreWarnings == 0)
        return m_warnings;
    return m_warnings + QStringList{u"MORE_WARNINGS count=%1"_s.arg(m_moreWarnings)};
}

} // namespace chancery::ledger
