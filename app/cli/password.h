// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>
#include <stop_token>

namespace chancery::cli {

/// A password from the file that an environment variable names: its first line. Empty optional: the variable is not set.
/// Errors: those of unreadable(), BadInput "PASSWORD_FILE_EMPTY".
base::Result<std::optional<QString>> passwordFromFile(const char *variable);

/// Asks on the terminal without showing what is typed. Nothing where there is no terminal, or a wish to stop came first.
std::optional<QString> passwordFromTerminal(const QString &prompt, std::stop_token stop);

/// A new password: from the file named by `variable`, else typed twice.
/// Errors: Keychain "NEW_PASSWORD_NEEDED", BadInput "PASSWORDS_DIFFER".
base::Result<QString> newPassword(const QString &user, const char *variable, std::stop_token stop);

/// The name under which a person's password may lie in the keychain.
QString passwordSecretName(const QString &ledgerOrigin, const QString &user);

} // namespace chancery::cli
