// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/child_process.h"

#include "core/intake/child_start.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace chancery::intake {

namespace {

using End = ChildOutcome::End;
using Clock = std::chrono::steady_clock;

constexpr qsizetype mostComplaintBytes = 4096;
constexpr int cannotRun = 127;

/// A descriptor that closes itself.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor &&other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    int number() const { return m_number; }
    void close()
    {
        if (m_number >= 0)
            ::close(m_number);
        m_number = -1;
    }

private:
    int m_number = -1;
};

struct Pipe {
    Descriptor from;
    Descriptor to;
};

Pipe makePipe()
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return Pipe{Descriptor(), Descriptor()};
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

/// Takes what is ready; false at the end of the stream. What is beyond `most` is thrown away.
bool drain(int descriptor, QByteArray &into, std::int64_t most)
{
    std::array<char, 65536> buffer;
    const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
    if (got < 0)
        return errno == EINTR || errno == EAGAIN;
    into.append(buffer.data(), std::min<qsizetype>(got, qsizetype(most) + 1 - into.size()));
    return got > 0;
}

/// Listens until both streams end, or a reason to stop comes up.
std::optional<End> listen(ChildOutcome &outcome, Pipe &output, Pipe &complaint, int stopped, const ChildLimits &limits)
{
    const Clock::time_point deadline = Clock::now() + limits.wallTime;
    while (output.from.number() >= 0 || complaint.from.number() >= 0) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0)
            return End::TimedOut;
        std::array<pollfd, 3> watched{pollfd{output.from.number(), POLLIN, 0}, pollfd{complaint.from.number(), POLLIN, 0},
                                      pollfd{stopped, POLLIN, 0}};
        if (::poll(watched.data(), watched.size(), int(std::min<std::int64_t>(left, 60'000))) < 0 && errno != EINTR)
            return End::TimedOut;
        if (watched[2].revents != 0)
            return End::Cancelled;
        if (watched[0].revents != 0 && !drain(output.from.number(), outcome.output, limits.outputBytes))
            output.from.close();
        if (outcome.output.size() > limits.outputBytes)
            return End::TooTalky;
        if (watched[1].revents != 0 && !drain(complaint.from.number(), outcome.complaint, mostComplaintBytes))
            complaint.from.close();
    }
    return std::nullopt;
}

/// Waits for the child until the deadline: it may have closed its streams and live on.
bool waitUntil(pid_t child, Clock::time_point deadline, int &status)
{
    while (true) {
        const pid_t got = ::waitpid(child, &status, WNOHANG);
        if (got == child || (got < 0 && errno != EINTR))
            return true;
        if (Clock::now() >= deadline)
            return false;
        ::poll(nullptr, 0, 2);
    }
}

void settle(ChildOutcome &outcome, int status)
{
    if (WIFSIGNALED(status)) {
        outcome.end = WTERMSIG(status) == SIGXCPU ? End::TimedOut : End::Signalled;
        outcome.status = WTERMSIG(status);
    } else {
        outcome.status = WEXITSTATUS(status);
        outcome.end = outcome.status == cannotRun ? End::NotStarted : End::Exited;
    }
}

} // namespace

ChildOutcome runChild(const QByteArray &program, const QByteArrayList &arguments, int input, const ChildLimits &limits,
                      std::stop_token stop)
{
    ChildOutcome outcome;
    if (stop.stop_requested()) {
        outcome.end = End::Cancelled;
        return outcome;
    }
    Pipe output = makePipe();
    Pipe complaint = makePipe();
    const Descriptor stopped(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (output.from.number() < 0 || complaint.from.number() < 0 || stopped.number() < 0)
        return outcome;
    const std::stop_callback wake(stop, [&] { ::eventfd_write(stopped.number(), 1); });
    const Clock::time_point deadline = Clock::now() + limits.wallTime;
    const pid_t child = startChild(program, arguments, {input, output.to.number(), complaint.to.number()}, limits);
    output.to.close();
    complaint.to.close();
    if (child < 0)
        return outcome;

    std::optional<End> ended = listen(outcome, output, complaint, stopped.number(), limits);
    int status = 0;
    const bool gone = !ended && waitUntil(child, deadline, status);
    if (!gone && !ended)
        ended = End::TimedOut;
    ::kill(-child, SIGKILL); // the child, and whatever it may have started
    if (!gone) {
        while (::waitpid(child, &status, 0) < 0 && errno == EINTR)
            continue;
    }
    outcome.output.truncate(std::min<qsizetype>(outcome.output.size(), qsizetype(limits.outputBytes)));
    settle(outcome, status);
    if (ended)
        outcome.end = *ended;
    return outcome;
}

} // namespace chancery::intake
