// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/application.h"
#include "app/cli/run.h"
#include "app/cli/stop_signal.h"
#include "resources/resources.h"

#include <QCoreApplication>

#include <clocale>

int main(int argc, char **argv)
{
    std::setlocale(LC_ALL, "");
    const std::unique_ptr<QCoreApplication> application = chancery::cli::makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("chanceryctl"));
    chancery::resources::load();
    chancery::cli::StopSignal signal;
    return chancery::cli::run(QCoreApplication::arguments().mid(1), signal.token());
}
