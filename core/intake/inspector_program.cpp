// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/inspector.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery::intake {

QString inspectorProgram()
{
    const auto runs = [](const QString &path) {
        const QFileInfo file(path);
        return file.isFile() && file.isExecutable();
    };
    const QString asked = qEnvironmentVariable("CHANCERY_INSPECTOR");
    if (!asked.isEmpty())
        return runs(asked) ? asked : QString();
    // Works without an application object, on any thread.
    const QString here = QFileInfo(QFile::symLinkTarget(u"/proc/self/exe"_s)).path();
    for (const QString &folder : {u"/"_s, u"/../libexec/"_s, u"/../libexec/chancery/"_s, u"/../bin/"_s}) {
        const QString path = here + folder + u"chancery-inspector"_s;
        if (runs(path))
            return QFileInfo(path).canonicalFilePath();
    }
    return {};
}

} // namespace chancery::intake
