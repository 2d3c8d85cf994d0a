// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/sample_workspace.h"

#include "app/assembly/fresh_folder.h"
#include "app/assembly/sample_hand.h"
#include "app/assembly/sample_story.h"

using namespace Qt::StringLiterals;

namespace chancery::assembly {

namespace {

constexpr int DaysOfHistory = 430;

base::Status addPeople(SampleHand &hand, const QString &password)
{
    struct Colleague { const char16_t *user, *name; domain::Role role; };
    static constexpr Colleague Colleagues[] = {
        {u"j.bakker", u"Jan Bakker", domain::Role::RegulatoryAffairs}, {u"h.sato", u"Hana Sato", domain::Role::LabManager},
        {u"s.lindqvist", u"Sara Lindqvist", domain::Role::QualityAssurance}, {u"e.moreau", u"Elise Moreau", domain::Role::Auditor}};
    for (const Colleague &each : Colleagues) {
        const auto added = hand.ask(engine::AddUser{QString::fromUtf16(each.user), QString::fromUtf16(each.name), password, {each.role}});
        if (!added)
            return added.error();
    }
    return {};
}

/// The whole story in a folder; the engine is closed when this returns.
base::Status makeSampleIn(Assembly &assembly, const QString &folder, const QString &password, const std::function<void(int, int)> &progress,
                          const std::stop_token &stop)
{
    const base::UtcTime now = assembly.clock().now();
    constexpr std::int64_t DayMs = 86'400'000;
    SampleClock clock(base::UtcTime(now.msSinceEpoch() - DaysOfHistory * DayMs, now.offsetSeconds()));
    engine::World world = assembly.worldUnder(clock, folder);
    world.passwordCost = {.logN = 12}; // a password that everybody is shown needs no costly proof
    auto engine = engine::Engine::create({.folder = folder, .name = u"Sample workspace"_s, .ownerUser = u"a.ruiz"_s,
                                          .ownerName = u"Ana Ruiz"_s, .ownerPassword = password, .sample = true}, world);
    if (!engine)
        return engine.error();
    SampleHand hand(**engine, clock, now, stop);
    base::Status done = hand.signIn(u"a.ruiz"_s, password);
    if (done)
        done = addPeople(hand, password);
    if (done)
        done = tellSampleStory(hand, progress);
    if (!done)
        return done;
    clock.goTo(base::UtcTime(now.msSinceEpoch() - 60'000, now.offsetSeconds()));
    return {};
}

} // namespace

QString samplePassword()
{
    return u"sample-workspace"_s;
}

base::Result<SampleDoor> makeSampleWorkspace(Assembly &assembly, const QString &folder, const QString &password,
                                             const std::function<void(int, int)> &progress, std::stop_token stop)
{
    auto fresh = FreshFolder::beside(folder);
    if (!fresh)
        return fresh.error();
    base::Status done = makeSampleIn(assembly, fresh->path(), password, progress, stop);
    if (done)
        done = fresh->settle();
    if (!done)
        return done.error();
    return SampleDoor{u"a.ruiz"_s, password};
}

} // namespace chancery::assembly
