// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/application.h"
#include "app/window/window_options.h"
#include "resources/resources.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication qt(argc, argv);
    QApplication::setApplicationName(QStringLiteral("chancery"));
    QApplication::setApplicationDisplayName(QStringLiteral("Chancery"));
    QApplication::setApplicationVersion(QStringLiteral(CHANCERY_VERSION));
    QApplication::setOrganizationName(QStringLiteral("chancery"));
    QApplication::setDesktopFileName(QStringLiteral("chancery"));
    QApplication::setStyle(QStringLiteral("Fusion"));

    chancery::resources::load();
    const chancery::window::WindowOptions options = chancery::window::readOptions(qt.arguments());
    if (options.exitStatus)
        return *options.exitStatus;
    chancery::window::Application application(options);
    application.start();
    return QApplication::exec();
}
