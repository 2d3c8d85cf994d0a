// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

/// Cuts a large JSON text into its parts without building values: for files of which one member is a list too long for
/// memory. Only the cutting is done here; each part is checked by parseJson() when it is read.
namespace chancery::base {

/// Members of the object that the text is, in the order of the text; names may repeat. Nothing where the text is cut
/// short or no object.
std::optional<std::vector<std::pair<QString, QByteArrayView>>> objectSlices(QByteArrayView text);

/// Walks the elements of the array that the text is.
class ArraySlices
{
public:
    explicit ArraySlices(QByteArrayView array);
    /// The next element, or nothing at the end or where the text stops being an array: ask isWhole() then.
    std::optional<QByteArrayView> next();
    /// After the end: whether the closing bracket was reached, and only space came after it.
    bool isWhole() const { return m_whole; }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_first = true;
    bool m_whole = false;
};

} // namespace chancery::base
