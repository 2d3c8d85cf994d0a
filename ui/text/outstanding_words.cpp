// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/outstanding_words.h"

#include "ui/text/check_words.h"
#include "ui/text/document_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace chancery::ui {

using namespace Qt::StringLiterals;

namespace {
struct OutstandingWords {
    Q_DECLARE_TR_FUNCTIONS(OutstandingWords)
};
} // namespace

QString activationGateName(const domain::Submission &submission, const QString &name)
{
    const auto rule = std::ranges::find(submission.obligations.gates, name, &domain::GateRule::name);
    return rule == submission.obligations.gates.end() || rule->label.isEmpty() ? name : rule->label;
}

QString documentClassName(const domain::Submission &submission, const QString &documentClass)
{
    const auto &demands = submission.obligations.documents;
    const auto demand = std::ranges::find_if(demands, [&](const domain::DocumentDemand &each) { return each.documentClass == documentClass && !each.label.isEmpty(); });
    return demand == demands.end() ? documentClassWord(documentClass) : demand->label;
}

QStringList leftOpenSentences(const domain::Submission &submission, const workflow::LeftOpen &open)
{
    QStringList sentences;
    if (!open.gates.isEmpty()) {
        QStringList names;
        for (const QString &each : open.gates)
            names.append(activationGateName(submission, each));
        sentences.append((names.size() == 1 ? OutstandingWords::tr("An activation gate never met: %1.") : OutstandingWords::tr("Activation gates never met: %1."))
                             .arg(names.join(u"; "_s)));
    }
    if (!open.conditions.isEmpty())
        sentences.append((open.conditions.size() == 1 ? OutstandingWords::tr("A condition never shown met: %1.")
                                                      : OutstandingWords::tr("Conditions never shown met: %1."))
                             .arg(open.conditions.join(u", "_s)));
    if (!open.requests.isEmpty())
        sentences.append((open.requests.size() == 1 ? OutstandingWords::tr("A request of the committee never answered: %1.")
                                                    : OutstandingWords::tr("Requests of the committee never answered: %1."))
                             .arg(open.requests.join(u", "_s)));
    return sentences;
}

QString neededSentence(const workflow::GuardLine &line)
{
    const QString reason = checkReason(line);
    return reason.isEmpty() ? checkTitle(line) : OutstandingWords::tr("%1. %2", "what is wanted, and why it is not met").arg(checkTitle(line), reason);
}

LeftBehind leftBehind(const domain::Submission &submission, domain::State to, const workflow::GuardContext &context)
{
    LeftBehind left;
    if (to == domain::State::Archived) {
        left.title = OutstandingWords::tr("Closing leaves this undone, and its entry says so:");
        left.lines = leftOpenSentences(submission, workflow::leftOpen(submission));
    }
    if (submission.state == domain::State::Draft && to == domain::State::PreValidation) {
        left.title = OutstandingWords::tr("This step does not ask for it, but sending will:");
        const workflow::Checklist asked = workflow::guard(submission, to, context);
        for (const workflow::GuardLine &line : workflow::neededBeforeSending(submission, context)) {
            const bool alreadySaid = std::ranges::any_of(asked, [&line](const workflow::GuardLine &each) { return checkTitle(each) == checkTitle(line); });
            if (!alreadySaid)
                left.lines.append(neededSentence(line));
        }
    }
    return left;
}

} // namespace chancery::ui
