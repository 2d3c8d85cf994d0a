// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stop_signal.h"

#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace chancery::cli {

namespace {

/// A signal handler may only write: the byte wakes a thread that may do the rest.
std::array<int, 2> pipeEnds{-1, -1};

void onSignal(int)
{
    const int kept = errno;
    const char byte = 's';
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &byte, 1);
    errno = kept;
}

void handle(int signal)
{
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    ::sigaction(signal, &action, nullptr);
}

} // namespace

StopSignal::StopSignal()
{
    if (::pipe2(pipeEnds.data(), O_CLOEXEC) != 0)
        return;
    handle(SIGINT);
    handle(SIGTERM);
    m_waiter = std::thread([stop = m_stop]() mutable {
        char byte = 0;
        while (::read(pipeEnds[0], &byte, 1) == 1 && byte == 's')
            stop.request_stop();
    });
}

StopSignal::~StopSignal()
{
    if (!m_waiter.joinable())
        return;
    ::signal(SIGINT, SIG_DFL);
    ::signal(SIGTERM, SIG_DFL);
    const char byte = 'q';
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &byte, 1);
    m_waiter.join();
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
}

} // namespace chancery::cli
