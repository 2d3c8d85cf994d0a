// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/password.h"

#include "core/base/source_file.h"

#include <QCoreApplication>

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

/// Hides what is typed while it lives.
class Quiet
{
public:
    explicit Quiet(int terminal) : m_terminal(terminal)
    {
        ::tcgetattr(terminal, &m_before);
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(terminal, TCSAFLUSH, &quiet);
    }
    ~Quiet() { ::tcsetattr(m_terminal, TCSAFLUSH, &m_before); }
    Quiet(const Quiet &) = delete;
    Quiet &operator=(const Quiet &) = delete;

private:
    int m_terminal;
    termios m_before{};
};

void write(int terminal, const QByteArray &text)
{
    [[maybe_unused]] const ssize_t written = ::write(terminal, text.constData(), size_t(text.size()));
}

std::optional<QByteArray> lineFrom(int terminal, const std::stop_token &stop)
{
    QByteArray line;
    while (!stop.stop_requested()) {
        pollfd waiting{terminal, POLLIN, 0};
        if (::poll(&waiting, 1, 100) <= 0)
            continue;
        char byte = 0;
        if (::read(terminal, &byte, 1) != 1 || byte == '\n')
            return line;
        line.append(byte);
    }
    return std::nullopt;
}

} // namespace

base::Result<std::optional<QString>> passwordFromFile(const char *variable)
{
    const QString path = qEnvironmentVariable(variable);
    if (path.isEmpty())
        return std::optional<QString>();
    // A pipe or a device might never answer: regular files alone.
    auto file = base::SourceFile::open(path);
    if (!file)
        return file.error();
    QByteArray line(4096, Qt::Uninitialized);
    const auto length = file->read(line.data(), line.size());
    if (!length)
        return length.error();
    line.truncate(*length);
    if (const qsizetype end = line.indexOf('\n'); end >= 0)
        line.truncate(end);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return base::error(base::ErrorKind::BadInput, u"PASSWORD_FILE_EMPTY"_s, {{u"path"_s, path}});
    return std::optional(QString::fromUtf8(line));
}

std::optional<QString> passwordFromTerminal(const QString &prompt, std::stop_token stop)
{
    const int terminal = ::isatty(STDIN_FILENO) ? ::open("/dev/tty", O_RDWR | O_CLOEXEC) : -1;
    if (terminal < 0)
        return std::nullopt;
    write(terminal, prompt.toUtf8());
    std::optional<QByteArray> typed;
    {
        const Quiet quiet(terminal);
        typed = lineFrom(terminal, stop);
    }
    write(terminal, "\n");
    ::close(terminal);
    return typed ? std::optional(QString::fromUtf8(*typed)) : std::nullopt;
}

base::Result<QString> newPassword(const QString &user, const char *variable, std::stop_token stop)
{
    const auto given = passwordFromFile(variable);
    if (!given)
        return given.error();
    if (*given)
        return **given;
    const auto first = passwordFromTerminal(QCoreApplication::translate("cli", "New password for %1: ").arg(user), stop);
    if (!first)
        return base::error(base::ErrorKind::Keychain, u"NEW_PASSWORD_NEEDED"_s,
                           {{u"user"_s, user}, {u"variable"_s, QString::fromLatin1(variable)}});
    const auto second = passwordFromTerminal(QCoreApplication::translate("cli", "The same again: "), stop);
    if (second != first)
        return base::error(base::ErrorKind::BadInput, u"PASSWORDS_DIFFER"_s);
    return *first;
}

QString passwordSecretName(const QString &ledgerOrigin, const QString &user)
{
    return u"password/%1/%2"_s.arg(ledgerOrigin, user);
}

} // namespace chancery::cli
