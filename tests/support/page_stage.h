// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/workspace_builder.h"
#include "ui/text/rule_choices.h"
#include "ui/widgets/desk.h"
#include "ui/widgets/prompts.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QTest>

#include <memory>
#include <vector>

/// What the tests of pages share: a desk over a real workspace, what was asked of it, and questions answered in advance.
namespace chancery::test {

/// Performs every command on the builder's engine at once and hands the events out later, as a thread would. Keeps what was
/// asked, so that a test can tell what a click meant.
class DirectClient final : public engine::Client
{
public:
    explicit DirectClient(WorkspaceBuilder &builder, std::vector<engine::Command> &asked) : m_builder(builder), m_asked(asked)
    {
        builder.engine().onChanged([this](std::int64_t seq, const std::vector<domain::SubmissionId> &touched) {
            m_events.push_back(engine::Changed{seq, touched});
            if (m_wake)
                m_wake();
        });
    }
    ~DirectClient() override { m_builder.engine().onChanged({}); }

    engine::Ticket ask(engine::Command command, const QString &token) override
    {
        m_asked.push_back(command);
        m_builder.clock().advanceMs(1000);
        auto result = m_builder.engine().perform(command, token);
        m_events.push_back(engine::Finished{++m_last, std::move(result)});
        if (m_wake)
            m_wake();
        return m_last;
    }
    void cancel(engine::Ticket) override {}
    std::vector<engine::Event> take() override { return std::exchange(m_events, {}); }
    void onWake(std::function<void()> wake) override { m_wake = std::move(wake); }

private:
    WorkspaceBuilder &m_builder;
    std::vector<engine::Command> &m_asked;
    std::vector<engine::Event> m_events;
    std::function<void()> m_wake;
    engine::Ticket m_last = 0;
};

/// Answers named in advance; a question nobody foresaw fails the test.
class Answers final : public ui::Prompts
{
public:
    QStringList files;
    QString saveTo;

    QStringList openFiles(QWidget *, const QString &, const QString &) override
    {
        if (files.isEmpty())
            QTest::qFail("nobody foresaw a question for files", __FILE__, __LINE__);
        return std::exchange(files, {});
    }
    QString openFolder(QWidget *, const QString &) override { return {}; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override { return std::exchange(saveTo, {}); }
    bool confirm(QWidget *, const QString &, const QString &, const QString &) override { return true; }
};

/// A real workspace with its desk, signed in.
class PageStage
{
public:
    PageStage()
    {
        auto reader = store::Reader::open(builder.folder());
        desk = std::make_unique<ui::Desk>(builder.folder(), std::move(reader.value()),
                                          std::make_unique<DirectClient>(builder, asked), builder.clock());
        desk->ask(engine::SignIn{QStringLiteral("m.visser"), QStringLiteral("correct horse")}, nullptr, {});
        QCoreApplication::processEvents();
        asked.clear();
    }

    /// The choices as the program fills them, from the packs that the builder's engine judges by.
    static ui::RuleChoices choices()
    {
        const auto rules = rules::Registry::load({QStringLiteral(":/rules")});
        ui::RuleChoices all;
        for (const QString &code : rules.jurisdictions())
            all.jurisdictions.push_back({code, rules.jurisdictionTitle(code), rules.needsRoute(code)});
        all.documentClasses = [rules](const QString &code, QDate day) { return rules.documentClasses(code, day); };
        return all;
    }

    /// The last thing asked, if it is of that kind.
    template<typename T>
    const T *last() const
    {
        return asked.empty() ? nullptr : std::get_if<T>(&asked.back());
    }

    WorkspaceBuilder builder;
    std::vector<engine::Command> asked;
    Answers answers;
    std::unique_ptr<ui::Desk> desk;
};

/// The dialog that stands open now; fails the test where none does.
inline QDialog *openDialog()
{
    for (QWidget *each : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<QDialog *>(each);
        if (dialog && dialog->isVisible())
            return dialog;
    }
    QTest::qFail("no dialog stands open", __FILE__, __LINE__);
    return nullptr;
}

template<typename T>
T *child(const QObject *parent, const char *name)
{
    T *found = parent ? parent->findChild<T *>(QLatin1String(name)) : nullptr;
    if (!found)
        QTest::qFail(qPrintable(QStringLiteral("nothing is named %1").arg(QLatin1String(name))), __FILE__, __LINE__);
    return found;
}

/// Types into a field as a person does: what stood there is replaced.
inline void typeInto(QWidget *field, const QString &text)
{
    auto *proxy = field->focusProxy() ? field->focusProxy() : field;
    if (auto *line = qobject_cast<QLineEdit *>(proxy))
        line->clear();
    QTest::keyClicks(proxy, text);
}

} // namespace chancery::test
