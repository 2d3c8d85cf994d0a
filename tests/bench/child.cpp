// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/child.h"

#include <QtGlobal>

#include <chrono>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

namespace chancery::bench {

namespace {

double seconds(const timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

} // namespace

Cost runChild(const QList<QByteArray> &arguments)
{
    std::vector<char *> argv;
    for (const QByteArray &argument : arguments)
        argv.push_back(const_cast<char *>(argument.constData()));
    argv.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    const auto start = std::chrono::steady_clock::now();
    pid_t child = 0;
    const int started = posix_spawnp(&child, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    rusage used{};
    if (started != 0 || ::wait4(child, &status, 0, &used) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        qFatal("%s failed", argv[0]);
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    return Cost{wall.count(), seconds(used.ru_utime) + seconds(used.ru_stime), std::int64_t(used.ru_maxrss) * 1024};
}

std::int64_t ownPeakBytes()
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    return std::int64_t(used.ru_maxrss) * 1024;
}

} // namespace chancery::bench
