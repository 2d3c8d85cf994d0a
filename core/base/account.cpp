// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/account.h"

#include <array>

#include <pwd.h>
#include <unistd.h>

namespace chancery::base {

QString accountName()
{
    std::array<char, 16384> text{};
    passwd account{};
    passwd *found = nullptr;
    const uid_t id = ::geteuid();
    const bool known = ::getpwuid_r(id, &account, text.data(), text.size(), &found) == 0 && found && found->pw_name[0] != '\0';
    return known ? QString::fromLocal8Bit(found->pw_name) : QString::number(id);
}

} // namespace chancery::base
