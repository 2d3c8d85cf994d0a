// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/keys.h"

#include "app/cli/password.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

/// Typed once for a key file that exists, twice for one that is to be made.
base::Result<QString> passphraseTyped(const base::Error &needed, const std::stop_token &stop)
{
    const auto first = passwordFromTerminal(QCoreApplication::translate("cli", "Passphrase of the key file: "), stop);
    if (!first)
        return needed;
    if (assembly::Assembly::hasKeyFile({}))
        return *first;
    const auto second = passwordFromTerminal(QCoreApplication::translate("cli", "A new key file is made. The same passphrase again: "), stop);
    if (second != first)
        return base::error(base::ErrorKind::BadInput, u"PASSWORDS_DIFFER"_s);
    return *first;
}

} // namespace

base::Result<std::unique_ptr<assembly::Assembly>> openKeys(std::stop_token stop)
{
    auto made = assembly::Assembly::make({});
    if (made || made.error().code != u"PASSPHRASE_NEEDED")
        return made;
    const auto passphrase = passphraseTyped(made.error(), stop);
    if (!passphrase)
        return passphrase.error();
    return assembly::Assembly::make({.dataFolder = {}, .passphrase = *passphrase, .ruleFolders = {}});
}

std::optional<engine::Remembered> rememberedHead(const store::Reader &workspace)
{
    const auto parts = assembly::Assembly::make({});
    return parts ? engine::rememberedHead((*parts)->secrets(), workspace) : std::nullopt;
}

} // namespace chancery::cli
