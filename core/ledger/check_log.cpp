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
    Outcome &outcome = m_ran[check];
    outcome.ok = false;
    if (outcome.lowest && outcome.lowest->seq <= broken.seq)
        return;
    outcome.lowest = broken;
    outcome.lowest->code = base::wireText(check);
    outcome.note = broken.sentenceCode;
}

void CheckLog::fail(Check check, const QString &note)
{
    Outcome &outcome = m_ran[check];
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
    const auto found = m_ran.find(check);
    return found != m_ran.end() && !found->second.ok;
}

bool CheckLog::anyFailed() const
{
    return std::ranges::any_of(m_ran, [](const auto &each) { return !each.second.ok; });
}

std::optional<BrokenEntry> CheckLog::lowest() const
{
    std::optional<BrokenEntry> found;
    for (const auto &[check, outcome] : m_ran) {
        if (outcome.lowest && (!found || outcome.lowest->seq < found->seq))
            found = outcome.lowest;
    }
    return found;
}

std::vector<CheckResult> CheckLog::results() const
{
    std::vector<CheckResult> list;
    for (const auto &[check, name] : base::EnumNames<Check>::table) {
        const auto found = m_ran.find(check);
        const bool run = found != m_ran.end();
        // The checks of an exported document mean nothing elsewhere.
        if (!run && (check == Check::Proof || check == Check::Context))
            continue;
        list.push_back(run ? CheckResult{QString::fromLatin1(name), found->second.ok, true, found->second.note}
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
