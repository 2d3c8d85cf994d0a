// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drill.h"

#include "core/engine/drill_attack.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::engine {

namespace {

/// Entries below which there is no middle to attack.
constexpr std::int64_t Fewest = 5;

std::vector<DrillAttack> allAttacks()
{
    std::vector<DrillAttack> all;
    for (const auto group : {rowAttacks, headAttacks, historyAttacks, insiderAttacks, tableAttacks, exportAttacks, documentAttacks})
        std::ranges::move(group(), std::back_inserter(all));
    return all;
}

/// The warnings that name an attack though every entry holds: time is told, not judged.
constexpr std::pair<QLatin1StringView, const char16_t *> TellingWarnings[]{{QLatin1StringView("CLOCK_WENT_BACK"), u"V9"}};

void readWarnings(DrilledAttack &attack)
{
    for (const QString &each : attack.report.warnings) {
        for (const auto &[word, check] : TellingWarnings) {
            if (!each.startsWith(word) || attack.end == DrillEnd::Caught)
                continue;
            attack.end = DrillEnd::Caught;
            attack.warning = each;
            attack.check = QString::fromUtf16(check);
            attack.seq = each.section(u"seq="_s, 1).section(u' ', 0, 0).toLongLong();
        }
    }
}

base::Result<DrilledAttack> run(const DrillAttack &attack, const DrillGround &ground)
{
    auto ended = ground.size() < Fewest ? base::Result<DrilledAttack>(nothingToAttack()) : attack.run(ground);
    if (!ended && ended.error().code != u"NOTHING_TO_ATTACK")
        return ended;
    DrilledAttack result = ended ? std::move(*ended) : DrilledAttack{};
    result.code = QLatin1String(attack.code);
    if (result.end == DrillEnd::Missed && attack.expected == DrillExpectation::Unprovable)
        result.end = DrillEnd::Unprovable;
    return result;
}

} // namespace

base::Error nothingToAttack()
{
    return base::error(base::ErrorKind::NotFound, u"NOTHING_TO_ATTACK"_s);
}

DrilledAttack drilled(ledger::VerifyReport report)
{
    DrilledAttack attack;
    attack.end = report.valid ? DrillEnd::Missed : DrillEnd::Caught;
    if (report.firstBroken) {
        attack.check = report.firstBroken->code;
        attack.seq = report.firstBroken->seq;
    } else {
        const auto failed = std::ranges::find_if(report.checks, [](const ledger::CheckResult &each) { return each.run && !each.ok; });
        attack.check = failed == report.checks.end() ? QString() : failed->code;
    }
    attack.report = std::move(report);
    readWarnings(attack);
    return attack;
}

DrilledAttack drilled(const base::Error &error)
{
    DrilledAttack attack;
    attack.end = DrillEnd::Caught;
    attack.check = error.code;
    attack.error = error;
    return attack;
}

int DrillReport::count(DrillEnd end) const
{
    return int(std::ranges::count(attacks, end, &DrilledAttack::end));
}

QStringList drillAttacks()
{
    QStringList codes;
    for (const DrillAttack &each : allAttacks())
        codes.append(QLatin1String(each.code));
    return codes;
}

base::Result<DrillReport> drill(const store::Reader &reader, const base::Clock &clock, base::Random &random, const DrillProgress &progress,
                                std::stop_token stop)
{
    const std::vector<DrillAttack> attacks = allAttacks();
    if (progress)
        progress({}, 0, std::int64_t(attacks.size()));
    const auto ground = DrillGround::prepare(reader, clock, random, stop);
    if (!ground)
        return ground.error();
    DrillReport report{.at = clock.now(), .head = ground->head(), .checkpoint = ground->note(), .attacks = {}};
    for (const DrillAttack &attack : attacks) {
        if (stop.stop_requested())
            return base::error(base::ErrorKind::Cancelled, u"CANCELLED"_s);
        if (progress)
            progress(QLatin1String(attack.code), std::int64_t(report.attacks.size()), std::int64_t(attacks.size()));
        auto ended = run(attack, *ground);
        if (!ended)
            return ended.error();
        report.attacks.push_back(std::move(*ended));
    }
    if (progress)
        progress({}, std::int64_t(attacks.size()), std::int64_t(attacks.size()));
    return report;
}

} // namespace chancery::engine
