// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "core/engine/engine.h"

#include <memory>

namespace chancery::cli {

/// A workspace open for writing with somebody signed in: how every command that writes reaches the engine.
class Acting
{
public:
    /// Opens the workspace and signs in --as, else $CHANCERY_USER, else the owner.
    /// Errors: those of Engine::open and SignIn; Keychain "PASSWORD_NEEDED".
    static base::Result<Acting> open(Context &context);
    Acting(Acting &&) noexcept;
    ~Acting();

    /// One command, after a look at the watched source files that it rests on (the window looks every few seconds; a change is
    /// said on standard error); shows a progress bar where a person watches and it takes long.
    base::Result<engine::Outcome> perform(const engine::Command &command);
    const engine::Session &session() const;
    /// Keeps the password that signed in where the workspace's keys are.
    base::Status rememberPassword();
    /// "keychain" or "passphrase file".
    QString keysHeldIn() const;

private:
    struct Private;
    explicit Acting(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// Who the command acts for: --as, else $CHANCERY_USER, else the workspace's owner.
base::Result<domain::PersonId> actor(Context &context);

/// The answer of kind T that an act must have; anything else is a broken promise of ours.
template<typename T>
base::Result<T> answerOf(const engine::Outcome &outcome)
{
    if (const T *answer = std::get_if<T>(&outcome.answer))
        return *answer;
    return base::error(base::ErrorKind::Internal, QStringLiteral("UNEXPECTED_ANSWER"));
}

/// Opens, performs one command, and gives its answer of kind T with the receipt.
template<typename T>
base::Result<std::pair<T, engine::Receipt>> act(Context &context, const engine::Command &command)
{
    auto acting = Acting::open(context);
    if (!acting)
        return acting.error();
    auto outcome = acting->perform(command);
    if (!outcome)
        return outcome.error();
    auto answer = answerOf<T>(*outcome);
    if (!answer)
        return answer.error();
    return std::pair(std::move(*answer), outcome->receipt);
}

/// A receipt as answers carry it: `{"seq", "entry_hash"}`.
base::Json receiptJson(const engine::Receipt &receipt);

} // namespace chancery::cli
