// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace chancery::ui {

/// A hash in a fixed-width face, shortened in groups ("7f3a91c2 … 0be45d18"), whole on hover, copied whole by one click.
class DigestLabel final : public QPushButton
{
    Q_OBJECT

public:
    explicit DigestLabel(QWidget *parent = nullptr);

    /// 64 hex digits, or any long value that is copied whole (a did:key, a root).
    void setDigest(const QString &whole);
    const QString &digest() const { return m_whole; }

    /// "7f3a91c2 … 0be45d18"; short values are given back as they are.
    static QString shortened(const QString &whole);

private:
    void copy();

    QString m_whole;
};

} // namespace chancery::ui
