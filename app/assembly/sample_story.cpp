// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/sample_story.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace chancery::assembly {

using domain::AnswerKind;
using domain::DecisionOutcome;
using domain::Route;
using domain::State;
using domain::SubmissionId;
using engine::RecordAnswer;

namespace {

/// One site and how far it comes; days count back from today, 0 means that this never happens.
struct Chapter {
    domain::Site site;
    Route route = Route::Pack;
    QStringList leaveOut;     ///< documents that are missing
    int created = 0, prepared = 0, submitted = 0, received = 0, decided = 0, closed = 0;
    DecisionOutcome outcome = DecisionOutcome::Approved;
    SubmissionId id;
    const Chapter *lead = nullptr;
};

domain::Site site(const QString &name, const QString &jurisdiction, const QString &investigator, const QString &committee, const QString &zone)
{
    return {.name = name, .jurisdiction = jurisdiction, .investigator = investigator, .committee = committee, .timeZone = zone};
}

std::vector<Chapter> chapters()
{
    const QStringList none;
    std::vector<Chapter> all{
        {site(u"Utrecht University Hospital"_s, u"EU-NL"_s, u"M. de Vries"_s, u"METC NedMec"_s, u"Europe/Amsterdam"_s), Route::Pack, none, 40, 27, 26, 19},
        {site(u"Boston Heart Institute"_s, u"US"_s, u"R. Coleman"_s, u"Boston Heart IRB"_s, u"America/New_York"_s), Route::Local, none, 150, 141, 140, 133, 95},
        {site(u"Great Plains Research (lead)"_s, u"US"_s, u"L. Whitehorse"_s, u"Central IRB One"_s, u"America/Chicago"_s), Route::Central, none, 30, 6, 5},
        {site(u"Tucson Cardiology"_s, u"US"_s, u"P. Ortega"_s, u"Central IRB One"_s, u"America/Phoenix"_s), Route::Central, {u"fdf"_s, u"cv"_s}, 12},
        {site(u"Leeds General Infirmary"_s, u"UK"_s, u"S. Hartley"_s, u"Yorkshire REC"_s, u"Europe/London"_s), Route::Pack, none, 45, 31, 30, 25},
        {site(u"Toronto General"_s, u"CA"_s, u"N. Singh"_s, u"UHN REB"_s, u"America/Toronto"_s), Route::Pack, none, 80, 62, 61, 55, 14, 0, DecisionOutcome::ApprovedWithConditions},
        {site(u"Royal Melbourne"_s, u"AU"_s, u"K. O'Brien"_s, u"Melbourne Health HREC"_s, u"Australia/Melbourne"_s), Route::Pack, {u"cv"_s, u"ib"_s}, 9},
        {site(u"Osaka Medical Center"_s, u"JP"_s, u"H. Tanaka"_s, u"Osaka IRB"_s, u"Asia/Tokyo"_s), Route::Pack, none, 20, 4},
        {site(u"Pune Heart Clinic"_s, u"IN"_s, u"A. Deshpande"_s, u"Pune EC"_s, u"Asia/Kolkata"_s), Route::Pack, none, 120, 101, 100, 92, 50, 0, DecisionOutcome::Rejected},
        {site(u"Universitätsspital Basel"_s, u"CH"_s, u"L. Keller"_s, u"EKNZ"_s, u"Europe/Zurich"_s), Route::Pack, none, 260, 251, 250, 245, 214},
        {site(u"Cleveland Heart Center"_s, u"US"_s, u"J. Marsh"_s, u"Cleveland Heart IRB"_s, u"America/New_York"_s), Route::Local, none, 424, 414, 413, 408, 380},
        {site(u"St. Vincent's Dublin"_s, u"EU-IE"_s, u"C. Byrne"_s, u"NREC-CT"_s, u"Europe/Dublin"_s), Route::Pack, none, 400, 391, 390, 382, 345, 35},
        {site(u"Oslo University Hospital"_s, u"EU-NO"_s, u"I. Hansen"_s, u"REK KULMU"_s, u"Europe/Oslo"_s), Route::Pack, none, 18, 2},
        {site(u"Hospital das Clínicas"_s, u"BR"_s, u"F. Almeida"_s, u"CAPPesq"_s, u"America/Sao_Paulo"_s), Route::Pack, {u"icf"_s}, 1},
    };
    all[3].lead = &all[2];
    return all;
}

struct Event { int daysBefore; std::function<base::Status()> happen; };

base::Status create(SampleHand &hand, Chapter &chapter, const domain::StudyId &study)
{
    chapter.site.study = study;
    const auto made = hand.ask(engine::CreateSite{chapter.site});
    if (!made)
        return made.error();
    chapter.site.id = domain::SiteId(std::get<engine::Created>(made->answer).id);
    engine::CreateSubmission what{.site = chapter.site.id, .route = chapter.route, .lead = chapter.lead ? chapter.lead->id : SubmissionId()};
    const auto submission = hand.ask(what);
    if (!submission)
        return submission.error();
    chapter.id = SubmissionId(std::get<engine::Created>(submission->answer).id);
    base::Status done = hand.attachDemanded(chapter.id, chapter.site, chapter.leaveOut);
    return done ? hand.delegate(chapter.id, u"Jan Bakker"_s) : done;
}

base::Status prepareAndMaybeStay(SampleHand &hand, const Chapter &chapter)
{
    // Two sites wait in pre-validation: one stopped by what its documents lack, one ready to be sent.
    return chapter.site.jurisdiction == u"JP" ? hand.advance(chapter.id, State::PreValidation) : hand.prepare(chapter.id);
}

base::Status receive(SampleHand &hand, const Chapter &chapter)
{
    base::Status done = hand.answer(RecordAnswer{.submission = chapter.id, .kind = AnswerKind::Acknowledgement, .on = hand.today(),
                                                 .reference = u"2025-"_s + chapter.id.text()}, u"We confirm that your application is complete and was accepted for review."_s);
    if (done)
        done = hand.advance(chapter.id, State::UnderReview);
    if (done && chapter.site.jurisdiction == u"UK")
        done = hand.answer(RecordAnswer{.submission = chapter.id, .kind = AnswerKind::Request, .on = hand.today(),
                                        .text = u"Please explain how travel expenses are paid to participants."_s}, u"The committee asks for further information."_s);
    if (done && chapter.site.jurisdiction == u"EU-NL")
        done = hand.answer(RecordAnswer{.submission = chapter.id, .kind = AnswerKind::Comment, .on = hand.today(),
                                        .text = u"The committee meets on the second Tuesday of the month."_s}, u"Your file is on the agenda of the next meeting."_s);
    return done;
}

base::Status decide(SampleHand &hand, const Chapter &chapter)
{
    const bool rejected = chapter.outcome == DecisionOutcome::Rejected;
    const bool conditional = chapter.outcome == DecisionOutcome::ApprovedWithConditions;
    RecordAnswer decision{.submission = chapter.id, .kind = AnswerKind::Decision, .on = hand.today(), .outcome = chapter.outcome, .meetingOn = hand.today().addDays(-2)};
    decision.text = rejected ? u"The comparator is not the standard of care in this country."_s : QString();
    if (chapter.site.jurisdiction == u"CH")
        decision.expires = hand.today().addYears(1);
    base::Status done = hand.answer(decision, rejected ? u"The committee does not approve the trial."_s : u"The committee approves the trial."_s);
    if (done && conditional) {
        done = hand.answer(RecordAnswer{.submission = chapter.id, .kind = AnswerKind::Condition, .on = hand.today(),
                                        .text = u"Add the telephone number of the independent contact to page 4 of the consent form."_s, .verifier = u"Chair of the REB"_s},
                           u"The approval is given on the following condition."_s);
    }
    if (!done)
        return done;
    return hand.advance(chapter.id, rejected ? State::Rejected : conditional ? State::ConditionalApproval : State::Approved);
}

base::Status openGates(SampleHand &hand, const Chapter &chapter)
{
    const auto submission = hand.read(chapter.id);
    if (!submission)
        return submission.error();
    const std::size_t half = submission->gates.size() / 2;
    for (std::size_t i = 0; i < half; ++i) {
        const auto set = hand.ask(engine::SetGate{chapter.id, submission->gates[i].name, true, hand.today(), u"On file at the site"_s});
        if (!set)
            return set.error();
    }
    return {};
}

std::vector<Event> eventsOf(SampleHand &hand, Chapter &chapter, const domain::StudyId &study)
{
    Chapter *own = &chapter;
    std::vector<Event> events{{chapter.created, [&hand, own, study] { return create(hand, *own, study); }}};
    const auto add = [&events](int day, std::function<base::Status()> happen) {
        if (day > 0)
            events.push_back({day, std::move(happen)});
    };
    add(chapter.prepared, [&hand, own] { return prepareAndMaybeStay(hand, *own); });
    add(chapter.submitted, [&hand, own] { return hand.advance(own->id, State::Submitted); });
    add(chapter.received, [&hand, own] { return receive(hand, *own); });
    add(chapter.decided, [&hand, own] { return decide(hand, *own); });
    if (chapter.outcome == DecisionOutcome::Approved)
        add(chapter.decided - 1, [&hand, own] { return openGates(hand, *own); });
    add(chapter.closed, [&hand, own] { return hand.advance(own->id, State::Archived, u"The site closed after its last participant's last visit."_s); });
    return events;
}

} // namespace

