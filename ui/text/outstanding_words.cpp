// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/outstanding_words.h"

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

QStringList leftOpenSentences(const domain::Submission &submission, const workflow::LeftOpen &open)
{
    QStringList sentences;
    if (!open.gates.isEmpty()) {
        QStringList names;
        for (const QString &each : open.gates)
            names.append(activationGateName(submission, each));
        sentences.append(OutstandingWords::tr("%n activation gate(s) never met: %1.", nullptr, int(names.size())).arg(names.join(u"; "_s)));
    }
    if (!open.conditions.isEmpty())
        sentences.append(OutstandingWords::tr("%n condition(s) never shown met: %1.", nullptr, int(open.conditions.size())).arg(open.conditions.join(u", "_s)));
    if (!open.requests.isEmpty())
        sentences.append(OutstandingWords::tr("%n request(s) of the committee never answered: %1.", nullptr, int(open.requests.size())).arg(open.requests.join(u", "_s)));
    return sentences;
}

} // namespace chancery::ui
