// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/child_start.h"

#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace chancery::intake {

namespace {

constexpr rlim_t mostFileBytes = 1 << 20;
constexpr rlim_t mostDescriptors = 32;
constexpr int firstPrivateDescriptor = 3;
constexpr int cannotRun = 127;

// Sanitizers map terabytes of address space for themselves.
#ifdef CHANCERY_SANITIZED
constexpr bool limitsAddressSpace = false;
#else
constexpr bool limitsAddressSpace = true;
#endif

void limit(__rlimit_resource what, rlim_t soft, rlim_t hard)
{
    const rlimit value{soft, hard};
    ::setrlimit(what, &value);
}

/// Moves a descriptor out of the way of 0, 1 and 2, so that placing one cannot overwrite another.
int outOfTheWay(int descriptor)
{
    return ::fcntl(descriptor, F_DUPFD, firstPrivateDescriptor);
}

void closeFrom(int first)
{
#ifdef SYS_close_range
    if (::syscall(SYS_close_range, unsigned(first), ~0u, 0u) == 0)
        return;
#endif
    rlimit most{};
    ::getrlimit(RLIMIT_NOFILE, &most);
    for (int each = first; each < int(std::min<rlim_t>(most.rlim_cur, 65536)); ++each)
        ::close(each);
}

/// Runs in the child, between fork and exec: only calls that are safe there (signal-safety(7)), no allocation.
[[noreturn]] void becomeChild(const char *program, char *const *arguments, char *const *environment,
                              const ChildStreams &streams, const ChildLimits &limits, pid_t parent)
{
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) // it died before the line above
        ::_exit(cannotRun);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    const int input = outOfTheWay(streams.input);
    const int output = outOfTheWay(streams.output);
    const int complaint = outOfTheWay(streams.complaint);
    ::dup2(input, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(complaint, STDERR_FILENO);
    closeFrom(firstPrivateDescriptor);

    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
    const auto seconds = rlim_t(std::chrono::ceil<std::chrono::seconds>(limits.wallTime).count()) + 1;
    limit(RLIMIT_CPU, seconds, seconds + 1);
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_FSIZE, mostFileBytes, mostFileBytes);
    limit(RLIMIT_NOFILE, mostDescriptors, mostDescriptors);
    if (limitsAddressSpace)
        limit(RLIMIT_AS, rlim_t(limits.memoryBytes), rlim_t(limits.memoryBytes));
    ::execve(program, arguments, environment);
    ::_exit(cannotRun);
}

} // namespace

pid_t startChild(const QByteArray &program, const QByteArrayList &arguments, const ChildStreams &streams,
                 const ChildLimits &limits)
{
    // Everything that allocates comes before the fork.
    std::vector<char *> words{const_cast<char *>(program.constData())};
    for (const QByteArray &each : arguments)
        words.push_back(const_cast<char *>(each.constData()));
    words.push_back(nullptr);
    char locale[] = "LC_ALL=C.UTF-8";
    char zone[] = "TZ=UTC";
    char *const environment[] = {locale, zone, nullptr};
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child == 0)
        becomeChild(program.constData(), words.data(), environment, streams, limits, parent);
    if (child > 0)
        ::setpgid(child, child); // whichever of the two comes first
    return child;
}

} // namespace chancery::intake
