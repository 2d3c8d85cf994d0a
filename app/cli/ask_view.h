// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "core/ledger/checkpoint.h"
#include "core/replay/standing_question.h"

#include <optional>

namespace chancery::cli {

/// On what an answer rests: which entries were asked, whether they hold, and the head that signs them.
struct AskCoverage {
    QString verified = QStringLiteral("not_verified"); ///< or "valid", "broken"
    ledger::Checkpoint head;
    QByteArray note;
};

struct AskAnswer {
    replay::Answered answered;
    AskCoverage coverage;
    QString until;                          ///< access: up to when
    bool asksClock = false;
    std::optional<bool> clockSynchronised;  ///< of the question about the clock
};

base::Json askJson(const AskAnswer &answer);
void showAnswer(Output &out, const AskAnswer &answer);

} // namespace chancery::cli
