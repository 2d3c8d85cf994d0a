// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "tests/support/workspace_builder.h"
#include "ui/ledger/ledger_page.h"
#include "ui/people/people_page.h"
#include "ui/shell/main_window.h"
#include "ui/welcome/workspace_opener.h"
#include "ui/widgets/desk.h"
#include "ui/widgets/prompts.h"

#include <QAbstractButton>
#include <QSettings>
#include <QTest>

#include <deque>

namespace chancery::test {

/// A real engine behind the door, on this thread: what is asked is done at once, its events wait for take().
class DirectClient final : public engine::Client
{
public:
    explicit DirectClient(engine::Engine &engine) : m_engine(engine) {}

    engine::Ticket ask(engine::Command command, const QString &token) override
    {
        const engine::Ticket ticket = ++m_last;
        if (hold) {
            // Long work that only Cancel ends.
            m_events.push_back(engine::Progress{ticket, QStringLiteral("consent.pdf"), 400, 1000, true});
        } else {
            auto result = m_engine.perform(command, token);
            if (result.ok() && result->receipt.seq >= 0)
                m_events.push_back(engine::Changed{result->receipt.seq, {}});
            m_events.push_back(engine::Finished{ticket, std::move(result)});
        }
        if (m_wake)
            m_wake();
        return ticket;
    }
    void cancel(engine::Ticket ticket) override
    {
        m_events.push_back(engine::Finished{ticket, base::error(base::ErrorKind::Cancelled, QStringLiteral("CANCELLED"))});
        m_wake();
    }
    std::vector<engine::Event> take() override { return std::exchange(m_events, {}); }
    void onWake(std::function<void()> wake) override { m_wake = std::move(wake); }

    bool hold = false;

private:
    engine::Engine &m_engine;
    engine::Ticket m_last = 0;
    std::vector<engine::Event> m_events;
    std::function<void()> m_wake;
};

/// Answers given in advance; a question nobody expected fails the test.
class AnsweredPrompts final : public ui::Prompts
{
public:
    std::deque<QString> answers;

    QStringList openFiles(QWidget *, const QString &title, const QString &) override { return {next(title)}; }
    QString openFolder(QWidget *, const QString &title) override { return next(title); }
    QString saveFile(QWidget *, const QString &title, const QString &, const QString &) override { return next(title); }
    bool confirm(QWidget *, const QString &title, const QString &, const QString &) override { return !next(title).isEmpty(); }

private:
    QString next(const QString &title)
    {
        if (answers.empty()) {
            QTest::qFail(qPrintable(QStringLiteral("not expected: ") + title), __FILE__, __LINE__);
            return {};
        }
        const QString answer = answers.front();
        answers.pop_front();
        return answer;
    }
};

/// Remembers what it was asked and gives what the test prepared.
class FakeOpener final : public ui::WorkspaceOpener
{
public:
    using Maker = std::function<base::Result<ui::OpenedWorkspace>()>;
    std::deque<Maker> answers;
    std::vector<std::pair<QString, ui::OpenMode>> opened;
    std::vector<ui::WorkspaceWish> wished;
    QStringList passphrases;
    bool keyFile = false;

    void open(const QString &folder, ui::OpenMode mode, QObject *, Done done) override
    {
        opened.emplace_back(folder, mode);
        answer(done);
    }
    void create(const ui::WorkspaceWish &wish, QObject *, Done done) override
    {
        wished.push_back(wish);
        answer(done);
    }
    void openSample(QObject *, Progress progress, Done done) override
    {
        sampleProgress = progress;
        sampleDone = done;
    }
    void cancelSample() override { sampleDone(base::error(base::ErrorKind::Cancelled, QStringLiteral("CANCELLED"))); }
    Progress sampleProgress; ///< the sample is made by the test, step by step
    Done sampleDone;
    void setPassphrase(const QString &passphrase) override { passphrases.append(passphrase); }
    bool hasKeyFile() const override { return keyFile; }

private:
    void answer(const Done &done)
    {
        if (answers.empty()) {
            QTest::qFail("the opener was asked once too often", __FILE__, __LINE__);
            return;
        }
        const Maker maker = answers.front();
        answers.pop_front();
        done(maker());
    }
};

/// The whole window over a real workspace.
struct WindowStage {
    WorkspaceBuilder builder;
    QTemporaryDir scratch;
    QSettings settings{scratch.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ui::ThemeSwitch theme;
    FakeOpener opener;
    AnsweredPrompts prompts;
    DirectClient *client = nullptr;
    ui::MainWindow window{{.theme = theme, .opener = opener, .prompts = prompts, .settings = settings, .clock = builder.clock(),
                           .makePlaces = [this](ui::Desk &desk) {
                               return std::vector<ui::Place>{{new ui::LedgerPage(desk, prompts), QStringLiteral("ledger")},
                                                             {new ui::PeoplePage(desk), QStringLiteral("people")}};
                           }}};

    WindowStage() { theme.setMode(ui::ThemeMode::Light); }

    ui::OpenedWorkspace workspace(bool readOnly = false)
    {
        auto reader = store::Reader::open(builder.folder());
        std::unique_ptr<DirectClient> made = readOnly ? nullptr : std::make_unique<DirectClient>(builder.engine());
        client = made.get();
        return {.folder = builder.folder(), .reader = std::move(*reader), .client = std::move(made), .signInUser = ownerUser()};
    }
    QString ownerUser() { return store::Reader::open(builder.folder()).value()->people().front().id.text(); }
};

inline void click(QWidget *inside, const char *name)
{
    auto *button = inside->findChild<QAbstractButton *>(QString::fromLatin1(name));
    QVERIFY2(button, name);
    QVERIFY2(button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

inline void type(QWidget *inside, const char *name, const QString &text)
{
    auto *field = inside->findChild<QWidget *>(QString::fromLatin1(name));
    QVERIFY2(field, name);
    field->setFocus();
    QTest::keyClicks(field, text);
}

} // namespace chancery::test
