// SPDX-License-Identifier: GPL-3.0-or-later
// First paint of a workspace with 200 sites and 100,000 entries, the validation of a package, and what attaching costs the
// window's thread. Figures and how to run it: README.md beside this file.
#include "core/engine/act.h"
#include "core/engine/engine_thread.h"
#include "core/engine/open_workspace.h"
#include "tests/bench/measure.h"
#include "tests/support/page_stage.h"
#include "ui/ledger/ledger_page.h"
#include "ui/sites/sites_page.h"
#include "ui/widgets/desk.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

struct Scale { int sites; int entries; int rounds; qint64 bytes; };

void fail(const base::Error &error)
{
    qFatal("%s %s", qPrintable(error.code), qPrintable(error.detail));
}

/// A workspace of that size, written by the engine's own acts, five thousand entries a transaction.
void fill(const QString &folder, test::WorkspaceBuilder &donor, const Scale &scale)
{
    engine::Room room{.folder = folder, .world = donor.world()};
    const base::Status made = engine::createWorkspace(room, {.folder = folder, .name = u"Bench"_s, .ownerUser = u"m.visser"_s, .ownerName = u"Marieke Visser"_s, .ownerPassword = u"correct horse"_s});
    if (!made)
        fail(made.error());
    for (int done = 0; done < scale.entries;) {
        auto act = engine::Act::begin(room, room.application());
        if (!act)
            fail(act.error());
        for (int i = 0; i < 5000 && done < scale.entries; ++i, ++done) {
            const auto appended = act->append(engine::draft(ledger::Action::TrailReviewed));
            if (!appended)
                fail(appended.error());
        }
        const auto receipt = act->commit();
        if (!receipt)
            fail(receipt.error());
    }
}

void addSites(test::WorkspaceBuilder &work, int count)
{
    const QString study = std::get<engine::Created>(work.must(engine::CreateStudy{{.title = u"Bench"_s}}).answer).id;
    for (int i = 0; i < count; ++i) {
        const QString site = std::get<engine::Created>(work.must(engine::CreateSite{{.study = domain::StudyId(study),
            .name = u"Site %1"_s.arg(i), .jurisdiction = i % 2 ? u"EU-NL"_s : u"CA"_s, .investigator = u"A. Ruiz"_s, .timeZone = u"Europe/Amsterdam"_s}}).answer).id;
        work.must(engine::CreateSubmission{.site = domain::SiteId(site)});
    }
}

double paint(const QString &folder, const base::Clock &clock, bool ledger)
{
    test::Answers prompts;
    const ui::RuleChoices choices = test::PageStage::choices();
    QElapsedTimer timer;
    timer.start();
    auto reader = store::Reader::open(folder);
    if (!reader)
        fail(reader.error());
    ui::Desk desk(folder, std::move(*reader), nullptr, clock);
    std::unique_ptr<ui::Page> page;
    if (ledger)
        page = std::make_unique<ui::LedgerPage>(desk, prompts);
    else
        page = std::make_unique<ui::SitesPage>(desk, choices);
    page->resize(1200, 800);
    page->refresh();
    page->grab();
    return double(timer.nsecsElapsed()) / 1e9;
}

bool firstPaint(const Scale &scale)
{
    test::WorkspaceBuilder empty, sites;
    addSites(sites, scale.sites);
    const QString large = sites.scratch() + u"/large.chancery"_s;
    fill(large, sites, scale);
    bench::Contest contest(u"First paint"_s);
    for (int round = 0; round < scale.rounds; ++round) {
        contest.add(u"wall, no site"_s, {.seconds = paint(empty.folder(), empty.clock(), false)});
        contest.add(u"wall, sites"_s, {.seconds = paint(sites.folder(), sites.clock(), false)});
        contest.add(u"ledger, few entries"_s, {.seconds = paint(empty.folder(), empty.clock(), true)});
        contest.add(u"ledger, many entries"_s, {.seconds = paint(large, sites.clock(), true)});
    }
    contest.print();
    bench::printRatio(u"wall of %1 sites"_s.arg(scale.sites), contest.medianSeconds(u"wall, sites"_s), u"wall without a site"_s, contest.medianSeconds(u"wall, no site"_s), 0);
    bench::printRatio(u"ledger of %1 entries"_s.arg(scale.entries), contest.medianSeconds(u"ledger, many entries"_s), u"ledger of a new workspace"_s, contest.medianSeconds(u"ledger, few entries"_s), 0);
    const bool wall = bench::printLimit(u"wall, first paint"_s, contest.medianSeconds(u"wall, sites"_s), 0.5, u"s"_s);
    return bench::printLimit(u"ledger, first paint"_s, contest.medianSeconds(u"ledger, many entries"_s), 0.5, u"s"_s) && wall;
}

