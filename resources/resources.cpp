// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QtGlobal>
#include <QDir>

// Q_INIT_RESOURCE must stand outside any namespace.
static void initialise()
{
    Q_INIT_RESOURCE(chancery_data);
}

namespace chancery::resources {

void load()
{
    initialise();
}

} // namespace chancery::resources