base::Status tellSampleStory(SampleHand &hand, const std::function<void(int, int)> &progress)
{
    const auto study = hand.ask(engine::CreateStudy{{.title = u"CARDIO-7: velarone after a first heart attack"_s, .protocolNumber = u"CARDIO-7"_s,
                                                     .sponsor = u"Northlight Therapeutics"_s, .phase = u"III"_s, .fdaRegulated = true}});
    if (!study)
        return study.error();
    const domain::StudyId studyId(std::get<engine::Created>(study->answer).id);
    std::vector<Chapter> story = chapters();
    story[3].lead = &story[2];
    std::vector<Event> events;
    for (Chapter &chapter : story)
        std::ranges::move(eventsOf(hand, chapter, studyId), std::back_inserter(events));
    // What time did meanwhile is looked up whenever somebody comes in on a new day.
    events.push_back({1, [&hand]() -> base::Status {
        const auto run = hand.ask(engine::RunClocks{});
        return run ? base::Status() : base::Status(run.error());
    }});
    std::ranges::stable_sort(events, std::ranges::greater(), &Event::daysBefore);
    for (std::size_t i = 0; i < events.size(); ++i) {
        hand.goTo(events[i].daysBefore);
        const base::Status done = events[i].happen();
        if (!done)
            return done;
        if (progress)
            progress(int(i + 1), int(events.size()));
    }
    return {};
}

} // namespace chancery::assembly
