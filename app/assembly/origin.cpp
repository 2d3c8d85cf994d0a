// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/origin.h"

#include <array>
#include <arpa/inet.h>
#include <ifaddrs.h>
#include <memory>
#include <net/if.h>
#include <netinet/in.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chancery::assembly {

namespace {

QString textOf(const sockaddr *address)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (address->sa_family == AF_INET) {
        const auto *four = reinterpret_cast<const sockaddr_in *>(address);
        inet_ntop(AF_INET, &four->sin_addr, text.data(), text.size());
    } else if (address->sa_family == AF_INET6) {
        const auto *six = reinterpret_cast<const sockaddr_in6 *>(address);
        // Link-local addresses mean nothing without their interface.
        if (!IN6_IS_ADDR_LINKLOCAL(&six->sin6_addr))
            inet_ntop(AF_INET6, &six->sin6_addr, text.data(), text.size());
    }
    return QString::fromLatin1(text.data());
}

} // namespace

QString hostName()
{
    std::array<char, 256> name{};
    if (gethostname(name.data(), name.size() - 1) != 0 || name[0] == '\0')
        return u"localhost"_s;
    return QString::fromLocal8Bit(name.data());
}

QString hostAddress()
{
    ifaddrs *list = nullptr;
    if (getifaddrs(&list) != 0)
        return u"127.0.0.1"_s;
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owned(list, &freeifaddrs);
    for (const ifaddrs *each = list; each; each = each->ifa_next) {
        const bool outward = each->ifa_addr && (each->ifa_flags & IFF_UP) && !(each->ifa_flags & IFF_LOOPBACK);
        const QString text = outward ? textOf(each->ifa_addr) : QString();
        if (!text.isEmpty())
            return text;
    }
    return u"127.0.0.1"_s;
}

} // namespace chancery::assembly
