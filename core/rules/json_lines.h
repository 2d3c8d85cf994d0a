// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <map>

namespace chancery::rules {

/// Where the values of a JSON text stand, so that an error that names a JSON pointer (RFC 6901) can name a line.
/// The text must be one that base::parseJson accepts; for another it knows as much as it could walk.
class JsonLines
{
public:
    struct Place { int line = 1; int column = 1; }; ///< 1-based; the column counts bytes

    explicit JsonLines(QByteArrayView text);

    /// Place of the value at `pointer`, or of the nearest value around it.
    Place at(const QString &pointer) const;
    /// Place of the name of member `name` of the object at `pointer`; of the object itself where it has none.
    Place memberAt(const QString &pointer, const QString &name) const;

private:
    friend class JsonWalk;
    std::map<QString, Place> m_values;
    std::map<QString, Place> m_names;
};

/// One step of a JSON pointer, `~` and `/` escaped.
QString pointerStep(QStringView name);

} // namespace chancery::rules
