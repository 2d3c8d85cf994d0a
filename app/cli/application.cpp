// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/application.h"

#include <QByteArrayView>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <span>

namespace chancery::cli {

namespace {

/// "ledger export --format package". A call that only looks like it loses nothing but a moment.
bool drawsPages(std::span<char *> arguments)
{
    const auto isFormat = [](const char *each) { return QByteArrayView(each) == "--format"; };
    const auto format = std::ranges::find_if(arguments, isFormat);
    const bool apart = format != arguments.end() && std::next(format) != arguments.end() && QByteArrayView(*std::next(format)) == "package";
    return apart || std::ranges::any_of(arguments, [](const char *each) { return QByteArrayView(each) == "--format=package"; });
}

/// What Qt remarks on the desktop while it starts (a runtime folder that is not there) is nothing to whoever has no desktop, and
/// would stand in the way of an error that a program reads. What ends the program is said.
void keepToFatal(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

} // namespace

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    if (!drawsPages({argv, std::size_t(argc)}))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QtMessageHandler before = qInstallMessageHandler(keepToFatal);
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    qInstallMessageHandler(before);
    return application;
}

} // namespace chancery::cli
