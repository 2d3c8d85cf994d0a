// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/decision_view.h"

#include "app/cli/acting.h"
#include "app/cli/cli.h"
#include "app/cli/submission_json.h"
#include "app/cli/submission_view.h"
#include "ui/text/state_words.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

template<typename... Ts>
struct Overloaded : Ts... { using Ts::operator()...; };
template<typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>; // said for compilers that cannot tell by themselves (clang before 17)

QString decisionName(const workflow::Decision &decision)
{
    return std::visit(Overloaded{[](const workflow::Allowed &) { return u"allowed"_s; },
                                 [](const workflow::Refused &) { return u"refused"_s; },
                                 [](const workflow::RolledBack &) { return u"rolled_back"_s; }},
                      decision);
}

workflow::Checklist reasonsOf(const workflow::Decision &decision)
{
    workflow::Checklist reasons = std::visit(Overloaded{[](const workflow::Allowed &) { return workflow::Checklist(); },
                                                        [](const auto &other) { return other.reasons; }},
                                             decision);
    std::erase_if(reasons, [](const workflow::GuardLine &line) { return line.met; });
    return reasons;
}

} // namespace

base::Json decisionJson(const engine::Advanced &advanced, const engine::Receipt &receipt)
{
    base::Json json;
    json.set(u"state_from"_s, base::wireText(advanced.from));
    json.set(u"state_to"_s, base::wireText(advanced.to));
    json.set(u"decision"_s, decisionName(advanced.decision));
    json.set(u"reasons"_s, guardJson(reasonsOf(advanced.decision)));
    json.set(u"entry"_s, receiptJson(receipt));
    return json;
}

void showDecision(Output &out, const engine::Advanced &advanced, domain::State asked)
{
    std::visit(Overloaded{[&](const workflow::Allowed &) {
                              out.line(u"%1 → %2"_s.arg(ui::stateName(advanced.from), ui::stateName(advanced.to)));
                          },
                          [&](const workflow::Refused &refused) {
                              out.line(refused.illegal ? Cli::tr("Refused: no transition leads from “%1” to “%2”.").arg(
                                           ui::stateName(advanced.from), ui::stateName(asked))
                                                       : Cli::tr("Refused: “%1” stays as it is.").arg(ui::stateName(advanced.from)));
                          },
                          [&](const workflow::RolledBack &back) {
                              out.line(Cli::tr("Not submitted: back to “%1”.").arg(ui::stateName(back.to)));
                          }},
               advanced.decision);
    showGuard(out, reasonsOf(advanced.decision));
    const auto *refused = std::get_if<workflow::Refused>(&advanced.decision);
    if (!refused || !refused->illegal)
        return;
    QStringList ways;
    for (const workflow::Transition &each : workflow::Lifecycle) {
        if (each.from == advanced.from)
            ways.append(u"%1 (%2)"_s.arg(ui::stateName(each.to), base::wireText(each.to)));
    }
    out.line(ways.isEmpty() ? Cli::tr("No step leads on from “%1”.").arg(ui::stateName(advanced.from))
                            : Cli::tr("From “%1” it may go to: %2.").arg(ui::stateName(advanced.from), ways.join(u", "_s)));
}

} // namespace chancery::cli
