// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/read_document.h"
#include "app/inspector/sandbox.h"
#include "core/base/canonical_json.h"
#include "resources/resources.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <unistd.h>

/// chancery-inspector [--patience MILLISECONDS] < DOCUMENT
///
/// Says on standard output what the document given as standard input (an open regular file) says of itself: one line of
/// canonical JSON each time more is known, the last line counts. Started by inspectDocument(), which limits its time and
/// memory; it has no network, starts nothing and writes no file.
namespace {

constexpr int outOfMemory = 71;
constexpr std::chrono::milliseconds defaultPatience{6000};

void tellOutOfMemory()
{
    constexpr char words[] = "out of memory\n";
    const ssize_t written = ::write(STDERR_FILENO, words, sizeof words - 1);
    ::_exit(written > 0 ? outOfMemory : outOfMemory + 1);
}

void writeLine(const chancery::domain::DocumentFacts &facts)
{
    const QByteArray line = chancery::base::canonicalJson(chancery::domain::toJson(facts)) + '\n';
    for (qsizetype done = 0; done < line.size();) {
        const ssize_t now = ::write(STDOUT_FILENO, line.constData() + done, size_t(line.size() - done));
        if (now < 0 && errno != EINTR)
            ::_exit(EXIT_FAILURE);
        done += std::max<ssize_t>(now, 0);
    }
}

std::chrono::milliseconds patienceFrom(int count, char **words)
{
    if (count != 3 || std::strcmp(words[1], "--patience") != 0)
        return defaultPatience;
    const long asked = std::strtol(words[2], nullptr, 10);
    return asked > 0 ? std::chrono::milliseconds(asked) : defaultPatience;
}

} // namespace

int main(int count, char **words)
{
    std::set_new_handler(tellOutOfMemory);
    if (!chancery::inspector::closeSandbox())
        std::fputs("no system call filter\n", stderr);
    chancery::resources::load();
    chancery::inspector::Reading reading{STDIN_FILENO, std::chrono::steady_clock::now() + patienceFrom(count, words),
                                         writeLine, {}, {}};
    chancery::inspector::readDocument(reading);
    writeLine(reading.facts);
    // Tearing down a damaged document is one more chance to crash on it, and nobody needs it.
    ::_exit(EXIT_SUCCESS);
}
