// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/application.h"

#include <QByteArrayView>
#include <QGuiApplication>

#include <algorithm>
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

} // namespace

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    if (!drawsPages({argv, std::size_t(argc)}))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace chancery::cli
