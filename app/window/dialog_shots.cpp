// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialog_shots.h"

#include "app/window/rule_choices.h"
#include "ui/shell/dialog_prompts.h"
#include "ui/sites/site_dialog.h"
#include "ui/sites/study_dialog.h"
#include "ui/sites/submission_dialog.h"
#include "ui/submission/advance_dialog.h"
#include "ui/submission/answer_dialog.h"
#include "ui/submission/attach_dialog.h"
#include "ui/submission/condition_dialog.h"
#include "ui/submission/delegation_dialog.h"
#include "ui/submission/describe_dialog.h"
#include "ui/submission/difference_dialog.h"
#include "ui/submission/gate_dialog.h"
#include "ui/submission/note_dialog.h"
#include "ui/submission/request_dialog.h"
#include "ui/widgets/assign_dialog.h"
#include "ui/widgets/resolve_dialog.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <optional>

namespace chancery::window {

using namespace Qt::StringLiterals;
using domain::State;
using domain::Submission;
using ui::MainWindow;

namespace {

ui::RuleChoices choicesHere() { return ruleChoices(rules::Registry::load({u":/rules"_s})); }

QDate today(const MainWindow &window)
{
    return QDateTime::fromMSecsSinceEpoch(window.desk()->clock().now().msSinceEpoch(), Qt::UTC).date();
}

/// The first submission of the sample that fits, whole.
template<typename Fits>
std::optional<Submission> find(const MainWindow &window, Fits fits)
{
    for (const Submission &light : window.desk()->reader().submissions()) {
        const std::optional<Submission> whole = window.desk()->reader().submission(light.id);
        if (whole && fits(*whole))
            return whole;
    }
    return std::nullopt;
}

/// A picture of a dialog over the first submission that fits; left out where none does.
template<typename Fits, typename Make>
Shot over(const QString &name, Fits fits, Make make)
{
    return {name, [fits, make](MainWindow &window) -> QWidget * {
                const std::optional<Submission> found = find(window, fits);
                return found ? make(window, *found) : nullptr;
            }};
}

auto inState(State state)
{
    return [state](const Submission &each) { return each.state == state; };
}

std::vector<Shot> siteDialogs()
{
    return {{u"dialog-study"_s, [](MainWindow &window) -> QWidget * { return new ui::StudyDialog(*window.desk(), &window); }},
            {u"dialog-site"_s,
             [](MainWindow &window) -> QWidget * { return new ui::SiteDialog(*window.desk(), choicesHere(), window.desk()->reader().studies(), &window); }},
            {u"dialog-submission"_s, [](MainWindow &window) -> QWidget * {
                 const store::Reader &reader = window.desk()->reader();
                 return new ui::SubmissionDialog(*window.desk(), choicesHere(), reader.wall(), reader.sites().front().id, &window);
             }}};
}

std::vector<Shot> actDialogs()
{
    return {over(u"dialog-advance"_s, inState(State::PreValidation),
                 [](MainWindow &window, const Submission &each) -> QWidget * {
                     return new ui::AdvanceDialog(*window.desk(), each, State::Submitted, today(window), &window);
                 }),
            over(u"dialog-delegation"_s, inState(State::Draft),
                 [](MainWindow &window, const Submission &each) -> QWidget * { return new ui::DelegationDialog(*window.desk(), each, today(window), &window); }),
            over(u"dialog-describe"_s, [](const Submission &each) { return !each.documents.empty(); },
                 [](MainWindow &window, const Submission &each) -> QWidget * {
                     return new ui::DescribeDialog(*window.desk(), choicesHere(), each, each.documents.front(), &window);
                 }),
            over(u"dialog-note"_s, inState(State::UnderReview),
                 [](MainWindow &window, const Submission &each) -> QWidget * { return new ui::NoteDialog(*window.desk(), each.id, &window); }),
            over(u"dialog-assign"_s, [](const Submission &each) { return !each.findings.empty(); },
                 [](MainWindow &window, const Submission &each) -> QWidget * {
                     return new ui::AssignDialog(*window.desk(), each.id, each.findings.front(), window.desk()->reader().people(), &window);
                 }),
            over(u"dialog-resolve"_s, [](const Submission &each) { return each.openFindings(domain::Category::BlockingComplianceViolation) > 0; },
                 [](MainWindow &window, const Submission &each) -> QWidget * {
                     return new ui::ResolveDialog(*window.desk(), each, each.findings.front(), &window);
                 })};
}

/// Two files beside the workspace to attach; made when they are asked for.
QStringList filesToAttach(const MainWindow &window)
{
    QStringList paths;
    for (const QString &name : {u"consent_nl_v2.1_2026-02-01.txt"_s, u"investigator-brochure_v7.txt"_s}) {
        paths.append(QFileInfo(window.desk()->folder()).dir().filePath(name));
        QFile file(paths.back());
        if (file.open(QIODevice::WriteOnly))
            file.write("Sample text of a document that is about to be attached.\n");
    }
    return paths;
}

std::vector<Shot> fileDialogs()
{
    const auto prompts = std::make_shared<ui::DialogPrompts>();
    return {over(u"dialog-attach"_s, inState(State::Draft),
                 [prompts](MainWindow &window, const Submission &each) -> QWidget * {
                     auto *dialog = new ui::AttachDialog(*window.desk(), *prompts, choicesHere(), each, today(window), &window);
                     dialog->addFiles(filesToAttach(window));
                     return dialog;
                 }),
            over(u"dialog-answer"_s, inState(State::Submitted),
                 [prompts](MainWindow &window, const Submission &each) -> QWidget * {
                     return new ui::AnswerDialog(*window.desk(), *prompts, each, domain::AnswerKind::Acknowledgement, today(window), &window);
                 }),
            over(u"dialog-decision"_s, inState(State::UnderReview),
                 [prompts](MainWindow &window, const Submission &each) -> QWidget * {
                     auto *dialog = new ui::AnswerDialog(*window.desk(), *prompts, each, domain::AnswerKind::Decision, today(window), &window);
                     dialog->setOutcome(domain::DecisionOutcome::Approved);
                     return dialog;
                 }),
            over(u"dialog-difference"_s, [](const Submission &each) { return each.documents.size() > 1; },
                 [](MainWindow &window, const Submission &each) -> QWidget * {
                     const domain::Document &now = each.documents[0], &before = each.documents[1];
                     const ui::DocumentChange change{u"NEW_VERSION"_s, now.fileName, now.id, before.id, now.sha256.hex(), before.sha256.hex(), u"2.1"_s, u"2.0"_s};
                     return new ui::DifferenceDialog(ui::sinceWords(each), {change}, &window);
                 })};
}

std::vector<Shot> committeeDialogs()
{
    return {over(u"dialog-request"_s, [](const Submission &each) { return !each.requests.empty(); },
                 [](MainWindow &window, const Submission &each) -> QWidget * {
                     return new ui::RequestDialog(*window.desk(), each.id, each.requests.front(), today(window), &window);
                 }),
            over(u"dialog-condition"_s, [](const Submission &each) { return !each.conditions.empty(); },
                 [](MainWindow &window, const Submission &each) -> QWidget * {
                     return new ui::ConditionDialog(*window.desk(), each, each.conditions.front(), today(window), &window);
                 }),
            over(u"dialog-gate"_s, [](const Submission &each) { return !each.gates.empty() && !each.obligations.gates.empty(); },
                 [](MainWindow &window, const Submission &each) -> QWidget * {
                     return new ui::GateDialog(*window.desk(), each.id, each.obligations.gates.front(), each.gates.front(), today(window), &window);
                 })};
}

} // namespace

std::vector<Shot> dialogShots()
{
    std::vector<Shot> shots = siteDialogs();
    for (std::vector<Shot> more : {actDialogs(), fileDialogs(), committeeDialogs()})
        shots.insert(shots.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return shots;
}

} // namespace chancery::window
