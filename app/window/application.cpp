// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/application.h"

#include "app/window/daily_stamp.h"
#include "app/window/rule_choices.h"
#include "app/window/screenshot_run.h"
#include "core/rules/registry.h"
#include "ui/ledger/ledger_page.h"
#include "ui/people/people_page.h"
#include "ui/sites/sites_page.h"
#include "ui/submission/submission_page.h"
#include "ui/welcome/welcome_page.h"

namespace chancery::window {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<QSettings> settingsFor(const QTemporaryDir *scratch)
{
    if (scratch)
        return std::make_unique<QSettings>(scratch->filePath(u"settings.ini"_s), QSettings::IniFormat);
    return std::make_unique<QSettings>();
}

} // namespace

Application::Application(const WindowOptions &options)
    : m_options(options), m_scratch(options.screenshots.isEmpty() ? nullptr : std::make_unique<QTemporaryDir>()),
      m_settings(settingsFor(m_scratch.get())), m_opener(assembly::Assembly::defaultDataFolder(), sampleFolder()),
      m_window({.theme = m_theme, .opener = m_opener, .prompts = m_prompts, .settings = *m_settings, .clock = m_clock,
                .makePlaces = [this](ui::Desk &desk) { return makePlaces(desk); }})
{
    const auto remembered = ui::themeModeFromText(m_settings->value(u"window/theme"_s).toString());
    m_theme.setMode(options.theme.value_or(remembered.value_or(ui::ThemeMode::System)));
}

Application::~Application() = default;

QString Application::sampleFolder() const
{
    if (m_scratch)
        return m_scratch->path();
    // A folder of its own: packaging/run makes another sample, under keys of its own.
    return assembly::Assembly::defaultDataFolder() + u"/sample"_s;
}

std::vector<ui::Place> Application::makePlaces(ui::Desk &desk)
{
    const auto registry = rules::Registry::load({u":/rules"_s, desk.folder() + u"/rules"_s});
    const ui::RuleChoices choices = ruleChoices(registry);
    if (!registry.errors().empty()) {
        // Said once the pages stand: a pack that is left out changes what every one of them asks for.
        const base::Error leftOut = rules::leftOut(registry.errors().front());
        QMetaObject::invokeMethod(&m_window, [this, leftOut] { m_window.showProblem(leftOut); }, Qt::QueuedConnection);
    }
    QObject::connect(new DailyStamp(desk), &DailyStamp::failed, &m_window, &ui::MainWindow::showProblem); // the desk's child
    return {{new ui::SitesPage(desk, choices), u"sites"_s},
            {new ui::SubmissionPage(desk, m_prompts, choices), u"submission"_s},
            {new ui::LedgerPage(desk, m_prompts), u"ledger"_s},
            {new ui::PeoplePage(desk), u"people"_s}};
}

void Application::start()
{
    m_window.show();
    if (!m_options.screenshots.isEmpty()) {
        m_screenshots = std::make_unique<ScreenshotRun>(m_window, m_theme, m_options.screenshots);
        m_screenshots->start();
        return;
    }
    if (m_options.sample)
        m_window.welcome()->openSample();
    else if (!m_options.folder.isEmpty())
        m_window.welcome()->open(m_options.folder, m_options.readOnly ? ui::OpenMode::ReadOnly : ui::OpenMode::Write);
}

} // namespace chancery::window