void validation(const Scale &scale)
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    work.complete(id);
    bench::Contest contest(u"Validation of a package of %1 documents"_s.arg(work.read(id).documents.size()));
    for (int round = 0; round < scale.rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work.must(engine::Validate{domain::SubmissionId(id)});
        contest.add(u"validate"_s, {.seconds = double(timer.nsecsElapsed()) / 1e9});
        timer.restart();
        work.must(engine::AddComment{domain::SubmissionId(id), u"x"_s});
        contest.add(u"one entry alone"_s, {.seconds = double(timer.nsecsElapsed()) / 1e9});
    }
    contest.print();
    bench::printRatio(u"validation"_s, contest.medianSeconds(u"validate"_s), u"appending one entry"_s, contest.medianSeconds(u"one entry alone"_s), 0);
}

/// How long this thread has computed, and how long it was ready but no processor was free for it: proc(5), schedstat.
struct ThreadTime { double worked = 0, waited = 0; };

ThreadTime threadTime()
{
    QFile file(u"/proc/thread-self/schedstat"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> fields = file.readAll().split(' ');
    return {fields.value(0).toDouble() / 1e6, fields.value(1).toDouble() / 1e6};
}

/// The longest time the window's thread could not run a timer of one millisecond, and what it did in that time. A stall is the
/// program's own where the thread worked; where it waited for a processor, the machine was too busy to measure on.
class Beat
{
public:
    Beat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { strike(); });
        m_gap.start();
        m_before = threadTime();
        m_timer.start(1);
    }
    double longest() const { return m_longest; }
    ThreadTime inLongest() const { return m_inLongest; }

private:
    void strike()
    {
        const ThreadTime now = threadTime();
        const double gap = double(m_gap.nsecsElapsed()) / 1e6;
        if (gap > m_longest) {
            m_longest = gap;
            m_inLongest = {now.worked - m_before.worked, now.waited - m_before.waited};
        }
        m_before = now;
        m_gap.restart();
    }

    QTimer m_timer;
    QElapsedTimer m_gap;
    ThreadTime m_before, m_inLongest;
    double m_longest = 0;
};

bool stall(const Scale &scale)
{
    test::WorkspaceBuilder work;
    const QString id = work.submission(u"EU-NL"_s);
    const QString path = work.file(u"large.txt"_s, QByteArray(qsizetype(scale.bytes), 'x'));
    auto reader = store::Reader::open(work.folder());
    if (!reader)
        fail(reader.error());
    base::SystemClock clock;
    const QString token = work.token();
    ui::Desk desk(work.folder(), std::move(*reader), std::make_unique<engine::EngineThread>(work.takeEngine()), clock);
    ui::SitesPage page(desk, test::PageStage::choices());
    page.resize(1200, 800);
    page.show();
    bool signedIn = false, done = false;
    desk.ask(engine::SignIn{u"m.visser"_s, u"correct horse"_s}, &page, [&](const base::Result<engine::Outcome> &) { signedIn = true; });
    while (!signedIn)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents(); // the first paint is measured above
    const Beat beat;
    desk.ask(engine::AttachDocuments{domain::SubmissionId(id), {{.path = path, .documentClass = u"other"_s, .version = u"1"_s}}}, &page,
             [&](const base::Result<engine::Outcome> &) { done = true; });
    while (!done)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::printf("in the longest gap of %.1f ms the thread worked %.1f ms and waited %.1f ms for a processor\n", beat.longest(), beat.inLongest().worked,
                beat.inLongest().waited);
    return bench::printLimit(u"longest stall of the window's thread while %1 MiB are attached"_s.arg(scale.bytes >> 20), beat.longest(), 50, u"ms"_s);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const bool smoke = application.arguments().contains(u"--smoke"_s);
    const Scale scale = smoke ? Scale{5, 200, 1, 1 << 20} : Scale{200, 100'000, 5, 1LL << 30};
    if (application.arguments().contains(u"--stall"_s))
        return stall(scale) ? 0 : 1;
    const bool painted = firstPaint(scale);
    validation(scale);
    const bool smooth = stall(scale);
    // A smoke run proves that the bench works; what it measures on a loaded machine is no verdict.
    return smoke || (painted && smooth) ? 0 : 1;
}
